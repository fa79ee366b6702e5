import {
  chmodSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { take } from '../../src/engine/take.ts';
import { resumeSession } from '../../src/engine/resume-session.ts';
import { nodeDisk } from '../../src/journal/disk.ts';
import { openJournal, type Journal } from '../../src/journal/open-journal.ts';
import { filesBelow, withFolder } from './faulty-disk.ts';
import { OPENING, SET, answered, begun, nightOf } from './session-of.ts';

const NIGHT = nightOf('one', 'two', 'three');
const FIRST = 'data/journal/2026/2026-11-21-nightly.md';

const within = (use: (folder: string, journal: Journal) => void) => () =>
  withFolder((folder) =>
    use(folder, openJournal({ data: join(folder, 'data'), state: join(folder, 'state') })),
  );
const texts = (journal: Journal, path: string | null) =>
  journal.read(path ?? '').entry.sections.map(({ text }) => text);

describe('a keeper', () => {
  it(
    'makes no file before there are words',
    within((folder, journal) => {
      const keeper = journal.keeperFor(null);
      keeper.begin(begun());
      keeper.keep(begun());
      keeper.keep(take(begun(), { kind: 'skip' }));
      keeper.keepUnfinished('  \n');
      expect(keeper.path()).toBe(null);
      expect(readdirSync(folder)).toEqual([]);
    }),
  );

  it(
    'keeps a session in one file from the first word to the last',
    within((folder, journal) => {
      const keeper = journal.keeperFor(null);
      for (const session of NIGHT) {
        keeper.keep(session);
        expect(keeper.path()).toBe(join(folder, FIRST));
      }
      expect([...filesBelow(folder).keys()]).toEqual([FIRST]);
      expect(journal.read(join(folder, FIRST)).entry).toMatchObject({
        status: 'done',
        evening: '2026-11-21',
        createdAt: OPENING.startedAt,
      });
    }),
  );

  it(
    'gives a second session of an evening a file of its own',
    within((folder, journal) => {
      for (const _ of [1, 2, 3]) journal.keeperFor(null).keep(NIGHT[0]);
      expect(readdirSync(join(folder, 'data/journal/2026'))).toEqual([
        '2026-11-21-nightly-2.md',
        '2026-11-21-nightly-3.md',
        '2026-11-21-nightly.md',
      ]);
    }),
  );

  it(
    'keeps even the first words before they are confirmed, and marks them so',
    within((_, journal) => {
      const keeper = journal.keeperFor(null);
      keeper.begin(begun());
      keeper.keepUnfinished('half a thou');
      expect(journal.read(keeper.path() ?? '').entry.sections).toMatchObject([
        { name: 'moment', text: 'half a thou', unconfirmed: true },
      ]);
      keeper.keep(answered(begun(), 'half a thought'));
      expect(journal.read(keeper.path() ?? '').entry.sections).toMatchObject([
        { name: 'moment', text: 'half a thought', unconfirmed: false },
      ]);
    }),
  );

  it(
    'keeps unfinished words when one goes back, until their question is left behind',
    within((_, journal) => {
      const keeper = journal.keeperFor(null);
      keeper.keep(NIGHT[0]);
      keeper.keepUnfinished('two, and');
      const back = take(NIGHT[0], { kind: 'back' });
      keeper.keep(back);
      expect(texts(journal, keeper.path())).toEqual(['one', 'two, and']);
      const again = answered(back, 'one again');
      keeper.keep(again);
      expect(texts(journal, keeper.path())).toEqual(['one again', 'two, and']);
      keeper.keep(take(again, { kind: 'skip' }));
      expect(texts(journal, keeper.path())).toEqual(['one again']);
    }),
  );

  it(
    'keeps the file as it is when all words are taken back',
    within((_, journal) => {
      const keeper = journal.keeperFor(null);
      keeper.keep(NIGHT[0]);
      keeper.keep(take(take(NIGHT[0], { kind: 'back' }), { kind: 'skip' }));
      expect(texts(journal, keeper.path())).toEqual(['one']);
    }),
  );

  it(
    'goes on with a draft, and leaves alone what was changed in it by hand',
    within((folder, journal) => {
      journal.keeperFor(null).keep(NIGHT[1]);
      const path = join(folder, FIRST);
      const changed = readFileSync(path, 'utf8')
        .replace('title: Nightly reflection', 'title: My evening\nmood: [7, 8]')
        .replace('## And the other side?', '## My own question')
        .replace('\none\n', '\none, mended\n');
      writeFileSync(path, changed);
      const session = resumeSession(SET, OPENING, journal.read(path).entry);
      const keeper = journal.keeperFor(path);
      keeper.keep(answered(session, 'three'));
      expect(readFileSync(path, 'utf8')).toBe(
        changed.replace('status: draft', 'status: done') + '\n## What next? <!-- next -->\n\nthree\n',
      );
      expect(filesBelow(join(folder, 'data')).size).toBe(1);
    }),
  );

  it(
    'keeps an earlier version when going on takes words out of a file',
    within((folder, journal) => {
      journal.keeperFor(null).keep(NIGHT[1]);
      const before = readFileSync(join(folder, FIRST), 'utf8');
      journal.keeperFor(join(folder, FIRST)).keep(nightOf('quite', 'other', 'words')[2]);
      expect(readFileSync(join(folder, 'state/versions/2026-11-21-nightly.md'), 'utf8')).toBe(before);
    }),
  );

  it(
    'never writes over a change made elsewhere: its words go beside it, and on from there',
    within((folder, journal) => {
      const keeper = journal.keeperFor(null);
      keeper.keep(NIGHT[0]);
      writeFileSync(join(folder, FIRST), 'theirs');
      const copy = join(folder, 'data/journal/2026/2026-11-21-nightly.conflict-220411.md');
      expect(() => keeper.keep(NIGHT[1])).toThrow(
        expect.objectContaining({ code: 75, kept: `Your words are kept in ${copy}` }),
      );
      expect(readFileSync(join(folder, FIRST), 'utf8')).toBe('theirs');
      expect(texts(journal, copy)).toEqual(['one', 'two']);
      keeper.keep(NIGHT[2]);
      expect(texts(journal, keeper.path())).toEqual(['one', 'two', 'three']);
      expect(keeper.path()).toBe(copy);
    }),
  );

  it(
    'keeps its words when the file was taken away meanwhile',
    within((folder, journal) => {
      const keeper = journal.keeperFor(null);
      keeper.keep(NIGHT[0]);
      renameSync(join(folder, FIRST), join(folder, 'elsewhere.md'));
      expect(() => keeper.keep(NIGHT[1])).toThrow(expect.objectContaining({ code: 75 }));
      expect(texts(journal, keeper.path())).toEqual(['one', 'two']);
    }),
  );

  it(
    'takes a file as the person has changed it in an editor',
    within((folder, journal) => {
      const keeper = journal.keeperFor(null);
      keeper.keep(NIGHT[0]);
      writeFileSync(
        join(folder, FIRST),
        readFileSync(join(folder, FIRST), 'utf8').replace('\none\n', '\none and more\n'),
      );
      keeper.takeUp();
      keeper.keep(NIGHT[1]);
      expect(texts(journal, keeper.path())).toEqual(['one and more', 'two']);
    }),
  );

  it(
    'writes the file behind a link, and keeps the link',
    within((folder, journal) => {
      journal.keeperFor(null).keep(NIGHT[0]);
      renameSync(join(folder, FIRST), join(folder, 'data/journal/real.md'));
      symlinkSync('../real.md', join(folder, FIRST));
      journal.keeperFor(join(folder, FIRST)).keep(NIGHT[1]);
      expect(texts(journal, join(folder, 'data/journal/real.md'))).toEqual(['one', 'two']);
      expect(nodeDisk.lstatSync(join(folder, FIRST)).isSymbolicLink()).toBe(true);
    }),
  );

  it(
    'writes nothing outside the journal, and keeps the words all the same',
    within((folder, journal) => {
      mkdirSync(join(folder, 'outside'));
      mkdirSync(join(folder, 'data/journal'), { recursive: true });
      symlinkSync('../../outside', join(folder, 'data/journal/2026'));
      expect(() => journal.keeperFor(null).keep(NIGHT[0])).toThrow(
        expect.objectContaining({
          code: 77,
          kept: `Your words are kept in ${join(folder, 'state/unsaved/2026-11-21-nightly.md')}`,
        }),
      );
      expect(readdirSync(join(folder, 'outside'))).toEqual([]);
      writeFileSync(join(folder, 'outside/x.md'), '---\namends: 1\nstatus: draft\n---\n');
      expect(() => journal.keeperFor(join(folder, 'data/journal/2026/x.md'))).toThrow(
        expect.objectContaining({ code: 77 }),
      );
    }),
  );

  it(
    'refuses a newer, broken, missing or huge file before the first question',
    within((folder, journal) => {
      const path = join(folder, 'data/journal/x.md');
      mkdirSync(join(folder, 'data/journal'), { recursive: true });
      const refusal = (text: string) => {
        writeFileSync(path, text);
        try {
          journal.keeperFor(path);
        } catch (error) {
          return error;
        }
        return null;
      };
      expect(refusal('---\namends: 2\n---\n')).toMatchObject({ code: 77 });
      expect(refusal('---\namends: 1\n: [\n---\n')).toMatchObject({ code: 74 });
      expect(refusal(`---\namends: 1\n---\n${'x'.repeat(11 * 1024 * 1024)}`)).toMatchObject({ code: 77 });
      expect(() => journal.keeperFor(join(folder, 'data/journal/none.md'))).toThrow(
        expect.objectContaining({ code: 74 }),
      );
    }),
  );

  it.each([0o000, 0o022, 0o027, 0o077, 0o177, 0o777])('lets nobody else in, under the umask %o', (mask) => {
    withFolder((folder) => {
      // The mask of a process cannot be changed in a test thread; this is what it does to each call.
      const masked = {
        ...nodeDisk,
        openSync: (path: string, flags: number, mode?: number) =>
          nodeDisk.openSync(path, flags, mode === undefined ? mode : mode & ~mask),
        mkdirSync: (path: string, mode: number) => nodeDisk.mkdirSync(path, mode & ~mask),
      };
      const journal = openJournal({ data: join(folder, 'data'), state: join(folder, 'state') }, masked);
      const keeper = journal.keeperFor(null);
      for (const session of NIGHT) keeper.keep(session);
      const trash = journal.discard(keeper.path() ?? '');
      journal.keeperFor(null).keep(NIGHT[0]);
      for (const path of ['data', 'data/journal', 'data/journal/2026', 'state', 'state/trash']) {
        expect([path, statSync(join(folder, path)).mode & 0o777]).toEqual([path, 0o700]);
      }
      for (const path of [join(folder, FIRST), trash]) expect(statSync(path).mode & 0o777).toBe(0o600);
    });
  });

  it(
    'does not loosen or tighten folders that were there before',
    within((folder, journal) => {
      mkdirSync(join(folder, 'data/journal'), { recursive: true });
      chmodSync(join(folder, 'data'), 0o750);
      journal.keeperFor(null).keep(NIGHT[0]);
      expect(statSync(join(folder, 'data')).mode & 0o777).toBe(0o750);
    }),
  );

  it(
    'leaves nothing else in the folder',
    within((folder, journal) => {
      const keeper = journal.keeperFor(null);
      for (const session of NIGHT) keeper.keep(session);
      expect([...filesBelow(folder).keys()]).toEqual([FIRST]);
    }),
  );
});
