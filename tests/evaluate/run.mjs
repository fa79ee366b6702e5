// Prints how well the checker does on labelled texts: npm run evaluate [-- FOLDER …]
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { bundled } from './bundled.mjs';

const root = join(import.meta.dirname, '../..');
const corpora = ['development', 'held-back', 'held-back-2']
  .map((part) => join(root, 'tests/corpus', part))
  .filter((dir) => existsSync(dir));
const { evaluate } = await bundled('evaluate.ts');
const dirs = process.argv.slice(2);
process.stdout.write(`${evaluate(join(root, 'content/checks'), dirs.length > 0 ? dirs : corpora)}\n`);
