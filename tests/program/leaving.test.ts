import { spawn, spawnSync } from 'node:child_process';
import { readdirSync, readlinkSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import type { Terminal } from '../pty/terminal.ts';
import { APOLOGY } from './answers.ts';
import { amendsIn, amendsInShell, endTerminals, entriesSoFar, NOW } from './in-terminal.ts';
import { aHome, PROGRAM, type Home } from './run-amends.ts';
import { endsWell, questionsOf, SAFE, walk, wordsOn } from './walk.ts';

afterEach(endTerminals);

/** A question of each kind, what is typed there and not given as an answer, and what was answered before it. */
const PLACES = [
  { kind: 'feelings', args: ['reflect'], at: 'arriving', typed: 'unsettled', before: null },
  { kind: 'text', args: ['reflect'], at: 'still-with-you', typed: 'half a sentence', before: 'lonesome' },
  { kind: 'scale', args: ['reflect'], at: 'weight', typed: null, before: 'We passed' },
  { kind: 'select', args: ['apology'], at: 'apology-owed', typed: null, before: null },
  { kind: 'line', args: ['apology'], at: 'value', typed: 'Steadf', before: 'There is something' },
  { kind: 'confirm', args: ['apology'], at: 'they-asked', typed: null, before: APOLOGY.impact },
] as const;

const ANSWERS = {
  ...SAFE,
  ...APOLOGY,
  arriving: 'lonesome',
  'still-with-you': ' We passed in the street.',
  weight: 6,
  'they-asked': false,
};

type Place = (typeof PLACES)[number];

const questions = (home: Home) => questionsOf(home, 'guard', 'nightly', 'apology');

/** Goes to a question and types there. */
async function typeAt(terminal: Terminal, { at, typed }: Place, home: Home): Promise<void> {
  await walk(terminal, questions(home), ANSWERS, { stop: at });
  if (typed === null) return;
  await terminal.type(typed);
  await terminal.waitFor(typed);
}

function expectKept({ typed, before }: Place, home: Home): void {
  const [entry = '', ...others] = entriesSoFar(home);
  expect(others).toEqual([]);
  if (before !== null) expect(entry).toContain(before);
  if (typed !== null) expect(entry).toMatch(new RegExp(` unconfirmed -->\n\n${typed}\n`));
  if (before !== null || typed !== null) expect(entry).toMatch(/^status: draft$/m);
}

const isKept = ({ typed, before }: Place) => typed !== null || before !== null;

describe.each(PLACES)('at a question of type $kind', (place) => {
  test('Ctrl-C leaves with 130, says what was kept and how to go on, and resuming has it all in hand', async () => {
    const home = aHome();
    const terminal = await amendsInShell(home, place.args);
    await typeAt(terminal, place, home);
    await terminal.press('ctrlC');
    await terminal.waitFor('ended with 130');
    expectKept(place, home);
    if (!isKept(place)) {
      expect(wordsOn(terminal)).toMatch(/nothing is kept[\s\S]*amends apology ended/);
      return;
    }
    expect(wordsOn(terminal)).toMatch(/is kept as a draft in \S+\.md Go on [^.]*: amends resume/);

    const again = amendsIn(home, ['resume']);
    await walk(again, questions(home), ANSWERS, { stop: place.at });
    if (place.typed !== null) expect(again.screen()).toContain(place.typed);
    const { before } = place;
    await walk(again, questions(home), ANSWERS);
    await endsWell(again);
    const [entry = ''] = entriesSoFar(home);
    expect(entry).toMatch(/^status: done$/m);
    expect(entry).toContain(place.typed ?? before);
    expect(entry).not.toContain('unconfirmed');
  });

  test('Ctrl-Z and fg give everything back, and the session can be finished', async () => {
    const home = aHome();
    const terminal = await amendsInShell(home, place.args, { rows: 40 });
    await typeAt(terminal, place, home);
    await terminal.press('ctrlZ');
    await terminal.waitFor('Stopped');
    expectKept(place, home);
    await terminal.type('fg; echo "back with $?"\r');
    await terminal.waitFor(/Stopped[\s\S]*Esc menu/);
    if (place.typed !== null) await terminal.waitFor(new RegExp(`Stopped[\\s\\S]*${place.typed}`));
    await walk(terminal, questions(home), ANSWERS);
    await terminal.waitFor('back with 0');
    const [entry = ''] = entriesSoFar(home);
    expect(entry).toMatch(/^status: done$/m);
    expect(entry).toContain(place.typed ?? '');
  });

  test('Esc and Ctrl-D lose nothing', async () => {
    const home = aHome();
    const terminal = amendsIn(home, place.args);
    await typeAt(terminal, place, home);
    await terminal.press('escape');
    await terminal.waitFor('l leave');
    await terminal.press('escape');
    await terminal.until(() => !terminal.screen().includes('l leave'), 'the menu goes');
    if (place.typed !== null) expect(terminal.screen()).toContain(place.typed);
    await terminal.press('ctrlD');
    await terminal.settle();
    process.kill(terminal.pid, 'SIGTERM');
    await terminal.ended;
    const [entry = ''] = entriesSoFar(home);
    expect(entry).toContain(place.typed ?? place.before ?? '');
  });

  test.each([
    ['SIGTERM', 15],
    ['SIGHUP', 1],
  ] as const)('%s ends the program by that very signal, with the words on disk', async (name, number) => {
    const home = aHome();
    const terminal = amendsIn(home, place.args);
    await typeAt(terminal, place, home);
    process.kill(terminal.pid, name);
    expect(await terminal.ended).toEqual({ code: 0, signal: number });
    expectKept(place, home);
  });

  test('a closed window crashes nothing, and the words are on disk', async () => {
    const home = aHome();
    const terminal = amendsIn(home, place.args);
    await typeAt(terminal, place, home);
    terminal.close();
    expect((await terminal.ended).signal).toBe(1);
    expectKept(place, home);
  });
});

/** The process that a shell waits for. */
function childOf(pid: number): number {
  return Number(spawnSync('ps', ['-o', 'pid=', '--ppid', String(pid)], { encoding: 'utf8' }).stdout.trim());
}

test.each([
  ['SIGTERM', 143],
  ['SIGHUP', 129],
] as const)('a shell sees %s as %i', async (name, code) => {
  const terminal = await amendsInShell(aHome(), ['reflect']);
  await terminal.waitFor('Esc menu');
  process.kill(childOf(terminal.pid), name);
  await terminal.waitFor(`ended with ${code}`);
});

test('SIGUSR1 opens no port', async () => {
  const terminal = amendsIn(aHome(), ['reflect']);
  await terminal.waitFor('Esc menu');
  process.kill(terminal.pid, 'SIGUSR1');
  await terminal.settle();
  await terminal.type('calm');
  await terminal.waitFor('Your word: calm');
  expect(terminal.raw()).not.toContain('Debugger');
  const open = readdirSync(`/proc/${terminal.pid}/fd`).map((fd) =>
    readlinkSync(`/proc/${terminal.pid}/fd/${fd}`),
  );
  expect(open.filter((target) => target.startsWith('socket:'))).toEqual([]);
});

describe('in the plain manner', () => {
  const FIRST = 'tired\n';

  /** The program with a pipe to write to; resolves when it has asked the second question and heard a line there. */
  async function inTheMiddle(home: Home) {
    const child = spawn(process.execPath, [PROGRAM, 'reflect'], {
      env: { PATH: process.env['PATH'], AMENDS_HOME: home.folder, AMENDS_NOW: NOW },
      stdio: ['pipe', 'ignore', 'pipe'],
    });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
    child.stdin.write(`${FIRST}A first line.\n`);
    await expect.poll(() => entriesSoFar(home).join(), { timeout: 20_000 }).toContain('A first line.');
    const ended = new Promise((tell) => child.once('close', (code, signal) => tell({ code, signal })));
    return { child, ended, said: () => said };
  }

  test.each([
    ['SIGINT', { code: 130, signal: null }],
    ['SIGTERM', { code: null, signal: 'SIGTERM' }],
    ['SIGHUP', { code: null, signal: 'SIGHUP' }],
  ] as const)('%s keeps what was heard', async (name, ending) => {
    const home = aHome();
    const { child, ended, said } = await inTheMiddle(home);
    child.kill(name);
    expect(await ended).toEqual(ending);
    expect(entriesSoFar(home)[0]).toMatch(/tired[\s\S]* unconfirmed -->\n\nA first line\.\n/);
    if (name === 'SIGINT') expect(said()).toContain('amends resume');
  });

  test('Ctrl-C leaves with 130 in a terminal, and the lines are kept', async () => {
    const home = aHome();
    const terminal = await amendsInShell(home, ['reflect', '--plain']);
    await terminal.waitFor('(1 of ');
    await terminal.type('tired\rA first line.\r');
    await expect.poll(() => entriesSoFar(home).join()).toContain('A first line.');
    await terminal.press('ctrlC');
    await terminal.waitFor('ended with 130');
    expect(entriesSoFar(home)[0]).toContain('A first line.');
    expect(wordsOn(terminal)).toContain('amends resume');
  });

  test('Ctrl-Z and fg go on where one was', async () => {
    const home = aHome();
    const terminal = await amendsInShell(home, ['reflect', '--plain'], { rows: 50 });
    await terminal.waitFor('(1 of ');
    await terminal.type('tired\rA first line.\r');
    await expect.poll(() => entriesSoFar(home).join()).toContain('A first line.');
    await terminal.press('ctrlZ');
    await terminal.waitFor('Stopped');
    await terminal.type('fg; echo "back with $?"\r');
    await terminal.waitFor(/Stopped[\s\S]*reflect --plain/);
    await terminal.type('A second line.\r\r/leave\r');
    await terminal.waitFor('back with 130');
    expect(entriesSoFar(home)[0]).toContain('\n\nA first line.\nA second line.\n');
    expect(entriesSoFar(home)[0]).not.toContain('unconfirmed');
  });

  test('Ctrl-D on an empty line leaves in order', async () => {
    const home = aHome();
    const terminal = await amendsInShell(home, ['reflect', '--plain']);
    await terminal.waitFor('(1 of ');
    await terminal.type('tired\r');
    await terminal.waitFor('(2 of ');
    await terminal.press('ctrlD');
    await terminal.waitFor('ended with 130');
    expect(entriesSoFar(home)[0]).toMatch(/^status: draft$/m);
  });

  test('a closed window crashes nothing', async () => {
    const home = aHome();
    const terminal = amendsIn(home, ['reflect', '--plain']);
    await terminal.waitFor('(1 of ');
    await terminal.type('tired\rA first line.\r');
    await expect.poll(() => entriesSoFar(home).join()).toContain('A first line.');
    terminal.close();
    expect((await terminal.ended).signal).toBe(1);
    expect(entriesSoFar(home)[0]).toContain('A first line.');
  });
});

test.each([
  ['a question about safety', ['apology']],
  ['a question about safety in the plain manner', ['apology', '--plain']],
  ['the front door', []],
])('a window that is closed at %s crashes nothing', async (_, args) => {
  const terminal = amendsIn(aHome(), args, { env: { AMENDS_NOW: NOW } });
  await terminal.waitFor(/1 of 7|amends support|Esc menu/);
  await terminal.settle();
  terminal.close();
  expect((await terminal.ended).signal).toBe(1);
});
