import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createCheck } from '../../src/coach/create-check.ts';
import { checkOwnSets } from '../../src/content/check-own-sets.ts';
import { compileContent } from '../../src/content/compile-content.ts';
import { listFolder } from '../../src/content/list-folder.ts';
import { SOUND_BUILDER, SOUND_SET } from './set-text.ts';
import { builtContent } from './built-content.ts';
import { temporaryFolder } from './temporary-folder.ts';

const PRACTICES = '- { id: M001, practice: Breathe, phase: S1 name, seeds: ["000"] }\n';
const check = createCheck(builtContent().rules);

/** What is said about own sets beside a shipped set called `nightly`, which asks for `moment` and `shape`. */
function remarksOn(own: Readonly<Record<string, string>>, withRules = false): readonly string[] {
  const source = temporaryFolder({ 'sets/nightly.yaml': SOUND_SET, 'path/practices.yaml': PRACTICES });
  const contentDir = join(source, 'built');
  compileContent(source, contentDir);
  const config = temporaryFolder(
    Object.fromEntries(Object.entries(own).map(([name, text]) => [`sets/${name}`, text])),
  );
  const { files } = listFolder(join(config, 'sets'));
  return checkOwnSets(files, withRules ? check : null, { contentDir, config }).map(
    ({ line, column, level, message }) => `${line}:${column} ${level}: ${message}`,
  );
}

function quoting(recall: string): string {
  return SOUND_SET.replace(
    'closing:',
    `  - { name: more, type: line, message: Q, recall: ${recall} }\nclosing:`,
  );
}

describe('checking own sets', () => {
  it('finds nothing in sound ones', () => {
    expect(remarksOn({ 'mine.yaml': SOUND_SET, 'note.yaml': SOUND_BUILDER }, true)).toEqual([]);
    expect(remarksOn({ 'mine.yaml': quoting('{ answer: shape, from: nightly }') })).toEqual([]);
  });

  it('warns of a quotation from a set that there is not, and says which was meant', () => {
    expect(remarksOn({ 'mine.yaml': quoting('{ answer: shape, from: nigthly }') })).toEqual([
      '14:74 warning: there is no set "nigthly"; did you mean "nightly"?',
    ]);
  });

  it('warns of a quotation that no prompt of the other set answers, shipped or own', () => {
    const warning = 'has no prompt "shapes"; did you mean "shape"?';
    expect(remarksOn({ 'mine.yaml': quoting('{ answer: shapes, from: nightly }') })).toEqual([
      `14:61 warning: the set "nightly" ${warning}`,
    ]);
    const beside = { 'mine.yaml': quoting('{ answer: shapes, from: other }'), 'other.yaml': SOUND_SET };
    expect(remarksOn(beside)).toEqual([`14:61 warning: the set "other" ${warning}`]);
  });

  it('warns of a practice that is not in the map', () => {
    const text = SOUND_SET.replace('minutes: 3', 'minutes: 3\nserves: [M001, M999]');
    expect(remarksOn({ 'mine.yaml': text })).toEqual([
      '5:16 warning: there is no practice M999 in the map; correct it',
    ]);
  });

  it('passes on what the rules for questions notice, at the place of each', () => {
    const text = SOUND_SET.replace('What was it like?', 'Why did you do that?');
    const [remark = '', ...others] = remarksOn({ 'mine.yaml': text }, true);
    expect(others).toEqual([]);
    expect(remark).toMatch(/^12:14 warning: This asks why they did something\..*\(prompt\/why-you\)$/);
  });
});
