import { afterEach, describe, expect, test } from 'vitest';
import type { Terminal } from '../pty/terminal.ts';
import { APOLOGY } from './answers.ts';
import { amendsIn, brokenWords, endTerminals, entriesOf } from './in-terminal.ts';
import { aHome, type Home } from './run-amends.ts';
import { endsWell, questionsOf, SAFE, walk, wordsOn } from './walk.ts';

afterEach(endTerminals);

const NIGHT = {
  arriving: 'uneasy',
  'still-with-you': 'We passed in the street.\nThe rain fell.',
  weight: 6,
};

/** What a command shows in a terminal, once it has ended. */
async function shown(home: Home, args: readonly string[], columns: number): Promise<Terminal> {
  const terminal = amendsIn(home, args, { columns, rows: 40, env: { PAGER: 'cat' } });
  await endsWell(terminal);
  return terminal;
}

describe.each([80, 40, 20])('in a window of %i columns', (columns) => {
  test('a night goes from its first question to its last word, and is listed and shown', async () => {
    const home = aHome();
    const night = amendsIn(home, ['reflect'], { columns, rows: 40 });
    const asked = await walk(night, questionsOf(home, 'nightly'), NIGHT);
    await endsWell(night);
    expect(asked.slice(0, 2)).toEqual(['arriving', 'still-with-you']);
    expect(asked).toContain('weight');
    expect(entriesOf(home)).toEqual([
      expect.stringMatching(/^status: done$[\s\S]*We passed in the street\.\nThe rain fell\.[\s\S]*6 of 10/m),
    ]);
    const list = await shown(home, ['list'], columns);
    expect(wordsOn(list)).toMatch(/November 2026 1 Sat 21 Night/);
    expect(list.page()).not.toContain('street');
    const page = await shown(home, ['show', 'last'], columns);
    expect(wordsOn(page)).toContain('We passed in the street. The rain fell.');
    for (const { raw } of [night, list, page]) expect(await brokenWords(raw(), columns)).toEqual([]);
  });

  test('an apology goes from the guard to the letter, and is listed and shown', async () => {
    const home = aHome();
    const apology = amendsIn(home, ['apology'], { columns, rows: 40 });
    const asked = await walk(apology, questionsOf(home, 'guard', 'apology'), {
      ...SAFE,
      ...APOLOGY,
      'no-answer': false,
    });
    await endsWell(apology);
    expect(asked.slice(0, 8)).toEqual([...Object.keys(SAFE), 'apology-owed']);
    const letter = [
      'Dear Mira,',
      'I am sorry. I told Ana about your diagnosis at lunch on Friday.',
      APOLOGY.ownership,
      APOLOGY.impact,
      APOLOGY.repair,
      APOLOGY.change,
      'Sam',
    ].join(' ');
    expect(wordsOn(apology)).toContain(letter);
    expect(wordsOn(apology)).toContain('sleep');
    const list = await shown(home, ['list'], columns);
    expect(wordsOn(list)).toMatch(/1 Sat 21 An/);
    const page = await shown(home, ['show', 'last'], columns);
    expect(wordsOn(page).replaceAll('| ', '')).toContain(letter);
    for (const { raw } of [apology, list, page]) expect(await brokenWords(raw(), columns)).toEqual([]);
  });
});

describe('help lines', () => {
  test.each([
    [80, 24],
    [60, 20],
    [40, 24],
  ])('stand on a screen of %i × %i together with the first question about safety', async (columns, rows) => {
    const terminal = amendsIn(aHome(), ['apology'], { columns, rows, env: { LANG: 'en_GB.UTF-8' } });
    await terminal.waitFor('Enter choose');
    expect(terminal.screen()).toMatch(/If a life is in danger now: 999[\s\S]*1 of 7[\s\S]*> No/);
    await terminal.press('f1');
    await terminal.until(() => wordsOn(terminal).includes('Stalking helpline'), 'all lines');
  });

  test('stay in sight at every question about safety', async () => {
    const home = aHome();
    const terminal = amendsIn(home, ['apology'], { rows: 20, env: { LANG: 'en_GB.UTF-8' } });
    const seen: boolean[] = [];
    await walk(
      terminal,
      questionsOf(home, 'guard', 'apology'),
      { ...SAFE, 'apology-owed': 'nothing' },
      {
        look: (name) => {
          if (name.startsWith('guard-')) seen.push(terminal.screen().includes('999 (United Kingdom). F1'));
        },
      },
    );
    expect(seen).toEqual([true, true, true, true, true, true, true]);
  });
});

describe('in a window of 30 columns', () => {
  test.each([
    ['amends support', ['support']],
    ['amends sets list', ['sets', 'list']],
    ['amends sets show nightly', ['sets', 'show', 'nightly']],
    ['amends list --help', ['list', '--help']],
  ])('%s breaks no word', async (_, args) => {
    const terminal = await shown(aHome(), args, 30);
    expect(await brokenWords(terminal.raw(), 30)).toEqual([]);
  });

  test('the front door breaks no word', async () => {
    const terminal = amendsIn(aHome(), [], { columns: 30, rows: 40 });
    await terminal.waitFor(/November/);
    await terminal.settle();
    expect(await brokenWords(terminal.raw(), 30)).toEqual([]);
  });
});
