import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';

const root = new URL('../../', import.meta.url).pathname;
const dir = mkdtempSync(join(root, 'node_modules', '.evaluate-'));
try {
  const bundle = await rolldown({
    input: join(root, 'tests/evaluate/evaluate.ts'),
    platform: 'node',
    logLevel: 'silent',
  });
  const file = join(dir, 'evaluate.mjs');
  await bundle.write({ file, format: 'esm' });
  const { evaluate } = await import(pathToFileURL(file).href);
  const [, , ...dirs] = process.argv;
  const corpora = dirs.length > 0 ? dirs : [join(root, 'tests/corpus/development')];
  process.stdout.write(`${evaluate(join(root, 'content/checks'), corpora)}\n`);
} finally {
  rmSync(dir, { recursive: true, force: true });
}
