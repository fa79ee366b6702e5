import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { openTerminal } from '../pty/terminal.ts';
import { amendsIn, endTerminals, NOW } from './in-terminal.ts';
import { aHome, PROGRAM, type Home } from './run-amends.ts';
import { endsWell } from './walk.ts';

afterEach(endTerminals);

/** Runs the program from a shell, for what only a shell can do with its streams. `$AMENDS` is the program. */
function inShell(home: Home, script: string) {
  const { stdout, stderr } = spawnSync('bash', ['--norc', '-c', script], {
    env: {
      PATH: process.env['PATH'],
      AMENDS: `${process.execPath} ${PROGRAM}`,
      AMENDS_HOME: home.folder,
      AMENDS_NOW: NOW,
    },
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  return { out: stdout, err: stderr };
}

let many: Home;

beforeAll(() => {
  many = aHome();
  spawnSync(process.execPath, [
    join(import.meta.dirname, '../bench/make-journal.mjs'),
    join(many.folder, 'data'),
    '10000',
  ]);
});

describe('a stream that ends early or cannot be written', () => {
  test('is no failure when a reader has seen enough', () => {
    const { out, err } = inShell(many, '$AMENDS list --all | head -1; echo "${PIPESTATUS[0]}"');
    expect(out).toBe('November 2026\n0\n');
    expect(err).toBe('');
  });

  test.runIf(existsSync('/dev/full')).each([
    ['list', ''],
    ['list --json', ''],
    ['show last', ''],
    ['support', ''],
    ['--help', ''],
    ['sets list', ''],
    ['reflect --answers - --json', 'still-with-you: Rain.'],
  ])('is told, in words and by the exit code, of amends %s', (command, input) => {
    const home = aHome();
    home.run(['reflect', '--answers', '-'], { input: 'still-with-you: Rain.' });
    const { out, err } = inShell(home, `echo '${input}' | $AMENDS ${command} > /dev/full; echo "$?"`);
    expect(out).toBe('74\n');
    expect(err).toContain('amends: the output could not be written (ENOSPC).\n  Make room where it goes');
    expect(err).not.toMatch(/^ +at /m);
  });

  test.each(['>&-', '2>&-', '<&-'])('may be closed from the beginning: %s', (closing) => {
    const home = aHome();
    const script = `echo 'still-with-you: Rain.' > answers.yaml; $AMENDS reflect --answers answers.yaml ${closing}`;
    const { err } = inShell(home, `cd "$AMENDS_HOME"; ${script}`);
    expect(err).not.toMatch(/^ +at |Error/m);
    expect(JSON.parse(home.run(['list', '--json']).out)).toMatchObject([{ status: 'done' }]);
  });

  test('carries all of 10,000 entries through a pipe', () => {
    const { out } = inShell(many, '$AMENDS list --json | cat');
    expect(JSON.parse(out)).toHaveLength(10_000);
  });
});

describe('colour', () => {
  const SGR = /\x1b\[\d*m/;
  let home: Home;

  beforeAll(() => {
    home = aHome();
    home.run(['reflect', '--answers', '-'], { input: 'arriving: [calm]\nstill-with-you: Rain.' });
  });

  test.each([
    ['by itself', {}, [], true],
    ['with an empty NO_COLOR', { NO_COLOR: '' }, [], true],
    ['with NO_COLOR', { NO_COLOR: '1' }, [], false],
    ['with NO_COLOR and FORCE_COLOR', { NO_COLOR: '1', FORCE_COLOR: '1' }, [], false],
    ['with --no-color', {}, ['--no-color'], false],
    ['with FORCE_COLOR=0', { FORCE_COLOR: '0' }, [], false],
    ['with TERM=dumb', { TERM: 'dumb' }, [], false],
  ] as const)('in a terminal, %s', async (_, env, options, isColoured) => {
    const terminal = amendsIn(home, ['list', ...options], { env });
    await endsWell(terminal);
    expect(terminal.raw()).toContain('Nightly');
    expect(SGR.test(terminal.raw())).toBe(isColoured);
  });

  test.each([
    ['by itself', {}, [], false],
    ['with FORCE_COLOR', { FORCE_COLOR: '1' }, [], true],
    ['with CLICOLOR_FORCE', { CLICOLOR_FORCE: '1' }, [], true],
    ['with FORCE_COLOR and --no-color', { FORCE_COLOR: '1' }, ['--no-color'], false],
  ] as const)('in a pipe, %s', (_, env, options, isColoured) => {
    expect(SGR.test(home.run(['list', ...options], { env }).out)).toBe(isColoured);
  });
});

describe('the plain manner', () => {
  test.each([
    ['--plain', ['--plain'], {}],
    ['ACCESSIBLE', [], { ACCESSIBLE: '1' }],
    ['TERM=dumb', [], { TERM: 'dumb' }],
    ['the setting', [], {}],
  ] as const)('sends no escape sequence at all, chosen by %s', async (name, options, env) => {
    const home = aHome();
    if (name === 'the setting') home.run(['config', 'set', 'manner', 'plain']);
    const terminal = amendsIn(home, ['apology', ...options], { env: { ...env, NO_COLOR: '1' }, rows: 60 });
    await terminal.waitFor('(1 of 7)');
    await terminal.type('n\r/help\r/why\rn\rn\rn\rn\rn\rn\r');
    await terminal.waitFor('(1 of 1');
    await terminal.type('1\rHonesty\rI am sorry if you felt hurt.\r\r');
    await terminal.waitFor('3. go on');
    await terminal.type('3\r/back\r/leave\r');
    expect((await terminal.ended).code).toBe(130);
    await terminal.settle();
    expect(terminal.raw()).toContain('amends resume');
    expect(terminal.raw()).not.toContain('\x1b');
    expect(terminal.raw().replaceAll('\r\n', '')).not.toContain('\r');
  });
});

/** What would move a cursor, colour, write into the clipboard, ring, or turn the reading direction. */
const HOSTILE =
  'x\x1b[2J\x1b]52;c;ZXZpbA==\x07\x1b]0;title\x1b\\\u009b31m\u009d52;c;QQ==\u009c\u202egnirts\u2066\u2028\b\b\x7f\ry';
const HARMFUL = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/;

describe('hostile text', () => {
  let home: Home;

  beforeAll(() => {
    home = aHome();
    const year = join(home.folder, 'data/journal/2026');
    mkdirSync(year, { recursive: true });
    const front = `set: nightly\ntitle: ${JSON.stringify(HOSTILE)}\nevening: 2026-11-20\ncreated: 2026-11-20T22:00:00+01:00\nstatus: done\nperson: ${JSON.stringify(HOSTILE)}\nfeelings: [${JSON.stringify(HOSTILE)}]\ntags: [${JSON.stringify(HOSTILE)}]`;
    const body = `# ${HOSTILE}\n\n## ${HOSTILE} <!-- still-with-you -->\n\n${HOSTILE}\n`;
    writeFileSync(join(year, '2026-11-20-nightly.md'), `---\namends: 1\n${front}\n---\n\n${body}`);
    writeFileSync(join(year, '2026-11-19-\x1b[31m\u202e.md'), `---\namends: 1\n${front}\n---\n\n${body}`);
    writeFileSync(
      join(year, '2026-11-18-broken\x1b[2J.md'),
      `---\namends: 1\nset: [${HOSTILE}\n---\n${body}`,
    );
    const sets = join(home.folder, 'config/sets');
    mkdirSync(sets, { recursive: true });
    const text = JSON.stringify(HOSTILE);
    writeFileSync(
      join(sets, 'friend.yaml'),
      `title: ${text}\nsummary: ${text}\nkind: reflection\nstage: any\nminutes: 5\nserves: []\nbasis: [seed-000]\nprompts:\n  - name: one\n    type: text\n    message: ${text}\n    hint: ${text}\n    why: ${text}\nclosing: ${text}\n`,
    );
    writeFileSync(join(sets, 'broken.yaml'), `title: ${HOSTILE}\n${HOSTILE}: 1\nprompts: ${text}\n`);
  });

  test.each([
    ['list'],
    ['list --preview'],
    ['list --json'],
    ['show 1'],
    ['show 1 --json'],
    ['show 2'],
    ['show 3'],
    ['sets list'],
    ['sets show friend'],
    ['sets show friend --json'],
    ['sets show broken'],
    ['sets check'],
    ['sets check --json'],
    ['reflect friend'],
    ['resume'],
    ['--json'],
    [`show ${HOSTILE}`],
    [`reflect ${HOSTILE}`],
    [`${HOSTILE}`],
    [`list --${HOSTILE}`],
    [`list --on ${HOSTILE}`],
    [`list -n ${HOSTILE}`],
    [`resume ${HOSTILE}`],
    [`config get ${HOSTILE}`],
    [`config set manner ${HOSTILE}`],
    [`config set data /proc/${HOSTILE}`],
    [`support --country ${HOSTILE}`],
    [`sets check /nowhere/${HOSTILE}.yaml`],
    [`sets new ${HOSTILE}`],
    [`reflect --answers /nowhere/${HOSTILE}`],
    ['config list'],
  ])('is shown harmless: amends %j', (command) => {
    const { out, err } = home.run(command.split(' '), { input: 'words\n\n' });
    expect(out + err).not.toMatch(HARMFUL);
    expect(out + err).not.toBe('');
    expect(err).not.toMatch(/^ +at /m);
  });

  test.each([
    ['an answers file', `{"still-with-you": ${JSON.stringify(HOSTILE)}, ${JSON.stringify(HOSTILE)}: 1}`],
    ['a broken answers file', `still-with-you: [${HOSTILE}`],
  ])('is shown harmless out of %s', (_, input) => {
    const { out, err, code } = home.run(['reflect', '--answers', '-'], { input });
    expect(code).toBe(2);
    expect(out + err).not.toMatch(HARMFUL);
  });

  test('is shown harmless out of the environment', () => {
    for (const env of [{ AMENDS_NOW: HOSTILE }, { AMENDS_HOME: `/proc/${HOSTILE}` }]) {
      const { out, err } = home.run(['reflect', '--answers', '-'], { input: 'still-with-you: x', env });
      expect(err).not.toBe('');
      expect(out + err).not.toMatch(HARMFUL);
    }
  });
});

describe('a terminal that does not know its size', () => {
  test.each([
    ['check letter.txt --as apology', 'you made me do it'],
    ['list --no-pager', 'Nightly reflection'],
    ['list --help', 'Your past entries, newest first.'],
    ['--help', 'Every command has --help'],
    ['support', 'If a life is in danger now'],
  ])('is written to as if it had 80 columns: amends %s', async (command, words) => {
    const home = aHome();
    home.run(['reflect', '--answers', '-'], { input: 'arriving: [calm]\nstill-with-you: Rain.' });
    writeFileSync(join(home.folder, 'letter.txt'), 'I am sorry, but you made me do it.');
    const inNoSize = `cd '${home.folder}'; stty cols 0 rows 0; '${process.execPath}' '${PROGRAM}' ${command}`;
    const terminal = openTerminal('bash', ['--norc', '-c', inNoSize], {
      env: { AMENDS_HOME: home.folder, AMENDS_NOW: NOW, NO_COLOR: '1' },
      rows: 60,
    });
    expect((await terminal.ended).code).toBe(0);
    await terminal.settle();
    expect(terminal.raw()).toContain(words);
  });
});
