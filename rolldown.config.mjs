import { createRequire } from 'node:module';
import { join } from 'node:path';
import { defineConfig } from 'rolldown';

const here = import.meta.dirname;

export default defineConfig({
  input: { main: 'src/main.ts', 'compile-content': 'src/content/compile-content.ts' },
  platform: 'node',
  output: {
    dir: 'dist',
    format: 'cjs',
    entryFileNames: '[name].cjs',
    chunkFileNames: '[name]-[hash].cjs',
    minify: false,
    cleanDir: true,
  },
  plugins: [{ name: 'content', writeBundle: compileContent }],
});

/** Checks all of `content/` and writes it beside the program as JSON; a build with a fault in it fails. */
function compileContent() {
  const built = createRequire(import.meta.url)('./dist/compile-content.cjs');
  const faults = built.compileContent('content', join(here, 'dist/content'));
  for (const { file, line, column, level, message } of faults)
    console.error(`${file}:${line}:${column}: ${level}: ${message}`);
  if (faults.some(({ level }) => level === 'error')) throw new Error('content/ has faults, see above');
}
