// Prints the time and memory that the worst files of the hostile corpus cost: node tests/bench/yaml.mjs
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const out = join(root, 'node_modules/.bench-yaml');
const WORST = 12;

if (process.argv[2] === undefined) await report();
else parseOne(process.argv[2]);

async function report() {
  await build();
  const cases = load('hostile-yaml').HOSTILE_YAML;
  for (const [, text] of cases) parse(text);
  const timed = cases.map(([about, text]) => ({ about, text, warm: time(() => parse(text)) }));
  const base = alone('a: 1');
  console.log(
    `${cases.length} hostile files. Alone, \`a: 1\` takes ${base.cold.toFixed(0)} ms and its process ${base.mb.toFixed(0)} MB.\n`,
  );
  console.log('  warm ms  cold CPU   more MB   file');
  for (const { about, text, warm } of timed.toSorted((a, b) => b.warm - a.warm).slice(0, WORST)) {
    const { cold, mb } = alone(text);
    console.log(
      [warm, cold, mb - base.mb].map((figure) => figure.toFixed(0).padStart(9)).join(' '),
      ` ${about}`,
    );
  }
  rmSync(out, { recursive: true, force: true });
}

async function build() {
  const { rolldown } = await import('rolldown');
  const input = [join(root, 'tests/content/hostile-yaml.ts'), join(root, 'src/content/parse-set.ts')];
  const bundle = await rolldown({ input, platform: 'node' });
  await bundle.write({ dir: out, format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: '[name].cjs' });
}

function load(name) {
  return createRequire(import.meta.url)(join(out, `${name}.cjs`));
}

function parse(text) {
  load('parse-set').parseSet({ name: 'bench', text, file: 'bench.yaml', origin: 'bench.yaml' });
}

/** The middle of five runs, in milliseconds. */
function time(act) {
  const runs = Array.from({ length: 5 }, () => {
    const start = performance.now();
    act();
    return performance.now() - start;
  });
  return runs.toSorted((a, b) => a - b)[2];
}

/** In a process of its own: the processor time without any warming up, and the most memory the process ever held. */
function alone(text) {
  const file = join(out, 'alone.yaml');
  writeFileSync(file, text);
  return JSON.parse(execFileSync(process.execPath, [import.meta.filename, file], { encoding: 'utf8' }));
}

function parseOne(file) {
  const text = readFileSync(file);
  load('parse-set');
  const start = process.cpuUsage();
  parse(text);
  const { user, system } = process.cpuUsage(start);
  console.log(JSON.stringify({ cold: (user + system) / 1000, mb: mostMemory() }));
}

/** Linux tells the peak of this very program; elsewhere what is held now must do. */
function mostMemory() {
  if (process.platform !== 'linux') return process.memoryUsage().rss / 1024 ** 2;
  return Number(/VmHWM:\s*(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1]) / 1024;
}
