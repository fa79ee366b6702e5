import { spawn as spawnTerminal } from '@lydell/node-pty';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cleanEnv, interleaved, nodeRun, PROGRAM } from './interleaved.mjs';
import { makeJournal } from './make-journal.mjs';

/** Start-up, as ratios to bare Node. */
export async function startUp(rounds) {
  const home = mkdtempSync(join(tmpdir(), 'amends-bench-'));
  const env = cleanEnv(home);
  makeJournal(join(home, 'data'), 10);
  const shown =
    (text, ...args) =>
    () =>
      untilShown(text, args, env);
  await interleaved(
    'Start-up',
    [
      ['node -e 0', nodeRun(env, '-e', '0'), null],
      ['--version', nodeRun(env, PROGRAM, '--version'), 1.3],
      ['--help', nodeRun(env, PROGRAM, '--help'), 1.3],
      ['support', nodeRun(env, PROGRAM, 'support'), null],
      ['list (10 entries)', nodeRun(env, PROGRAM, 'list'), 2.2],
    ],
    rounds,
  );
  await interleaved(
    'The first question, in a terminal',
    [
      [
        'bare Node in a terminal',
        shown('here', '-e', 'console.log("here"); setTimeout(() => {}, 9e9)'),
        null,
      ],
      ['reflect', shown('1 of ', PROGRAM, 'reflect'), 2.3],
    ],
    rounds,
  );
}

/** Resolves when a text stands on the screen of a terminal. */
function untilShown(text, args, env) {
  return new Promise((resolve) => {
    const terminal = spawnTerminal(process.execPath, args, { env, cols: 80, rows: 30 });
    let said = '';
    terminal.onExit(resolve);
    terminal.onData((piece) => {
      said += piece;
      if (!said.includes(text)) return;
      resolve();
      terminal.kill('SIGKILL');
    });
  });
}
