import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Recall } from '../../src/engine/prompt-set.ts';
import { nodeDisk } from '../../src/journal/disk.ts';
import { NO_FILTERS } from '../../src/journal/filters.ts';
import { openJournal, type Journal } from '../../src/journal/open-journal.ts';
import { systemError, withFolder } from './faulty-disk.ts';

interface Night {
  readonly name: string;
  readonly front?: string;
  readonly body?: string;
}

const fileOf = ({ name, front = '', body = '## Q <!-- moment -->\n\nsome words here\n' }: Night) => {
  const stem = name.slice(name.lastIndexOf('/') + 1, -3);
  const set = /^\d{4}-\d\d-\d\d-([a-z-]+?)(?:-\d)?$/.exec(stem)?.[1] ?? 'nightly';
  const keys = [
    `set: ${set}`,
    'title: Nightly reflection',
    `evening: ${stem.slice(0, 10)}`,
    `created: ${stem.slice(0, 10)}T22:00:00+01:00`,
    'status: done',
  ];
  const own = front.split('\n').map((line) => line.split(':')[0]);
  return `---\namends: 1\n${keys.filter((line) => !own.includes(line.split(':')[0])).join('\n')}\n${front === '' ? '' : `${front}\n`}---\n\n# T\n\n${body}`;
};

function within(nights: readonly Night[], use: (journal: Journal, folder: string) => void): () => void {
  return () =>
    withFolder((folder) => {
      const journal = openJournal({ data: folder, state: join(folder, 'state') });
      for (const night of nights) put(journal, night.name, fileOf(night));
      use(journal, journal.root);
    });
}

function put(journal: Journal, name: string, text: string | Buffer): string {
  const path = join(journal.root, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  return path;
}

const ids = (entries: readonly { readonly id: string }[]) => entries.map(({ id }) => id);
const night = (day: string, more: Omit<Night, 'name'> = {}): Night => ({
  name: `${day.slice(0, 4)}/${day}-nightly.md`,
  ...more,
});

const SOME = [
  night('2024-02-29', { front: 'person: Sam\nfeelings: [calm, "at ease"]' }),
  night('2025-12-31', { front: 'person: Zoë\ntags: [work]' }),
  night('2026-11-20', { front: 'person: "Sam"\nfeelings: [tired]' }),
  { name: '2026/2026-11-20-apology.md', front: 'created: 2026-11-20T23:00:00+01:00' },
  night('2026-11-21', { front: 'status: draft' }),
];

describe('a list', () => {
  it(
    'shows what the file says, in the shape that scripts rely on',
    within([SOME[2] ?? night('2026-01-01')], (journal, root) => {
      expect(JSON.stringify(journal.list(NO_FILTERS).entries)).toBe(
        JSON.stringify([
          {
            id: '2026-11-20-nightly',
            path: join(root, '2026/2026-11-20-nightly.md'),
            day: '2026-11-20',
            created: '2026-11-20T22:00:00+01:00',
            status: 'done',
            set: 'nightly',
            title: 'Nightly reflection',
            person: 'Sam',
            feelings: ['tired'],
            tags: [],
            words: 3,
          },
        ]),
      );
    }),
  );

  it(
    'is empty where there is no journal yet',
    within([], (journal) => {
      expect(journal.list(NO_FILTERS)).toEqual({ entries: [], notes: [], more: false });
    }),
  );

  it(
    'comes newest first, and within an evening by the hour',
    within(SOME, (journal) => {
      const all = [
        '2026-11-21-nightly',
        '2026-11-20-apology',
        '2026-11-20-nightly',
        '2025-12-31-nightly',
        '2024-02-29-nightly',
      ];
      expect(ids(journal.list(NO_FILTERS).entries)).toEqual(all);
      for (const n of [0, 1, 2, 3, 4, 5, 6]) {
        expect(ids(journal.newest(n))).toEqual(all.slice(0, n));
        expect(journal.list({ ...NO_FILTERS, n }).more).toBe(n < 5);
      }
    }),
  );

  it.each([
    [
      { since: '2025-12-31', until: '2026-11-20' },
      ['2026-11-20-apology', '2026-11-20-nightly', '2025-12-31-nightly'],
    ],
    [{ on: '2024-02-29' }, ['2024-02-29-nightly']],
    [{ set: 'apology' }, ['2026-11-20-apology']],
    [{ person: 'sam' }, ['2026-11-20-nightly', '2024-02-29-nightly']],
    [{ person: 'ZOË' }, ['2025-12-31-nightly']],
    [{ person: 'Zoe\u0308' }, ['2025-12-31-nightly']],
    [{ feeling: 'at ease' }, ['2024-02-29-nightly']],
    [{ tag: '#work' }, ['2025-12-31-nightly']],
    [{ person: 'Sam', n: 1 }, ['2026-11-20-nightly']],
    [{ person: 'Sa' }, []],
    [{ status: 'draft' as const }, ['2026-11-21-nightly']],
  ])('with %j holds %j', (filters, expected) => {
    within(SOME, (journal) =>
      expect(ids(journal.list({ ...NO_FILTERS, ...filters }).entries)).toEqual(expected),
    )();
  });

  it('opens only what it needs', () => {
    withFolder((folder) => {
      const opened: string[] = [];
      const journal = openJournal(
        { data: folder, state: folder },
        {
          ...nodeDisk,
          openSync: (path, flags, mode) => {
            opened.push(path);
            return nodeDisk.openSync(path, flags, mode);
          },
          readdirSync: (path) => {
            opened.push(path);
            return nodeDisk.readdirSync(path);
          },
        },
      );
      for (const one of SOME) put(journal, one.name, fileOf(one));
      journal.list({ ...NO_FILTERS, n: 1 });
      expect(opened.map((path) => path.slice(journal.root.length))).toEqual([
        '',
        '/2026',
        '/2026/2026-11-21-nightly.md',
      ]);
      opened.length = 0;
      journal.list({ ...NO_FILTERS, on: '2024-02-29' });
      expect(opened.map((path) => path.slice(journal.root.length))).toEqual([
        '',
        '/2024',
        '/2024/2024-02-29-nightly.md',
      ]);
    });
  });

  it.each([
    ['## Q <!-- a -->\n\nTwo words\n', 2],
    ["## Q <!-- a -->\n\n- don't — stop\n- e-mail 2026\n\n---\n", 4],
    ['## Q <!-- a -->\n\none\n\n## Long heading here <!-- b scale -->\n\n7 of 10\n', 4],
    ['## Q <!-- a -->\n\none\n\n## D <!-- l letter -->\n\nDear Sam, not counted\n', 1],
    ['## Q <!-- a -->\n\nÄpfel über naïve Zoë\u00a0B 😀 …\n', 5],
    ['## Q <!-- a -->\n\n日本語 です\n', 5],
    ['Only prose\n\n## With a heading\n\nand more\n', 4],
    ['', 0],
    [`## Q <!-- a -->\n\n${'word '.repeat(20_000)}`, 20_000],
  ])('counts the words of the answers: %#', (body, words) => {
    within([night('2026-11-20', { body })], (journal) => expect(journal.newest(1)[0]?.words).toBe(words))();
  });

  it(
    'tells of what it cannot read and goes on',
    within(SOME, (journal, root) => {
      put(
        journal,
        '2026/2026-11-19-nightly.md',
        '---\namends: 1\nset: nightly\n: [\n---\n\n## Q <!-- a -->\n\nwords\n',
      );
      put(journal, '2026/2026-11-18-nightly.md', Buffer.alloc(11 * 1024 * 1024, 'x'));
      mkdirSync(join(root, '2026/2026-11-17-folder.md'));
      mkdirSync(join(root, '2026/.obsidian'));
      symlinkSync('nowhere.md', join(root, '2026/2026-11-16-gone.md'));
      symlinkSync('/etc/hostname', join(root, '2026/2026-11-15-out.md'));
      symlinkSync('2026-11-20-nightly.md', join(root, '2026/2026-11-14-in.md'));
      symlinkSync('2026-11-13-loop.md', join(root, '2026/2026-11-13-loop.md'));
      execFileSync('mkfifo', [join(root, '2026/2026-11-12-pipe.md')]);
      put(journal, '2026/.DS_Store', 'x');
      put(journal, '2026/.2026-11-20-nightly.md.0123456789abcdef.tmp', 'x');
      put(journal, '2026/2026-11-20-nightly.md~', 'x');
      put(journal, '2026/shopping.md', '# Milk\n');
      put(journal, '1999', 'a file where a year should be');
      put(journal, 'notes.txt', 'x');
      const { entries, notes } = journal.list(NO_FILTERS);
      expect(ids(entries)).toEqual([
        '2026-11-21-nightly',
        '2026-11-20-apology',
        '2026-11-20-nightly',
        '2026-11-19-nightly',
        '2026-11-18-nightly',
        '2026-11-14-in',
        '2025-12-31-nightly',
        '2024-02-29-nightly',
      ]);
      expect(entries.find(({ id }) => id === '2026-11-18-nightly')).toMatchObject({ words: null, set: null });
      expect(notes.map(({ path, kind }) => [path.slice(root.length + 1), kind]).sort()).toEqual([
        ['1999', 'foreign'],
        ['2026/.2026-11-20-nightly.md.0123456789abcdef.tmp', 'left-over'],
        ['2026/.DS_Store', 'foreign'],
        ['2026/.obsidian', 'foreign'],
        ['2026/2026-11-12-pipe.md', 'foreign'],
        ['2026/2026-11-13-loop.md', 'outside'],
        ['2026/2026-11-15-out.md', 'outside'],
        ['2026/2026-11-16-gone.md', 'outside'],
        ['2026/2026-11-17-folder.md', 'foreign'],
        ['2026/2026-11-18-nightly.md', 'too-large'],
        ['2026/2026-11-19-nightly.md', 'unreadable'],
        ['2026/2026-11-20-nightly.md~', 'foreign'],
        ['2026/shopping.md', 'foreign'],
        ['notes.txt', 'foreign'],
      ]);
    }),
  );

  it('tells of a file or a year that may not be read', () => {
    withFolder((folder) => {
      const refuse = (path: string) => {
        if (/2026-11-20-nightly|2025$/.test(path)) throw systemError('EACCES');
      };
      const journal = openJournal(
        { data: folder, state: folder },
        {
          ...nodeDisk,
          openSync: (path, flags, mode) => (refuse(path), nodeDisk.openSync(path, flags, mode)),
          readdirSync: (path) => (refuse(path), nodeDisk.readdirSync(path)),
        },
      );
      for (const one of SOME) put(journal, one.name, fileOf(one));
      const { entries, notes } = journal.list(NO_FILTERS);
      expect(ids(entries)).toEqual(['2026-11-21-nightly', '2026-11-20-apology', '2024-02-29-nightly']);
      expect(notes.map(({ kind }) => kind)).toEqual(['unreadable', 'unreadable']);
    });
  });

  it('fails only where the journal itself cannot be read', () => {
    withFolder((folder) => {
      writeFileSync(join(folder, 'journal'), 'a file');
      expect(() => openJournal({ data: folder, state: folder }).list(NO_FILTERS)).toThrow(
        expect.objectContaining({ code: 74 }),
      );
    });
  });

  it(
    'finds entries under names and in places that others gave them',
    within([], (journal) => {
      put(journal, '2026/A bad day.md', fileOf({ name: '2026-11-03-nightly.md' }));
      put(journal, 'moved here.md', fileOf({ name: '2025-05-05-nightly.md' }));
      put(journal, '2026-11-02-daily.md', '# Daily note\n\nnot ours, but an evening\n');
      put(
        journal,
        '2026/2026-11-03-nightly (conflicted copy).md',
        fileOf({ name: '2026-11-03-nightly.md', front: 'created: 2026-11-03T23:00:00+01:00' }),
      );
      const { entries } = journal.list(NO_FILTERS);
      expect(entries.map(({ day, title }) => [day, title])).toEqual([
        ['2026-11-03', 'Nightly reflection'],
        ['2026-11-03', 'Nightly reflection'],
        ['2026-11-02', 'Daily note'],
        ['2025-05-05', 'Nightly reflection'],
      ]);
      expect(new Set(ids(entries)).size).toBe(4);
      for (const { id, path } of entries) {
        expect(id).toMatch(/^[a-z0-9-]{6,64}$/);
        expect(journal.find(id).path).toBe(path);
      }
    }),
  );
});

describe('an entry', () => {
  it(
    'is found as people name it',
    within(SOME, (journal) => {
      const found = (reference: string) => journal.find(reference).id;
      expect(found('last')).toBe('2026-11-21-nightly');
      expect(found('3')).toBe('2026-11-20-nightly');
      expect(found('2026-11-20')).toBe('2026-11-20-apology');
      expect(found('2025-12')).toBe('2025-12-31-nightly');
      expect(found('2026-11-20-N')).toBe('2026-11-20-nightly');
      for (const nothing of ['', '9', '0', '2020-01-01', 'sam'])
        expect(() => found(nothing)).toThrow(expect.objectContaining({ code: 66 }));
      expect(() => found('2026-11')).toThrow(
        expect.objectContaining({ code: 2, remedy: expect.stringContaining('2026-11-21-nightly') }),
      );
    }),
  );

  it(
    'is moved to the trash whole, and never over another',
    within([night('2026-11-20')], (journal, root) => {
      const path = join(root, '2026/2026-11-20-nightly.md');
      const text = readFileSync(path, 'utf8');
      const [first, second] = [
        journal.discard(path),
        (put(journal, '2026/2026-11-20-nightly.md', 'again'), journal.discard(path)),
      ];
      expect([readFileSync(first, 'utf8'), readFileSync(second, 'utf8'), existsSync(path)]).toEqual([
        text,
        'again',
        false,
      ]);
    }),
  );

  it(
    'is not read from outside the journal',
    within([night('2026-11-20')], (journal) => {
      expect(() => journal.read('/etc/hostname')).toThrow(expect.objectContaining({ code: 77 }));
    }),
  );
});

describe('what earlier sessions asked', () => {
  it(
    'is told for finished sessions of the set only, newest first',
    within(
      [
        night('2026-11-21', { front: 'status: draft\nasked: [a, b]' }),
        night('2026-11-20', { front: 'asked: [c, d]' }),
        { name: '2026/2026-11-20-nightly-2.md', front: 'asked: [e]' },
        { name: '2026/2026-11-19-apology.md', front: 'asked: [x]' },
        { name: '2026/2026-11-18-my own name.md', front: 'set: nightly\nasked:\n  - f' },
        night('2025-01-01'),
      ],
      (journal) => {
        expect(journal.askedBefore('nightly', 9)).toEqual([['e'], ['c', 'd'], ['f'], []]);
        expect(journal.askedBefore('nightly', 2)).toEqual([['e'], ['c', 'd']]);
        expect(journal.askedBefore('nightly', 0)).toEqual([]);
      },
    ),
  );
});

describe('earlier words', () => {
  const said = (words: string) => ({ body: `## Q <!-- moment -->\n\n${words}\n` });
  const NIGHTS = [
    night('2024-11-20', said('first')),
    night('2025-11-22', said('a year ago')),
    night('2026-10-19', said('nearly a month ago')),
    night('2026-10-21', said('a month ago')),
    night('2026-11-13', said('nearly a week ago')),
    night('2026-11-14', { ...said('secret'), front: 'private: true' }),
    night('2026-11-19', { ...said('about Zoë'), front: 'person: Zoë' }),
    night('2026-11-20', {
      body: '## Q <!-- moment unconfirmed -->\n\nnot sure\n\n## D <!-- moment letter -->\n\nDear\n',
    }),
    night('2026-11-21', { ...said('a draft'), front: 'status: draft' }),
    night('2026-12-01', said('later')),
    { name: '2026/2026-11-18-my-part.md', ...said('of another set') },
  ];
  it.each([
    ['tonight', []],
    ['first', ['first']],
    ['last', ['about Zoë']],
    ['week', ['about Zoë']],
    ['month', ['a month ago', 'nearly a week ago', 'about Zoë']],
    ['week-ago', ['nearly a week ago']],
    ['month-ago', ['a month ago']],
    ['year-ago', ['a year ago']],
  ] satisfies [Recall['which'], string[]][])('are quoted for %s: %j', (which, words) => {
    within(NIGHTS, (journal) => {
      const recall: Recall = { answer: 'moment', from: null, which, ifNone: 'ask' };
      expect(journal.recall(recall, 'nightly', '2026-11-21').map((one) => one.words)).toEqual(words);
    })();
  });

  it(
    'of several sessions on one evening come in the order in which those were written',
    within(
      [
        { name: '2026/2026-11-20-nightly.md', ...said('one') },
        { name: '2026/2026-11-20-nightly-2.md', ...said('two') },
        { name: '2026/2026-11-20-nightly-10.md', ...said('ten') },
      ],
      (journal) => {
        const recall: Recall = { answer: 'moment', from: null, which: 'week', ifNone: 'ask' };
        const words = (which: Recall['which']) =>
          journal.recall({ ...recall, which }, 'nightly', '2026-11-21').map((one) => one.words);
        expect([words('week'), words('last'), words('first')]).toEqual([
          ['one', 'two', 'ten'],
          ['ten'],
          ['one'],
        ]);
      },
    ),
  );

  it(
    'come with their evening, from the set that is named, and never from one person to another',
    within(NIGHTS, (journal) => {
      const recall: Recall = { answer: 'moment', from: 'my-part', which: 'last', ifNone: 'ask' };
      expect(journal.recall(recall, 'nightly', '2026-11-21')).toEqual([
        { evening: '2026-11-18', words: 'of another set' },
      ]);
      expect(
        journal.recall({ ...recall, from: null }, 'nightly', '2026-11-21', 'Sam').map(({ words }) => words),
      ).toEqual(['nearly a week ago']);
    }),
  );

  it(
    'count months and leap years by the calendar',
    within(
      [night('2026-02-28', said('end of February')), night('2023-02-28', said('a leap year back'))],
      (journal) => {
        const ago = (which: Recall['which'], evening: string) =>
          journal.recall({ answer: 'moment', from: null, which, ifNone: 'ask' }, 'nightly', evening);
        expect(ago('month-ago', '2026-03-31')).toHaveLength(1);
        expect(ago('year-ago', '2024-02-29')).toHaveLength(1);
      },
    ),
  );

  it(
    'are gathered for the last nights of a set',
    within(NIGHTS, (journal) => {
      expect(journal.nights('nightly', 3).map(({ evening }) => evening)).toEqual([
        '2026-12-01',
        '2026-11-20',
        '2026-11-19',
      ]);
    }),
  );
});
