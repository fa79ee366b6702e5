// Times lists of made-up journals beside bare Node and beside merely reading the same files, in one interleaved run:
//   node tests/bench/list-entries.mjs [COUNT …]
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { rolldown } from 'rolldown';
import { makeJournal } from './make-journal.mjs';

const ROUNDS = 15;
const WAYS = {
  'newest 20': { n: 20 },
  all: {},
  person: { person: 'Sam' },
  tag: { tag: 'work' },
  'one month': { since: '2026-10-01', until: '2026-10-31' },
};
const READING = `const fs = require('node:fs'), root = process.argv[1] + '/journal/', buffer = Buffer.alloc(8192);
for (const year of fs.readdirSync(root)) for (const name of fs.readdirSync(root + year)) {
  const fd = fs.openSync(root + year + '/' + name); fs.readSync(fd, buffer, 0, 8192, 0); fs.closeSync(fd); }`;

const place = mkdtempSync(join(tmpdir(), 'amends-bench-'));
try {
  const list = await bundled();
  const counts = process.argv.slice(2).map(Number);
  for (const count of counts.length === 0 ? [10, 1000, 10_000] : counts) measure(count, list);
} finally {
  rmSync(place, { recursive: true, force: true });
}

async function bundled() {
  const source = resolve(import.meta.dirname, '../../src/journal');
  const entry = join(place, 'list.ts');
  writeFileSync(
    entry,
    `import { openJournal } from ${JSON.stringify(join(source, 'open-journal.ts'))};
import { NO_FILTERS } from ${JSON.stringify(join(source, 'filters.ts'))};
const [folder, filters] = process.argv.slice(2);
const journal = openJournal({ data: folder, state: folder });
process.stdout.write(JSON.stringify(journal.list({ ...NO_FILTERS, ...JSON.parse(filters) }).entries));`,
  );
  const bundle = await rolldown({ input: entry, platform: 'node' });
  await bundle.write({ file: join(place, 'list.cjs'), format: 'cjs' });
  await bundle.close();
  return join(place, 'list.cjs');
}

function measure(count, list) {
  const folder = join(place, String(count));
  makeJournal(folder, count);
  const runs = [
    ['node -e 0', ['-e', '0']],
    ['reading all files', ['-e', READING, folder]],
    ...Object.entries(WAYS).map(([name, filters]) => [name, [list, folder, JSON.stringify(filters)]]),
  ].map(([name, args]) => ({ name, args, times: [], memory: 0 }));
  for (let round = 0; round < ROUNDS; round += 1) for (const run of runs) run.times.push(timeOf(run.args));
  const [bare, reading] = runs.map(({ times }) => median(times));
  console.log(`\n${count} entries`);
  for (const { name, times } of runs) {
    const time = median(times);
    console.log(
      `  ${name.padEnd(18)} ${time.toFixed(0).padStart(5)} ms  ${(time / bare).toFixed(2).padStart(6)} × node  ${(time / reading).toFixed(2).padStart(6)} × reading`,
    );
  }
}

/** Wall time of a process in milliseconds, in an empty environment. */
function timeOf(args) {
  const start = process.hrtime.bigint();
  spawnSync(process.execPath, args, { env: {}, stdio: ['ignore', 'pipe', 'inherit'], maxBuffer: 2 ** 30 });
  return Number(process.hrtime.bigint() - start) / 1e6;
}

function median(times) {
  return times.toSorted((a, b) => a - b)[times.length >> 1];
}
