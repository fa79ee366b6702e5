import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { amendsIn, endTerminals, entriesSoFar, NOW } from './in-terminal.ts';
import { aHome, PROGRAM, type Home, type Ran } from './run-amends.ts';
import { questionsOf, walk, wordsOn } from './walk.ts';

afterEach(endTerminals);

/** Runs the program from a shell that has set something up first. */
function under(setUp: string, home: string, args: readonly string[], input = ''): Ran {
  const script = `${setUp}; exec "$@"`;
  const { stdout, stderr, status } = spawnSync(
    'sh',
    ['-c', script, 'sh', process.execPath, PROGRAM, ...args],
    {
      input,
      env: { PATH: process.env['PATH'], AMENDS_HOME: home, AMENDS_NOW: NOW },
      encoding: 'utf8',
    },
  );
  return { out: stdout, err: stderr, code: status };
}

const ENTRY = 'still-with-you: Rain all day.';
const ANSWERED = ['reflect', '--answers', '-'];

/** An error in words: no trace, a remedy, and no claim that something was kept which was not. */
function expectClear({ err }: Ran): void {
  expect(err).toMatch(/^amends: .+\n {2}\S/m);
  expect(err).not.toMatch(/^ +at |defect/m);
}

function everythingIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name));
}

/** The file that an error names as the place of the words. */
function copyNamed({ err }: Ran): string {
  return readFileSync(/Your words are kept in (.+)/.exec(err)?.[1] ?? '', 'utf8');
}

const mountPoint = mkdtempSync(join(tmpdir(), 'amends-full-'));
const canMount = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', mountPoint]).status === 0;
afterAll(() => {
  if (canMount) spawnSync('umount', [mountPoint]);
  rmSync(mountPoint, { recursive: true });
});

describe.runIf(canMount)('on a full disk', () => {
  const filler = join(mountPoint, 'filler');
  const fill = () => spawnSync('sh', ['-c', `cat /dev/zero > ${filler}`]);
  afterEach(() => {
    rmSync(filler, { force: true });
    rmSync(join(mountPoint, 'data'), { recursive: true, force: true });
  });

  test('a new entry is refused in words, and none is there by half', () => {
    fill();
    const ran = under(':', mountPoint, ANSWERED, ENTRY);
    expect(ran.code).toBe(74);
    expectClear(ran);
    expect(ran.err).toContain('disk is full');
    rmSync(filler);
    expect(under(':', mountPoint, ['list', '--json']).out).toBe('[]\n');
    expect(under(':', mountPoint, ANSWERED, ENTRY).code).toBe(0);
  });

  test('a draft stays whole, and its words go where there is room', () => {
    const room = aHome();
    const options = { AMENDS_HOME: room.folder };
    room.run(['config', 'set', 'data', join(mountPoint, 'data')], { env: options });
    room.run(['reflect'], { input: 'tired\n' });
    const path = JSON.parse(room.run(['list', '--json']).out)[0].path;
    const before = readFileSync(path, 'utf8');
    fill();
    const ran = room.run(['resume'], { input: 'Rain all day.\n\n' });
    expect(ran.code).toBe(74);
    expectClear(ran);
    expect(readFileSync(path, 'utf8')).toBe(before);
    expect(copyNamed(ran)).toContain('Rain all day.');
    rmSync(filler);
    expect(room.run(['resume'], { input: 'Rain all day.\n\n/skip\n/skip\n/skip\n' }).code).toBe(0);
  });

  test('with no room anywhere the words stand whole in the window, and nowhere else', async () => {
    const home: Home = { ...aHome(), folder: mountPoint };
    const terminal = amendsIn(home, ['reflect'], { rows: 60 });
    const lines = Array.from({ length: 20 }, (_, index) => `line ${index} of what I wrote`);
    await walk(terminal, questionsOf(home, 'nightly'), { arriving: 'tired' }, { stop: 'still-with-you' });
    fill();
    await terminal.paste(lines.join('\n'));
    await terminal.waitFor('line 19');
    await terminal.waitFor('could not be put on disk yet');
    await terminal.press('ctrlD');
    expect((await terminal.ended).code).toBe(74);
    await terminal.settle();
    expect(wordsOn(terminal)).toContain(lines.map((line) => `| ${line}`).join(' '));
    rmSync(filler);
    expect(entriesSoFar(home)).toEqual([expect.stringContaining('tired')]);
  });

  test('SIGTERM is still what ends it', async () => {
    const home: Home = { ...aHome(), folder: mountPoint };
    const terminal = amendsIn(home, ['reflect']);
    await walk(terminal, questionsOf(home, 'nightly'), { arriving: 'tired' }, { stop: 'still-with-you' });
    fill();
    await terminal.type('unsaved');
    await terminal.waitFor('unsaved');
    process.kill(terminal.pid, 'SIGTERM');
    expect(await terminal.ended).toEqual({ code: 0, signal: 15 });
  });

  test('a setting is refused in words', () => {
    mkdirSync(join(mountPoint, 'config'), { recursive: true });
    fill();
    const ran = under(':', mountPoint, ['config', 'set', 'country', 'GB']);
    expect([73, 74]).toContain(ran.code);
    expectClear(ran);
  });
});

describe('under a limit for the size of files', () => {
  test('a new entry is refused in words, and nothing is left half written', () => {
    const home = aHome();
    const ran = under('ulimit -f 0', home.folder, ANSWERED, ENTRY);
    expect(ran.code).toBe(74);
    expectClear(ran);
    expect(home.run(['list', '--json']).out).toBe('[]\n');
    expect(everythingIn(home.folder).filter((path) => statSync(path).isFile())).toEqual([]);
  });

  test('a draft stays whole', () => {
    const home = aHome();
    home.run(['reflect'], { input: 'tired\n' });
    const before = entriesSoFar(home);
    const ran = under('ulimit -f 1', home.folder, ['resume'], `${'word '.repeat(500)}\n\n`);
    expect(ran.code).toBe(74);
    expectClear(ran);
    expect(entriesSoFar(home)).toEqual(before);
  });
});

describe.each(['000', '022', '027', '077'])('under umask %s', (mask) => {
  test('whatever is made is closed to others', () => {
    const home = aHome();
    const sub = join(home.folder, 'own');
    const set = (args: readonly string[], input = '') => under(`umask ${mask}`, sub, args, input);
    expect(set(ANSWERED, ENTRY).code).toBe(0);
    set(['reflect'], 'tired\nA line.\n');
    set(['apology'], 'n\nn\nn\nn\nn\nn\nn\n1\nHonesty\n');
    expect(set(['config', 'set', 'country', 'GB']).code).toBe(0);
    expect(set(['sets', 'new', 'mine']).code).toBe(0);
    set(['reflect', 'mine'], 'x\n\n');
    expect(set(['resume', '2026-11-21-apology', '--discard']).code).toBe(0);
    const modes = everythingIn(sub).map((path) => {
      const { mode } = statSync(path);
      return `${statSync(path).isDirectory() ? 'folder' : 'file'} ${(mode & 0o777).toString(8)}`;
    });
    expect([...new Set(modes)].toSorted()).toEqual(['file 600', 'folder 700']);
    expect(statSync(sub).mode & 0o777).toBe(0o700);
  });
});

describe('where something else stands in the way', () => {
  test.each([
    [
      'a journal that is a file',
      (home: string) => {
        mkdirSync(join(home, 'data'));
        writeFileSync(join(home, 'data/journal'), '');
      },
    ],
    ['a data folder that is a file', (home: string) => writeFileSync(join(home, 'data'), '')],
    [
      'a year that is a file',
      (home: string) => {
        mkdirSync(join(home, 'data/journal'), { recursive: true });
        writeFileSync(join(home, 'data/journal/2026'), '');
      },
    ],
  ])('%s is told of before anything is asked, or the words go to the state folder', (_, stand) => {
    const home = aHome();
    stand(home.folder);
    const ran = home.run(['reflect'], { input: 'Rain all day.\n\n' });
    expect([73, 74]).toContain(ran.code);
    expectClear(ran);
    if (ran.err.includes('(1 of ')) expect(copyNamed(ran)).toContain('Rain all day.');
    for (const args of [['list'], ['show'], ['resume'], []]) {
      const { err, code } = home.run(args);
      expect([0, 66, 74]).toContain(code);
      expect(err).not.toMatch(/^ +at |defect/m);
    }
  });

  test.each([
    [
      'is a file',
      (folder: string) => {
        const path = join(folder, 'home');
        writeFileSync(path, '');
        return path;
      },
    ],
    ['cannot be made', () => '/proc/amends'],
  ])('a home that %s is told of', (_, homeIn) => {
    const path = homeIn(aHome().folder);
    for (const [args, input] of [
      [ANSWERED, ENTRY],
      [['config', 'set', 'country', 'GB'], ''],
      [['sets', 'new', 'mine'], ''],
    ] as const) {
      const ran = under(':', path, args, input);
      expect([73, 74]).toContain(ran.code);
      expectClear(ran);
    }
    const listed = under(':', path, ['list']);
    if (listed.code !== 0) expectClear(listed);
    expect(under(':', path, ['support']).code).toBe(0);
  });
});

const NOBODY = 65534;
const isRoot = process.getuid?.() === 0;
/** Somebody else can run the program from here: a clone in a private folder is closed to them. */
const canChange =
  isRoot &&
  spawnSync('setpriv', [
    `--reuid=${NOBODY}`,
    `--regid=${NOBODY}`,
    '--clear-groups',
    process.execPath,
    PROGRAM,
    '--version',
  ]).status === 0;

describe.runIf(canChange)('for a person who may not write there', () => {
  const asNobody = `exec setpriv --reuid=${NOBODY} --regid=${NOBODY} --clear-groups "$@"; :`;
  let home: Home;

  beforeAll(() => {
    home = aHome();
    home.run(['reflect'], { input: 'tired\n' });
    for (const path of [home.folder, ...everythingIn(home.folder)])
      chmodSync(path, statSync(path).isDirectory() ? 0o755 : 0o644);
  });

  test('reading works, writing is refused in words, and the file is as it was', () => {
    const before = entriesSoFar(home);
    expect(JSON.parse(under(asNobody, home.folder, ['list', '--json']).out)).toHaveLength(1);
    const ran = under(asNobody, home.folder, ['resume'], 'Rain.\n\n');
    expect([73, 74, 77]).toContain(ran.code);
    expectClear(ran);
    const fresh = under(asNobody, home.folder, ANSWERED, ENTRY);
    expect(fresh.code).toBe(73);
    expectClear(fresh);
    expect(entriesSoFar(home)).toEqual(before);
  });

  test('a journal that may not even be read is told of, and not taken for an empty one', () => {
    chmodSync(join(home.folder, 'data/journal'), 0o700);
    for (const args of [['list'], ['list', '--json'], ['show'], ['resume']]) {
      const ran = under(asNobody, home.folder, args);
      expect(ran.err).toContain(join(home.folder, 'data/journal'));
      expect(ran.code).not.toBe(0);
    }
  });

  test('words go to the state folder where that can be written', () => {
    const other = aHome();
    mkdirSync(join(other.folder, 'data/journal'), { recursive: true });
    mkdirSync(join(other.folder, 'state'));
    chmodSync(other.folder, 0o755);
    chownSync(join(other.folder, 'state'), NOBODY, NOBODY);
    const ran = under(asNobody, other.folder, ANSWERED, ENTRY);
    expect(ran.code).toBe(73);
    expect(copyNamed(ran)).toContain('Rain all day.');
  });
});
