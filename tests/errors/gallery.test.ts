import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { APOLOGY, NIGHT } from '../program/answers.ts';
import { aHome, type Home } from '../program/run-amends.ts';

interface Case {
  readonly what: string;
  readonly args: readonly string[];
  readonly input?: string | Uint8Array;
  arrange?(home: Home): void;
}

function file(path: string, text: string, mode = 0o600): (home: Home) => void {
  return ({ folder }) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text, { mode });
  };
}

const json = (value: unknown) => JSON.stringify(value);
const answers = ['--answers', '-'];

/** Every error that a person can meet, each met once. */
const CASES: readonly Case[] = [
  { what: 'an unknown command', args: ['reflct'] },
  { what: 'a command that is like none', args: ['zzzzzz'] },
  { what: 'an unknown option', args: ['list', '--sinse', 'yesterday'] },
  { what: 'an option without its value', args: ['list', '--since'] },
  { what: 'a number that is none', args: ['list', '-n', 'many'] },
  { what: 'a day that is none', args: ['list', '--since', 'whenever'] },
  { what: 'an unknown set', args: ['reflect', 'nigthly'] },
  { what: 'an unknown entry', args: ['show', '2020-01-01'] },
  { what: 'no entry yet', args: ['show'] },
  { what: 'no draft', args: ['resume'] },
  { what: 'a clock that is none', args: ['list'], arrange: () => {} },
  { what: 'an answers file that is not there', args: ['reflect', '--answers', 'nowhere.yaml'] },
  { what: 'an answers file that is no YAML', args: ['reflect', ...answers], input: 'moment: [one\n' },
  { what: 'an answers file without answers', args: ['reflect', ...answers], input: '- one\n' },
  { what: 'an answer to no question', args: ['reflect', ...answers], input: json({ 'still-with-me': 'x' }) },
  {
    what: 'a number outside its scale',
    args: ['reflect', ...answers],
    input: json({ ...NIGHT, weight: 11 }),
  },
  {
    what: 'a choice that there is not',
    args: ['apology', ...answers],
    input: json({ ...APOLOGY, 'apology-owed': 'maybe' }),
  },
  { what: 'a word where a list belongs', args: ['reflect', ...answers], input: json({ arriving: 'tired' }) },
  {
    what: 'an answer that the letter needs and nobody gave',
    args: ['apology', ...answers],
    input: json({ 'apology-owed': 'something' }),
  },
  {
    what: 'a broken set, with every fault at once',
    args: ['reflect', 'mine'],
    arrange: file(
      'config/sets/mine.yaml',
      'title: Mine\nkind: reflexion\nminutes: five\nprompts:\n  - nam: one\n    type: txt\n',
    ),
  },
  {
    what: 'a set that is no YAML',
    args: ['reflect', 'mine'],
    arrange: file('config/sets/mine.yaml', 'title: [Mine\n'),
  },
  { what: 'a name that no set can have', args: ['sets', 'new', 'My Evening'] },
  {
    what: 'a new set where one is',
    args: ['sets', 'new', 'mine'],
    arrange: file('config/sets/mine.yaml', 'title: Mine\n'),
  },
  { what: 'a new set in the place of the guard', args: ['sets', 'new', 'guard'] },
  { what: 'a new set of no kind', args: ['sets', 'new', 'mine', '--kind', 'letter'] },
  {
    what: 'text in a set that needs quotes',
    args: ['reflect', 'mine'],
    arrange: file('config/sets/mine.yaml', 'title: Mine\nsummary: Money: who paid?\n'),
  },
  { what: 'a text of no kind', args: ['check'], input: 'I am sorry.' },
  { what: 'a text that is not there', args: ['check', 'nowhere.txt', '--as', 'apology'] },
  {
    what: 'a text in UTF-16',
    args: ['check', '--as', 'apology'],
    input: Buffer.from('\ufeffI am sorry.', 'utf16le'),
  },
  { what: 'a text with NUL bytes', args: ['check', '--as', 'apology'], input: 'I am\0 sorry.' },
  {
    what: 'a text in some other coding',
    args: ['check', '--as', 'apology'],
    input: Buffer.from('I am sorry, Zoë.', 'latin1'),
  },
  {
    what: 'one text and many at once',
    args: ['check', '--as', 'apology', '--json', '--jsonl'],
    input: '{"id":1,"text":"I am sorry."}',
  },
  { what: 'a line that is no text', args: ['check', '--as', 'apology', '--jsonl'], input: '{"id":1}' },
  { what: 'an unknown setting', args: ['config', 'get', 'contry'] },
  { what: 'a setting that cannot be so', args: ['config', 'set', 'day-starts', 'noon'] },
  { what: 'settings that are no JSON', args: ['list'], arrange: file('config/config.json', '{') },
  { what: 'settings that are no settings', args: ['list'], arrange: file('config/config.json', '[]') },
  {
    what: 'a stored setting that cannot be so',
    args: ['list'],
    arrange: file('config/config.json', '{"day-starts":"25:00"}'),
  },
  { what: 'a country without lines', args: ['support', '--country', 'XX'] },
  {
    what: 'a journal folder that is a file',
    args: ['reflect', ...answers],
    input: json(NIGHT),
    arrange: file('data/journal', 'not a folder'),
  },
  {
    what: 'a draft made by a newer program',
    args: ['resume'],
    arrange: file(
      'data/journal/2026/2026-11-20-nightly.md',
      '---\namends: 2\nset: nightly\ntitle: Nightly\nevening: 2026-11-20\ncreated: 2026-11-20T22:00:00+01:00\nstatus: draft\n---\n',
    ),
  },
  {
    what: 'several drafts',
    args: ['resume'],
    arrange: (home) => {
      for (const day of ['19', '20']) {
        file(
          `data/journal/2026/2026-11-${day}-nightly.md`,
          `---\namends: 1\nset: nightly\ntitle: Nightly\nevening: 2026-11-${day}\ncreated: 2026-11-${day}T22:00:00+01:00\nstatus: draft\n---\n\n## A <!-- still-with-you -->\n\nB\n`,
        )(home);
      }
    },
  },
  {
    what: 'an entry that leads out of the journal',
    args: ['show', '2026-11-20'],
    arrange: (home) => {
      file('elsewhere.md', 'Somebody else’s.')(home);
      mkdirSync(join(home.folder, 'data/journal/2026'), { recursive: true });
      symlinkSync(
        join(home.folder, 'elsewhere.md'),
        join(home.folder, 'data/journal/2026/2026-11-20-nightly.md'),
      );
    },
  },
];

describe('the gallery of errors', () => {
  test('shows each as it is said, with its exit code', async () => {
    const shown = CASES.map(({ what, args, input, arrange }) => {
      const home = aHome(what === 'a clock that is none' ? 'tonight' : undefined);
      arrange?.(home);
      const { err, out, code } = home.run(args, input === undefined ? {} : { input });
      expect(out, what).toBe('');
      return `# ${what}\n$ amends ${args.join(' ')}\n${err.replaceAll(home.folder, 'HOME')}= ${code}\n`;
    });
    await expect(shown.join('\n')).toMatchFileSnapshot('gallery.txt');
  });

  // A superuser may read and write everywhere, so these need someone else.
  test.skipIf(process.getuid?.() === 0)('says what cannot be read or written', () => {
    const home = aHome();
    home.run(['reflect', ...answers], { input: json(NIGHT) });
    chmodSync(join(home.folder, 'data/journal'), 0o000);
    expect(home.run(['list']).code).toBe(74);
    chmodSync(join(home.folder, 'data/journal'), 0o700);
  });
});
