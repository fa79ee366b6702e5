import fc from 'fast-check';
import type { Entry, Section } from '../../src/engine/entry.ts';

/** Lines that look like the journal's own structure, or that editors and YAML trip over. */
const TRICKY = [
  '---',
  '...',
  '# Title',
  '## What now?',
  '## What now? <!-- moment -->',
  '\\## What now? <!-- moment -->',
  '\\\\# x <!-- a-b scale unconfirmed -->',
  '###### <!-- letter letter -->',
  '## x <!-- a -->\r',
  '## x <!-- a -->\r\r',
  '```',
  '~~~yaml',
  'amends: 2',
  'key: value',
  '<!-- a -->',
  '<!-- amends-ignore a/b: because -->',
  '> quoted',
  '- [ ] one',
  '\r',
  '\t',
  '  indented',
  '\\',
  '\ufeffx',
  '😀👩‍👩‍👧',
  'e\u0301',
  'שלום',
  '日本語',
  '\u2028',
  '\u0085',
  '\u00a0',
  '##nospace <!-- a -->',
  '#\ttab <!-- a -->\t',
  '## x <!--a-->',
  '## x <!-- a text letter -->',
  '## x <!-- A -->',
  '{{name}}',
  '%PDF',
  "it's: a # b",
];

const line = fc.oneof(
  fc.constantFrom(...TRICKY),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.string({ unit: 'binary', maxLength: 12 }),
);
const wellFormed = (text: string) => Buffer.from(text, 'utf8').toString('utf8');

/** As the engine leaves an answer. */
const tidy = (text: string) =>
  wellFormed(text)
    .trimEnd()
    .replace(/^(?:[^\S\n]*\n)+/, '');

export const answerText = fc
  .array(line, { minLength: 1, maxLength: 8 })
  .chain((lines) => fc.constantFrom('\n', '\r\n', '\n\n').map((end) => tidy(lines.join(end))))
  .filter((text) => text !== '');

const oneLine = fc
  .oneof(line, fc.string({ unit: 'grapheme', maxLength: 20 }))
  .map((text) => wellFormed(text).replace(/\s+/g, ' ').trim());
const words = fc.oneof(
  fc.constantFrom(
    'Sam',
    'null',
    'true',
    'No',
    '12',
    'a: b',
    '#x',
    'a, b',
    '[x]',
    '"q"',
    "'q'",
    '- x',
    'Zoë',
    '😀',
    'a\nb',
    'x ',
  ),
  oneLine,
);
const word = words.map(wellFormed).filter((text) => text !== '' && text !== 'null' && text !== '~');
const name = fc.stringMatching(/^[a-z][a-z0-9-]{0,12}$/);
const type = fc.constantFrom<Section['type']>(
  'text',
  'line',
  'select',
  'checkbox',
  'confirm',
  'scale',
  'feelings',
  'person',
  'date',
  'timer',
  'letter',
);

export const section: fc.Arbitrary<Section> = fc.record({
  name,
  type,
  heading: oneLine,
  text: answerText,
  unconfirmed: fc.boolean(),
});

const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

export const arbitraryEntry: fc.Arbitrary<Entry> = fc.record({
  set: name,
  title: word,
  evening: day,
  createdAt: day.map((date) => `${date}T22:04:11+05:45`),
  status: fc.constantFrom('draft', 'done'),
  person: fc.option(word),
  feelings: fc.array(word, { maxLength: 3 }),
  tags: fc.array(word, { maxLength: 2 }),
  asked: fc.array(name, { maxLength: 3 }),
  kept: fc.array(fc.record({ rule: name.map((rule) => `apology/${rule}`), reason: words.map(wellFormed) }), {
    maxLength: 2,
  }),
  sections: fc.uniqueArray(section, {
    maxLength: 5,
    selector: ({ name, type }) => `${name} ${type === 'letter'}`,
  }),
});
