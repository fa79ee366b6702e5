import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { amendsIn, endTerminals, entriesSoFar, NOW } from './in-terminal.ts';
import { aHome, PROGRAM, type Home } from './run-amends.ts';
import { endsWell, questionsOf, walk } from './walk.ts';

afterEach(endTerminals);

/** A word that nobody else writes. It is made at run time, so that no file of the project holds it. */
const CANARY = `canary${process.pid}x${process.hrtime.bigint().toString(36)}`;

/** Somewhere that only these sessions write, for all that would be put outside the journal. */
const outside = mkdtempSync(join(tmpdir(), 'amends-outside-'));
afterAll(() => rmSync(outside, { recursive: true }));

const begun = join(outside, 'begun');

const OUTSIDE = {
  HOME: join(outside, 'home'),
  TMPDIR: join(outside, 'tmp'),
  XDG_CONFIG_HOME: join(outside, 'config'),
  XDG_DATA_HOME: join(outside, 'data'),
  XDG_STATE_HOME: join(outside, 'state'),
  XDG_CACHE_HOME: join(outside, 'cache'),
};

beforeAll(() => {
  spawnSync('mkdir', ['-p', ...Object.values(OUTSIDE)]);
});

/** Files with the word under a folder, as `grep` finds them; what cannot be read is passed over. */
function filesWithWord(folder: string): readonly string[] {
  const { stdout } = spawnSync('grep', ['-rlaFs', '--devices=skip', CANARY, folder], { encoding: 'utf8' });
  return stdout.split('\n').filter((line) => line !== '');
}

/** The homes of these tests, where words may be. */
const homes: string[] = [];

function ownHome(): Home {
  const home = aHome();
  homes.push(basename(home.folder));
  return home;
}

/** The files outside those homes, in places where programs leave things, that have been written since and hold the word. */
function leaks(): readonly string[] {
  const known = ['node_modules', '.git', ...homes].flatMap((name) => ['-name', name, '-o']).slice(0, -1);
  const places = [tmpdir(), homedir(), '/var/tmp', '/dev/shm', process.cwd()].filter((folder) =>
    existsSync(folder),
  );
  const found = places.flatMap((folder) => {
    const { stdout } = spawnSync(
      'find',
      [
        folder,
        '-xdev',
        '(',
        ...known,
        ')',
        '-prune',
        '-o',
        '-type',
        'f',
        '-newer',
        begun,
        '-size',
        '-2M',
        '-print',
      ],
      { encoding: 'utf8' },
    );
    return stdout.split('\n').filter((path) => path !== '' && holdsWord(path));
  });
  return [...new Set(found)];
}

function holdsWord(path: string): boolean {
  try {
    return readFileSync(path).includes(CANARY);
  } catch {
    return false;
  }
}

describe('a word that was written', () => {
  beforeAll(() => writeFileSync(begun, ''));

  test.each([
    ['a session that was finished', 'end'],
    ['a session that was killed in the middle', 'kill'],
    ['a session that was left', 'leave'],
  ] as const)('is in no file outside the journal after %s', async (_, how) => {
    const home = ownHome();
    const terminal = amendsIn(home, ['reflect'], { env: OUTSIDE });
    const answers = { arriving: CANARY, 'still-with-you': `${CANARY} happened.`, weight: 6 };
    const questions = questionsOf(home, 'nightly');
    await walk(terminal, questions, answers, how === 'end' ? {} : { stop: 'weight' });
    if (how === 'leave') await terminal.press('ctrlC');
    if (how === 'kill') process.kill(terminal.pid, 'SIGKILL');
    await terminal.ended;
    expect(filesWithWord(home.folder)).toHaveLength(1);
    expect(leaks()).toEqual([]);
  });

  test.each([
    ['in a terminal', 'end'],
    ['in a terminal and killed', 'kill'],
  ] as const)('is in no file at all with --unsaved, %s', async (_, how) => {
    const home = ownHome();
    const terminal = amendsIn(home, ['reflect', '--unsaved'], { env: { ...OUTSIDE, EDITOR: 'true' } });
    const questions = questionsOf(home, 'nightly');
    const answers = { arriving: CANARY, 'still-with-you': `${CANARY} happened.` };
    await walk(terminal, questions, answers, { stop: 'weight' });
    expect(terminal.screen()).not.toContain('Ctrl-O');
    if (how === 'kill') process.kill(terminal.pid, 'SIGTERM');
    else await terminal.type('6\r');
    await terminal.ended;
    expect(filesWithWord(home.folder)).toEqual([]);
    expect(leaks()).toEqual([]);
    expect(JSON.parse(home.run(['list', '--json']).out)).toEqual([]);
  });

  test('is in no file at all with --unsaved in a pipe, nor in the error of a defect or a fault', () => {
    const home = ownHome();
    const { err, out } = home.run(['reflect', '--unsaved'], {
      input: `${CANARY}\n${CANARY}\n`,
      env: OUTSIDE,
    });
    expect(out + err).not.toContain(CANARY);
    const wrong = home.run(['apology', '--answers', '-'], {
      input: `guard-1: ${CANARY}\nact: ${CANARY}`,
      env: OUTSIDE,
    });
    expect(wrong.code).toBe(2);
    expect(filesWithWord(home.folder)).toEqual([]);
    expect(leaks()).toEqual([]);
  });

  test('is in no name of a file', async () => {
    const home = ownHome();
    home.run(['reflect', '--answers', '-'], { input: `arriving: [${CANARY}]\nstill-with-you: ${CANARY}` });
    const names = readdirSync(home.folder, { recursive: true, encoding: 'utf8' });
    expect(names.filter((name) => name.includes(CANARY))).toEqual([]);
  });
});

describe('an editor', () => {
  /** An editor that writes down how it was called and what it could see, then adds a line to the file. */
  function recordingEditor(folder: string): { readonly command: string; readonly record: () => string } {
    const script = join(folder, 'editor.sh');
    const log = join(folder, 'editor.log');
    writeFileSync(
      script,
      `#!/bin/sh\nfor last; do :; done\n{ printf '%s\\n' "$@"; env; stat -c %a "$last"; } > '${log}'\nsed -i 's/blunt/kind/' "$last"\n`,
    );
    chmodSync(script, 0o700);
    return { command: script, record: () => readFileSync(log, 'utf8') };
  }

  test('works on the draft itself, and neither its arguments nor its environment hold a word', async () => {
    const home = ownHome();
    const { command, record } = recordingEditor(outside);
    const terminal = amendsIn(home, ['reflect'], { env: { EDITOR: command } });
    const questions = questionsOf(home, 'nightly');
    await walk(terminal, questions, { arriving: CANARY }, { stop: 'still-with-you' });
    await terminal.type(`${CANARY} a blunt word`);
    await terminal.waitFor('Ctrl-O editor');
    await terminal.press('ctrlO');
    await terminal.waitFor(`${CANARY} a kind word`);
    await walk(terminal, questions, { 'still-with-you': ' and more', weight: 6 });
    await endsWell(terminal);
    expect(entriesSoFar(home)).toEqual([expect.stringContaining(`${CANARY} a kind word and more`)]);
    expect(record()).not.toContain(CANARY);
    expect(record()).toContain(join(home.folder, 'data/journal/2026/2026-11-21-nightly.md'));
    expect(record()).toMatch(/^600$/m);
  });

  test('a pager gets the words by its input alone', async () => {
    const home = ownHome();
    const { command, record } = recordingEditor(outside);
    home.run(['reflect', '--answers', '-'], { input: `still-with-you: ${CANARY}` });
    const terminal = amendsIn(home, ['show', 'last'], { rows: 3, env: { PAGER: `${command} /dev/null` } });
    await terminal.ended;
    expect(record()).not.toContain(CANARY);
  });
});

test('no argument or variable of the running program ever holds a word', async () => {
  const home = ownHome();
  const terminal = amendsIn(home, ['reflect']);
  await walk(terminal, questionsOf(home, 'nightly'), { arriving: CANARY }, { stop: 'still-with-you' });
  await terminal.type(CANARY);
  await terminal.waitFor(CANARY);
  for (const file of ['cmdline', 'environ', 'comm']) {
    expect(readFileSync(`/proc/${terminal.pid}/${file}`, 'utf8')).not.toContain(CANARY);
  }
  expect(terminal.raw()).not.toMatch(/\x1b\][012];/);
});

const canTrace = spawnSync('strace', ['-f', '-e', 'trace=network', 'true']).status === 0;

describe.runIf(canTrace)('as the system sees it', () => {
  test.each([
    ['support', [], ''],
    ['reflect', ['--answers', '-', '--json'], 'still-with-you: Rain.'],
    ['reflect', [], 'tired\nRain.\n\n'],
    ['apology', [], 'n\n'],
    ['reach-out', [], 'n\n'],
    ['resume', [], ''],
    ['list', [], ''],
    ['show', ['last'], ''],
    ['check', ['--as', 'apology'], 'I am sorry.'],
    ['sets', ['list'], ''],
    ['sets', ['check'], ''],
    ['config', ['set', 'country', 'GB'], ''],
    ['--help', [], ''],
    ['home', [], ''],
  ])('amends %s %j opens no socket', (command, options, input) => {
    const home = ownHome();
    const log = join(home.folder, 'trace');
    spawnSync(
      'strace',
      ['-f', '-e', 'trace=network', '-o', log, process.execPath, PROGRAM, command, ...options],
      {
        input,
        env: { PATH: process.env['PATH'], HOME: outside, AMENDS_HOME: home.folder, AMENDS_NOW: NOW },
      },
    );
    const calls = readFileSync(log, 'utf8');
    expect(calls).toContain('exited with');
    expect(calls.match(/.*(?:AF_INET|connect\(|bind\(|listen\().*/g)).toBeNull();
  });
});
