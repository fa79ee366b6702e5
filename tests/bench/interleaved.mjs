import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

export const PROGRAM = join(import.meta.dirname, '../../bin/amends.js');

/** A clean environment: inherited variables can slow every start of Node down and flatter the ratios. */
export const cleanEnv = (home) => ({ PATH: process.env.PATH, AMENDS_HOME: home, TERM: 'xterm-256color' });

/** A run of Node with these arguments, to its end. */
export const nodeRun =
  (env, ...args) =>
  () =>
    void spawnSync(process.execPath, args, { env, stdio: 'ignore' });

/**
 * Does everything in turn, `rounds` times, and prints the medians as ratios to the first. A row is
 * `[name, act, aim]`; the aim is the greatest ratio wanted, or null.
 */
export async function interleaved(title, rows, rounds) {
  const taken = rows.map(() => []);
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, [, act]] of rows.entries()) {
      const begun = performance.now();
      await act();
      taken[index].push(performance.now() - begun);
    }
  }
  const [base] = taken.map(median);
  console.log(
    `\n${title} (medians of ${rounds} interleaved runs; ${rows[0][0]} takes ${base.toFixed(1)} ms here)`,
  );
  for (const [index, [name, , aim]] of rows.entries()) {
    const ratio = (median(taken[index]) / base).toFixed(2).padStart(7);
    console.log(`  ${name.padEnd(30)} ${ratio} ×${aim === null ? '' : `   aim: at most ${aim}`}`);
  }
}

export function median(numbers) {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
}
