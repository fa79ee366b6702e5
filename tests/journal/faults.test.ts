import { writeSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { JournalError } from '../../src/errors.ts';
import type { Session } from '../../src/engine/session.ts';
import type { Disk } from '../../src/journal/disk.ts';
import { openJournal } from '../../src/journal/open-journal.ts';
import { parseEntry } from '../../src/journal/parse-entry.ts';
import {
  filesBelow,
  Killed,
  systemError,
  watchedDisk,
  withFolder,
  type Interference,
} from './faulty-disk.ts';
import { nightOf } from './session-of.ts';

const ERRNOS = [
  'ENOSPC',
  'EDQUOT',
  'EFBIG',
  'EIO',
  'EROFS',
  'EACCES',
  'EPERM',
  'EMFILE',
  'EBUSY',
  'EXDEV',
  'ENOENT',
];
const WORDS = ['first words, long enough to be cut', 'second words, also long', 'third words'] as const;
const NIGHT = nightOf(...WORDS);
const ENTRY = /^data\/journal\/2026\/2026-11-21-nightly\.md$/;

/** What a night led to: the words that were said to be safe, and what was thrown. */
interface Outcome {
  readonly confirmed: readonly string[];
  readonly error: unknown;
}

function liveThrough(night: readonly Session[], folder: string, disk: Disk): Outcome {
  const confirmed: string[] = [];
  try {
    const keeper = openJournal({ data: `${folder}/data`, state: `${folder}/state` }, disk).keeperFor(null);
    night.forEach((session, index) => {
      keeper.keep(session);
      confirmed.push(WORDS[index] ?? '');
    });
    return { confirmed, error: null };
  } catch (error) {
    return { confirmed, error };
  }
}

const wordsIn = (text: string) =>
  parseEntry(Buffer.from(text, 'latin1')).entry.sections.map((section) => section.text);

/** No entry is half a version, and every confirmed answer is there. */
function expectWhole(folder: string, { confirmed }: Outcome): void {
  const files = filesBelow(folder);
  const entries = [...files].filter(([path]) => ENTRY.test(path));
  for (const [, text] of entries) {
    const words = wordsIn(text);
    // A claimed name without words is allowed only while nothing was said to be safe.
    if (text === '') expect(confirmed).toEqual([]);
    else expect(WORDS.slice(0, words.length)).toEqual(words);
    expect(text === '' || text.startsWith('---\namends: 1\n')).toBe(true);
  }
  const kept = entries.flatMap(([, text]) => wordsIn(text));
  for (const words of confirmed) expect(kept).toContain(words);
}

function callsOf(night: readonly Session[]): number {
  let calls = 0;
  withFolder((folder) =>
    liveThrough(
      night,
      folder,
      watchedDisk((_, index, act) => {
        calls = index + 1;
        return act();
      }),
    ),
  );
  return calls;
}

const CALLS = callsOf(NIGHT);

function faultAt(at: number, errno: string, isForGood: boolean): Interference {
  return (_, index, act) => {
    if (index === at || (isForGood && index > at)) throw systemError(errno);
    return act();
  };
}

describe('a disk that fails', () => {
  it('is called often enough for the tests below to mean something', () => {
    expect(CALLS).toBeGreaterThan(40);
  });

  it.each(
    ERRNOS.flatMap(
      (errno) =>
        [
          [errno, 'once', false],
          [errno, 'from then on', true],
        ] as const,
    ),
  )(
    'with %s at any call, %s, loses no confirmed answer, leaves no half file and says so in words',
    (errno, _, isForGood) => {
      for (let at = 0; at < CALLS; at += 1) {
        withFolder((folder) => {
          const outcome = liveThrough(NIGHT, folder, watchedDisk(faultAt(at, errno, isForGood)));
          expectWhole(folder, outcome);
          if (outcome.error === null) expect(outcome.confirmed).toHaveLength(3);
          else expectTold(outcome.error, folder, outcome.confirmed.length);
        });
      }
    },
  );

  it.each([1, 7, 'half', 'all but one'] as const)(
    'that takes only %s bytes at a time gets all of them',
    (size) => {
      withFolder((folder) => {
        const disk = watchedDisk((call, _, act) => {
          if (call.name !== 'writeSync') return act();
          const [fd, buffer, offset, length] = call.args as [number, Uint8Array, number, number];
          const part =
            size === 'half'
              ? Math.ceil(length / 2)
              : size === 'all but one'
                ? Math.max(1, length - 1)
                : Math.min(size, length);
          return writeSync(fd, buffer, offset, part);
        });
        const outcome = liveThrough(NIGHT, folder, disk);
        expect(outcome.error).toBe(null);
        expectWhole(folder, outcome);
      });
    },
  );

  it('that takes no more bytes is no success', () => {
    withFolder((folder) => {
      const outcome = liveThrough(
        NIGHT,
        folder,
        watchedDisk((call, _, act) => (call.name === 'writeSync' ? 0 : act())),
      );
      expect(outcome.error).toBeInstanceOf(JournalError);
      expect(outcome.confirmed).toEqual([]);
    });
  });
});

/** The error names a remedy; where it says that words are kept, they are there. */
function expectTold(error: unknown, folder: string, kept: number): void {
  expect(error).toBeInstanceOf(JournalError);
  if (!(error instanceof JournalError)) return;
  expect([73, 74, 75, 77]).toContain(error.code);
  expect(error.remedy).not.toBe('');
  expect(`${error.message} ${error.remedy}`).not.toContain('words, ');
  const copy = /^Your words are kept in (.*)$/.exec(error.kept ?? '')?.[1];
  if (copy === undefined) return;
  const text = filesBelow(folder).get(copy.slice(folder.length + 1)) ?? '';
  expect(wordsIn(text)).toEqual(WORDS.slice(0, kept + 1));
}

describe('a program that is killed', () => {
  it('before any call leaves one whole version with every confirmed answer, and the next start goes on', () => {
    for (let at = 0; at < CALLS; at += 1) {
      withFolder((folder) => {
        const disk = watchedDisk((_, index, act) => {
          if (index >= at) throw new Killed();
          return act();
        });
        const outcome = liveThrough(NIGHT, folder, disk);
        expectWhole(folder, outcome);
        goOn(folder, outcome);
      });
    }
  });
});

/** After a crash the journal opens, lists what is there, and a draft can be kept on with. */
function goOn(folder: string, { confirmed }: Outcome): void {
  const journal = openJournal({ data: `${folder}/data`, state: `${folder}/state` });
  const [draft] = journal.drafts();
  if (draft === undefined)
    return expect(journal.newest(1).map(({ status }) => status)).toEqual(
      confirmed.length === 0 ? [] : ['done'],
    );
  const keeper = journal.keeperFor(draft.path);
  keeper.keep(NIGHT[2]);
  expect(journal.read(draft.path).entry.status).toBe('done');
  expect(journal.read(draft.path).entry.sections.map(({ text }) => text)).toEqual(WORDS);
}
