import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';

const root = join(import.meta.dirname, '../..');

/** What a module of this folder exports, with everything that it needs of the program. */
export async function bundled(module) {
  const dir = mkdtempSync(join(root, 'node_modules', '.evaluate-'));
  try {
    const bundle = await rolldown({
      input: join(import.meta.dirname, module),
      platform: 'node',
      logLevel: 'silent',
    });
    const file = join(dir, 'module.mjs');
    await bundle.write({ file, format: 'esm' });
    return await import(pathToFileURL(file).href);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}
