// Prints how well the checker does on labelled texts: npm run evaluate [-- FOLDER …]
// With --across, in some ten minutes: on the development corpus, each group of files judged by what others taught.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { bundled } from './bundled.mjs';

const root = join(import.meta.dirname, '../..');
const checks = join(root, 'content/checks');
const corpora = ['development', 'held-back', 'held-back-2']
  .map((part) => join(root, 'tests/corpus', part))
  .filter((dir) => existsSync(dir));
const args = process.argv.slice(2);
process.stdout.write(`${await figures()}\n`);

async function figures() {
  if (args.includes('--across')) return (await bundled('across.ts')).across(checks, corpora[0]);
  return (await bundled('evaluate.ts')).evaluate(checks, args.length > 0 ? args : corpora);
}
