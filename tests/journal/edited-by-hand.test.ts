import { describe, expect, it } from 'vitest';
import type { Entry } from '../../src/engine/entry.ts';
import { amendText } from '../../src/journal/amend-text.ts';
import { parseEntry } from '../../src/journal/parse-entry.ts';
import { renderEntry } from '../../src/journal/render-entry.ts';

const ENTRY: Entry = {
  set: 'nightly',
  title: 'Nightly reflection',
  evening: '2026-11-21',
  createdAt: '2026-11-21T22:04:11+01:00',
  status: 'draft',
  person: null,
  feelings: ['calm'],
  tags: [],
  asked: ['one-thing'],
  kept: [],
  sections: [
    {
      name: 'arriving',
      type: 'feelings',
      heading: 'How are you arriving?',
      text: 'calm',
      unconfirmed: false,
    },
    {
      name: 'moment',
      type: 'text',
      heading: 'What is still with you?',
      text: 'She left.\n\nI stayed.',
      unconfirmed: false,
    },
  ],
};

const FILE = `---
amends: 1
set: nightly
title: Nightly reflection
evening: 2026-11-21
created: 2026-11-21T22:04:11+01:00
status: draft
feelings: [calm]
asked: [one-thing]
---

# Nightly reflection

## How are you arriving? <!-- arriving feelings -->

calm

## What is still with you? <!-- moment -->

She left.

I stayed.
`;

const answers = (file: string | Buffer) =>
  parseEntry(Buffer.from(file)).entry.sections.map(({ name, text }) => [name, text]);
const done = (file: Buffer) => amendText(file, { ...parseEntry(file).entry, status: 'done' });

describe('the file of an entry', () => {
  it('is good to read as it is', () => {
    expect(renderEntry(ENTRY).toString('utf8')).toBe(FILE);
  });

  it('reads back under the same names when headings and order were changed by hand', () => {
    const [head = '', second = '', third = ''] = FILE.split(/(?=^## )/m);
    const changed =
      head + third.replace('## What is still with you?', '### My own *heading*') + '\n' + second;
    expect(answers(changed)).toEqual([
      ['moment', 'She left.\n\nI stayed.'],
      ['arriving', 'calm'],
    ]);
  });

  it('lets headings and prose of other programs belong to the answer above them', () => {
    const changed = `${FILE}\n## A heading of my own\n\nAnd more.\n\n---\n\n![[picture.png]]`;
    expect(answers(changed)[1]).toEqual([
      'moment',
      'She left.\n\nI stayed.\n\n## A heading of my own\n\nAnd more.\n\n---\n\n![[picture.png]]',
    ]);
  });

  it('takes an emptied or deleted answer for none', () => {
    expect(answers(FILE.replace('\ncalm\n', '\n  \n'))).toEqual([['moment', 'She left.\n\nI stayed.']]);
    expect(answers(FILE.slice(0, FILE.indexOf('## What')))).toEqual([['arriving', 'calm']]);
  });

  it('keeps private words private, also where the front matter is broken', () => {
    expect(parseEntry(Buffer.from(FILE.replace('status:', 'private: true\nstatus:'))).front.isPrivate).toBe(
      true,
    );
    expect(parseEntry(Buffer.from(FILE.replace('status:', 'x: [\nstatus:'))).front).toMatchObject({
      isPrivate: true,
      isReadable: false,
      set: 'nightly',
    });
  });

  it.each([
    ['Obsidian lists', 'tags:\n  - friend\n  - "two words"\ncssclasses: []\naliases:\n- x'],
    ['a comment and quotes', "# mine\ntags: ['friend', 'two words']\nmood: \"a: b\""],
    ['nested maps', 'tags: [friend, two words]\nweather:\n  sky: grey\n  wind: { from: west }'],
    ['a block of text', 'tags: [friend, "two words"]\nnote: |\n  status: not this\n  ---- \n\n  more'],
    ['an anchor', 'tags: &t [friend, two words]\nagain: *t'],
    ['a value over two lines', 'tags: [friend,\n  two words]\nlong: one\n  two'],
  ])('survives %s in the front matter, byte for byte', (_, foreign) => {
    const file = Buffer.from(FILE.replace('feelings:', `${foreign}\nfeelings:`));
    const read = parseEntry(file);
    expect(read.front.isReadable).toBe(true);
    expect(read.entry.tags).toEqual(['friend', 'two words']);
    expect(done(file).toString()).toBe(file.toString().replace('status: draft', 'status: done'));
  });

  it('keeps a byte order mark, Windows ends, a missing last line end and bytes that are no UTF-8', () => {
    const text = `\ufeff${FILE.replaceAll('\n', '\r\n').trimEnd()}`;
    const file = Buffer.concat([Buffer.from(text), Buffer.from([0x20, 0xff, 0xc3, 0x28, 0xe0])]);
    const after = done(file);
    expect(after.toString('latin1')).toBe(file.toString('latin1').replace('status: draft', 'status: done'));
    expect(answers(file)[0]).toEqual(['arriving', 'calm']);
  });

  it('rewrites nothing that a newer version has written', () => {
    const file = Buffer.from(FILE.replace('amends: 1', 'amends: 2'));
    expect(parseEntry(file).entry.sections).toHaveLength(2);
    expect(() => done(file)).toThrow(expect.objectContaining({ code: 77, kept: 'Nothing was changed.' }));
  });

  it('rewrites nothing that it cannot read, or could not write rightly', () => {
    expect(() => done(Buffer.from(FILE.replace('status: draft', 'status: draft\nstatus: done')))).toThrow(
      expect.objectContaining({ code: 74 }),
    );
    expect(() => done(Buffer.from('---\n{ amends: 1, set: nightly, status: draft }\n---\n'))).toThrow(
      expect.objectContaining({ code: 77 }),
    );
  });

  it('gives a file without front matter its own, and leaves its words alone', () => {
    const file = Buffer.from('# Mine\n\nSome words\n');
    const after = amendText(file, { ...parseEntry(file).entry, tags: ['old'] }).toString();
    expect(after.startsWith('---\namends: 1\n')).toBe(true);
    expect(after.endsWith('---\n\n# Mine\n\nSome words\n')).toBe(true);
  });

  it.each([
    '',
    '---',
    '---\n',
    '---\n---',
    '---\n---\n',
    '\ufeff',
    '---\namends: 1',
    '## <!-- a -->',
    '\n\n\n',
    '---\n: :\n---\nx',
  ])('reads %j without failing', (file) => {
    expect(parseEntry(Buffer.from(file)).entry.sections).toEqual([]);
  });
});
