// Start-up, as ratios to `node -e 0` in one interleaved run under a clean environment.
import { spawn as spawnTerminal } from '@lydell/node-pty';
import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PROGRAM = join(import.meta.dirname, '../../bin/amends.js');
const home = mkdtempSync(join(tmpdir(), 'amends-bench-'));
const env = { PATH: process.env.PATH, AMENDS_HOME: home, TERM: 'xterm-256color' };

const command = (...args) => () => void spawnSync(process.execPath, args, { env, stdio: 'ignore' });

/** The time until a text stands on the screen of a terminal. */
const untilShown = (text, ...args) => () =>
  new Promise((resolve) => {
    const terminal = spawnTerminal(process.execPath, args, { env, cols: 80, rows: 30 });
    let said = '';
    terminal.onData((piece) => {
      said += piece;
      if (said.includes(text)) terminal.kill('SIGKILL');
    });
    terminal.onExit(resolve);
  });

const MEASURED = [
  ['node -e 0', command('-e', '0'), null],
  ['--version', command(PROGRAM, '--version'), 1.3],
  ['--help', command(PROGRAM, '--help'), 1.3],
  ['list (10 entries)', command(PROGRAM, 'list'), 2.2],
  ['support', command(PROGRAM, 'support'), null],
  ['node in a terminal', untilShown('here', '-e', 'console.log("here"); setTimeout(() => {}, 9e9)'), null],
  ['first question, rich', untilShown('1 of ', PROGRAM, 'reflect'), 2.3],
];

/** Measures everything in turn, `rounds` times, and gives the medians in milliseconds. */
export async function startUp(rounds = 15) {
  for (let night = 10; night < 20; night += 1) writeNight(night);
  const taken = new Map(MEASURED.map(([name]) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, act] of MEASURED) {
      const begun = performance.now();
      await act();
      taken.get(name).push(performance.now() - begun);
    }
  }
  const node = median(taken.get('node -e 0'));
  console.log('\nStart-up, medians of %d interleaved runs; node -e 0 takes %s ms here', rounds, node.toFixed(1));
  for (const [name, , target] of MEASURED) {
    const ratio = median(taken.get(name)) / node;
    console.log(`  ${name.padEnd(22)} ${ratio.toFixed(2)} × node${target === null ? '' : `   (aim: at most ${target})`}`);
  }
}

function writeNight(night) {
  spawnSync(process.execPath, [PROGRAM, 'reflect', '--answers', '-'], {
    env: { ...env, AMENDS_NOW: `2026-11-${night}T22:00:00+01:00` },
    input: 'still-with-you: We passed in the street.',
  });
}

export function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}
