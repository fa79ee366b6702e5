import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compileContent } from '../../src/content/compile-content.ts';
import { openSet } from '../../src/content/open-sets.ts';
import { parseSet } from '../../src/content/parse-set.ts';
import { openPractices } from '../../src/content/practices.ts';
import { SOUND_SET } from './set-text.ts';
import { temporaryFolder } from './temporary-folder.ts';

function compiled(files: Readonly<Record<string, string>>) {
  const outDir = join(temporaryFolder(), 'out');
  const faults = compileContent(temporaryFolder(files), outDir);
  // What a small folder has not got is named too; here it does not matter.
  return { outDir, faults: faults.filter(({ file }) => !/(feelings|practices|guard)\.yaml$/.test(file)) };
}

const MAP = "- { id: M001, practice: Say what broke, phase: S1 name, seeds: ['000'] }\n";

describe('compiling content', () => {
  it('finds no fault in what ships, and opens it again as it was parsed', async () => {
    const contentDir = join(temporaryFolder(), 'out');
    expect(compileContent('content', contentDir).filter(({ level }) => level === 'error')).toEqual([]);
    const file = 'content/sets/nightly.yaml';
    const { set } = parseSet({ name: 'nightly', text: readFileSync(file), file, origin: null });
    expect(await openSet({ contentDir, config: '/nowhere' }, 'nightly')).toEqual(set);
    expect(openPractices(contentDir)).toHaveLength(223);
  }, 60_000);

  it('writes what is sound and names what is not', () => {
    const { outDir, faults } = compiled({ 'sets/good.yaml': SOUND_SET, 'sets/bad.yaml': 'title: x\n' });
    expect(existsSync(join(outDir, 'sets/good.json'))).toBe(true);
    expect(existsSync(join(outDir, 'sets/bad.json'))).toBe(false);
    expect(faults.every(({ file }) => file.endsWith('bad.yaml'))).toBe(true);
    expect(faults.length).toBeGreaterThan(3);
  });

  it('names practices that are not in the map, at their place', () => {
    const { faults } = compiled({
      'path/practices.yaml': MAP,
      'sets/a.yaml': SOUND_SET.replace('minutes: 3', 'minutes: 3\nserves: [M001, M002]'),
    });
    expect(faults).toMatchObject([
      { line: 5, column: 16, message: 'there is no practice M002 in the map; correct it' },
    ]);
  });

  it('names quotations from sets and prompts that are not there', () => {
    const quoting = (recall: string) => SOUND_SET.replace('type: text', `type: text\n    recall: ${recall}`);
    const { faults } = compiled({
      'sets/a.yaml': quoting('{ answer: moment, from: b }'),
      'sets/b.yaml': quoting('{ answer: nothing, from: a }'),
      'sets/c.yaml': quoting('{ answer: moment, from: gone }'),
    });
    expect(faults.map(({ line, column, message }) => `${line}:${column} ${message}`)).toEqual([
      '9:23 the set "a" has no prompt "nothing"; correct it',
      '9:37 there is no set "gone"; correct it',
    ]);
  });
});
