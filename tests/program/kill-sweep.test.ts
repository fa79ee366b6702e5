import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { entriesSoFar, NOW } from './in-terminal.ts';
import { aHome, PROGRAM, type Home } from './run-amends.ts';

/** Whether this machine lets a program be traced, so that it can be killed at one system call. */
const canTrace =
  spawnSync('strace', ['-f', '-e', 'trace=fsync', '-e', 'inject=fsync:signal=SIGKILL:when=9', 'true'])
    .status === 0;

/** The calls by which a save moves on. */
const CALLS = ['fsync', 'fchmod', 'link', 'rename', 'unlink', 'mkdir'] as const;

const ANSWERS = ['tired', 'We passed in the street.'];

/** Two answers, and then the input ends: the session is left. */
const TYPED = `${ANSWERS.join('\n')}\n\n`;
const THE_REST = '/skip\n/skip\n/skip\n';

/** Runs a session that is killed dead at the `nth` use of a call; false when it was never used so often. */
function wasKilledAt(call: string, nth: number, home: Home): boolean {
  const { signal, status } = spawnSync(
    'strace',
    [
      '-f',
      '-qq',
      '-o',
      '/dev/null',
      '-e',
      `trace=${call}`,
      '-e',
      `inject=${call}:signal=SIGKILL:when=${nth}`,
      process.execPath,
      PROGRAM,
      'reflect',
      '--seed',
      '7',
    ],
    {
      input: TYPED,
      env: { PATH: process.env['PATH'], HOME: home.folder, AMENDS_HOME: home.folder, AMENDS_NOW: NOW },
    },
  );
  if (signal === null) expect(status).toBe(130);
  return signal === 'SIGKILL';
}

/** The entry, if there is one already, can be read, and holds only whole answers. */
function expectWhole(home: Home): void {
  const { out, code } = home.run(['show', 'last', '--json']);
  expect([0, 66]).toContain(code);
  if (code === 66) return expect(entriesSoFar(home)).toEqual([]);
  const told: readonly unknown[] = Object.values(JSON.parse(out).answers).flat();
  expect(told.length).toBeGreaterThan(0);
  for (const answer of told) expect(ANSWERS).toContain(answer);
}

/** What was begun is taken up, or begun anew, and brought to its end. */
function expectGoingOn(home: Home): void {
  const [draft] = entriesSoFar(home);
  const rest = draft?.includes(`${ANSWERS[1]}`) === true ? `\n${THE_REST}` : `${ANSWERS[1]}\n\n${THE_REST}`;
  const { code, err } =
    draft === undefined
      ? home.run(['reflect'], { input: `${TYPED}${THE_REST}` })
      : home.run(['resume'], { input: rest });
  expect(err).not.toContain('changed elsewhere');
  expect(code).toBe(0);
  expect(entriesSoFar(home)).toEqual([
    expect.stringMatching(/^status: done$[\s\S]*We passed in the street\./m),
  ]);
}

describe('killed at any call of a save', () => {
  test.runIf(canTrace).each(CALLS)(
    'at each %s, every file is whole and the next run goes on',
    (call) => {
      let kills = 0;
      for (let nth = 1; nth < 200; nth += 1) {
        const home = aHome();
        if (!wasKilledAt(call, nth, home)) break;
        kills += 1;
        expectWhole(home);
        expectGoingOn(home);
      }
      expect(kills).toBeLessThan(199);
      if (call === 'fsync' || call === 'rename') expect(kills).toBeGreaterThan(0);
    },
    120_000,
  );

  test.skipIf(canTrace)('cannot be tried here, because no program may be traced', () => {
    expect(canTrace).toBe(false);
  });
});
