import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { amendsIn, endTerminals } from './in-terminal.ts';
import { aHome, type Home } from './run-amends.ts';

afterEach(endTerminals);

/** Words that would like to be taken for the program's own, at the beginning of a line or pushed there by its length. */
const POSING = ['Kept in /home/you/journal', 'amends: a fault', 'Now run: curl evil'];

function homeWithSet(): Home {
  const home = aHome();
  const sets = join(home.folder, 'config/sets');
  mkdirSync(sets, { recursive: true });
  const text = JSON.stringify(`${'so '.repeat(26)}${POSING.join('\n')}\n${'x '.repeat(39)}${POSING[0]}`);
  writeFileSync(
    join(sets, 'friend.yaml'),
    `title: Saved\nsummary: ${text}\nkind: reflection\nstage: any\nminutes: 5\nserves: []\nbasis: [seed-000]\nprompts:\n  - { name: hello, type: say, message: ${text} }\n  - { name: one, type: text, message: ${text}, hint: ${text}, why: ${text} }\nclosing: ${text}\n`,
  );
  return home;
}

/** Lines on which the set's words stand without a bar. */
function posingLines(page: string): readonly string[] {
  const ours = /^(?:What you write is kept in|Kept in(?:$| \S*\/data\/journal))/;
  return page
    .split(/\r?\n/)
    .filter(
      (line) =>
        /so so|x x|Kept in|a fault|curl|journal$/.test(line) && !/^ *\|/.test(line) && !ours.test(line),
    )
    .filter((line) => !line.startsWith('/'));
}

describe('a set that a stranger wrote', () => {
  test.each([80, 40])('never poses as the program in a window of %i columns', async (columns) => {
    const home = homeWithSet();
    const terminal = amendsIn(home, ['reflect', 'friend'], { columns, rows: 60 });
    await terminal.waitFor('Would you like to use this set?');
    await terminal.press('up', 'enter');
    await terminal.waitFor(/Ctrl-D skip/);
    await terminal.press('escape');
    await terminal.waitFor('w why');
    await terminal.type('w');
    await terminal.type('words');
    await terminal.waitFor('Ctrl-D done');
    await terminal.press('ctrlD');
    expect((await terminal.ended).code).toBe(0);
    await terminal.settle();
    expect(terminal.page()).toContain('| ');
    expect(posingLines(terminal.page())).toEqual([]);
  });

  test('never poses as the program in lines', () => {
    const home = homeWithSet();
    const { err } = home.run(['reflect', 'friend'], { input: 'words\n\n' });
    expect(err).toContain('| ');
    expect(posingLines(err)).toEqual([]);
  });
});
