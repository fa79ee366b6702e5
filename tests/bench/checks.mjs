import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cleanEnv, interleaved, nodeRun, PROGRAM } from './interleaved.mjs';

const CORPUS = join(import.meta.dirname, '../corpus/development/apology.jsonl');
const READING = `for (const line of require('node:fs').readFileSync(process.argv[1], 'utf8').split('\\n')) if (line) JSON.parse(line);`;

/** The checker over a thousand texts of a hundred words, and over single texts that grow to a megabyte. */
export async function checks(rounds) {
  const home = mkdtempSync(join(tmpdir(), 'amends-bench-'));
  const env = cleanEnv(home);
  const words = readFileSync(CORPUS, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .flatMap((line) => JSON.parse(line).text.split(/\s+/));
  const text = (count, from) =>
    Array.from({ length: count }, (_, index) => words[(from + index) % words.length]).join(' ');
  const lines = Array.from({ length: 1000 }, (_, id) => JSON.stringify({ id, text: text(100, id * 37) }));
  const file = join(home, 'texts.jsonl');
  writeFileSync(file, lines.join('\n'));
  const grown = [62_500, 250_000, 1_000_000].map((size) => {
    const path = join(home, `${size}.txt`);
    writeFileSync(path, text(size / 4, 0).slice(0, size));
    return [
      `check, one text of ${size / 1000} kB`,
      nodeRun(env, PROGRAM, 'check', path, '--as', 'apology', '--json'),
      null,
    ];
  });
  await interleaved(
    'The checker',
    [
      ['reading 1,000 texts with node', nodeRun(env, '-e', READING, file), null],
      ['node -e 0', nodeRun(env, '-e', '0'), null],
      [
        'check --jsonl, 1,000 texts',
        nodeRun(env, PROGRAM, 'check', file, '--as', 'apology', '--jsonl'),
        null,
      ],
      ...grown,
    ],
    rounds,
  );
}
