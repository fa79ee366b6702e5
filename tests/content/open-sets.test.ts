import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compileContent } from '../../src/content/compile-content.ts';
import { listSets, openSet, type SetPlaces } from '../../src/content/open-sets.ts';
import { SOUND_BUILDER, SOUND_SET } from './set-text.ts';
import { temporaryFolder } from './temporary-folder.ts';

const GUARD = SOUND_SET.replace('kind: reflection', 'kind: guard');

/** Places with three built-in sets, and the given own ones. */
function placesWith(own: Readonly<Record<string, string | Uint8Array>>): SetPlaces {
  const source = temporaryFolder({
    'sets/nightly.yaml': SOUND_SET,
    'sets/note.yaml': SOUND_BUILDER,
    'sets/guard.yaml': GUARD,
  });
  const contentDir = join(temporaryFolder(), 'content');
  compileContent(source, contentDir);
  return {
    contentDir,
    config: temporaryFolder(
      Object.fromEntries(Object.entries(own).map(([name, text]) => [`sets/${name}`, text])),
    ),
  };
}

const BROKEN = SOUND_SET.replace('title:', 'titel:').replace('minutes: 3', 'minutes: long');

describe('opening a set', () => {
  it('opens what ships with the program, without a folder of one’s own', async () => {
    const { contentDir } = placesWith({});
    const set = await openSet({ contentDir, config: '/nowhere' }, 'nightly');
    expect(set).toMatchObject({ name: 'nightly', title: 'Three quiet minutes', origin: null });
  });

  it('opens one set without reading the others', async () => {
    const places = placesWith({});
    writeFileSync(join(places.contentDir, 'sets/note.json'), '{ broken');
    expect((await openSet(places, 'nightly')).name).toBe('nightly');
  });

  it('adds an own set, and takes an own one before the program’s', async () => {
    const mine = SOUND_SET.replace('Three quiet minutes', 'My minutes');
    const places = placesWith({ 'mine.yml': mine, 'nightly.yaml': mine });
    expect(await openSet(places, 'mine')).toMatchObject({
      title: 'My minutes',
      origin: join(places.config, 'sets/mine.yml'),
    });
    expect((await openSet(places, 'nightly')).title).toBe('My minutes');
  });

  it('says every fault of a broken own set, and opens the others', async () => {
    const places = placesWith({ 'broken.yaml': BROKEN, 'fine.yaml': SOUND_SET });
    await expect(openSet(places, 'broken')).rejects.toMatchObject({
      name: 'ContentError',
      code: 65,
      faults: [{ line: 1 }, { line: 4, column: 10 }],
    });
    expect((await openSet(places, 'fine')).name).toBe('fine');
  });

  it('does not fall back on the program’s set when the own one is broken', async () => {
    await expect(openSet(placesWith({ 'nightly.yaml': BROKEN }), 'nightly')).rejects.toMatchObject({
      code: 65,
    });
  });

  it('takes neither of two own files with one name', async () => {
    const places = placesWith({ 'mine.yaml': SOUND_SET, 'mine.yml': SOUND_SET });
    await expect(openSet(places, 'mine')).rejects.toMatchObject({ code: 65 });
  });

  it('never lets an own set stand for the guard', async () => {
    await expect(openSet(placesWith({ 'guard.yaml': SOUND_SET }), 'guard')).rejects.toMatchObject({
      code: 65,
    });
  });

  it.each([
    'nightley',
    'Nightly',
    '../sets/nightly',
    'nightly.json',
    '',
    'index',
    '__proto__',
    'x'.repeat(100_000),
  ])('knows no set called %j', async (name) => {
    await expect(openSet(placesWith({}), name)).rejects.toMatchObject({ name: 'NotFoundError', code: 66 });
  });

  it('says which name was probably meant', async () => {
    await expect(openSet(placesWith({ 'morning.yaml': SOUND_SET }), 'mornin')).rejects.toMatchObject({
      remedy: 'Did you mean "morning"?',
    });
  });
});

describe('listing the sets', () => {
  it('lists sound ones by name and says what is wrong with the rest', async () => {
    const places = placesWith({
      'a.yaml': SOUND_SET,
      'broken.yaml': BROKEN,
      'nightly.yaml': BROKEN,
      'old.txt': 'x',
      'two.yaml': SOUND_SET,
      'two.yml': SOUND_SET,
      'bytes.yaml': Uint8Array.of(0xff, 0xfe),
    });
    const { sets, faults } = await listSets(places);
    expect(sets.map(({ name, origin }) => [name, origin !== null])).toEqual([
      ['a', true],
      ['guard', false],
      ['note', false],
    ]);
    const files = faults.map(({ file, level }) => `${file.split('/').at(-1)} ${level}`);
    expect(new Set(files)).toEqual(
      new Set([
        'broken.yaml error',
        'nightly.yaml error',
        'old.txt warning',
        'two.yml error',
        'bytes.yaml error',
      ]),
    );
  });
});
