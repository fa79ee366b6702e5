import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cleanEnv, interleaved, nodeRun, PROGRAM } from './interleaved.mjs';
import { makeJournal } from './make-journal.mjs';

/** Merely opening and reading the beginning of every file. */
const READING = `const fs = require('node:fs'), root = process.argv[1] + '/data/journal/', buffer = Buffer.alloc(8192);
for (const year of fs.readdirSync(root)) for (const name of fs.readdirSync(root + year)) {
  const fd = fs.openSync(root + year + '/' + name); fs.readSync(fd, buffer, 0, 8192, 0); fs.closeSync(fd); }`;

const AIMS = {
  1000: { newest: 2.3, all: 3, filter: 3 },
  10_000: { newest: 2.4, all: 8, filter: 6.5 },
  100_000: { newest: 3, all: 50, filter: 40 },
};

/** Lists of a made-up journal, as ratios to bare Node. */
export async function lists(count, rounds) {
  const home = mkdtempSync(join(tmpdir(), 'amends-bench-'));
  const env = cleanEnv(home);
  makeJournal(join(home, 'data'), count);
  const { newest, all, filter } = AIMS[count];
  const list = (...args) => nodeRun(env, PROGRAM, 'list', ...args);
  await interleaved(
    `A journal of ${count} entries`,
    [
      ['node -e 0', nodeRun(env, '-e', '0'), null],
      ['reading every file with node', nodeRun(env, '-e', READING, home), null],
      ['list (the newest twenty)', list(), newest],
      ['list --json, all', list('--json'), all],
      ['list --person Sam --json', list('--person', 'Sam', '--json'), filter],
      ['list of one month', list('--since', '2026-10-01', '--until', '2026-10-31', '--json'), filter],
    ],
    rounds,
  );
  rmSync(home, { recursive: true });
}
