import fc from 'fast-check';
import Mustache from 'mustache';
import { describe, expect, test } from 'vitest';
import { fillTemplate, LONGEST_TEXT } from '../../src/engine/fill-template.ts';

const NAMES = ['act', 'repair', 'wish'];

const piece: fc.Arbitrary<string> = fc.oneof(
  fc.stringMatching(/^[a-z,.]{0,12}$/),
  fc.constantFrom(...NAMES).map((name) => `{{${name}}}`),
);
const template = fc.letrec<{ body: string }>((tie) => ({
  body: fc.oneof(
    { maxDepth: 3 },
    piece,
    fc
      .tuple(fc.constantFrom('#', '^'), fc.constantFrom(...NAMES), tie('body'))
      .map(([sigil, name, body]) => `{{${sigil}${name}}}${body}{{/${name}}}`),
    fc.array(piece, { maxLength: 4 }).map((pieces) => pieces.join('')),
    fc.tuple(tie('body'), tie('body')).map((both) => both.join('')),
  ),
})).body;
const answers = fc.dictionary(fc.constantFrom(...NAMES), fc.string({ minLength: 1 }));

describe('filling a template', () => {
  test('gives what Mustache gives, unescaped', () => {
    fc.assert(
      fc.property(template, answers, (text, known) => {
        const expected = Mustache.render(text, known, {}, { escape: String });
        expect(fillTemplate(text, new Map(Object.entries(known)))).toBe(expected);
      }),
      { numRuns: 2000 },
    );
  });

  test('never reads an answer as a template', () => {
    expect(
      fillTemplate(
        '{{act}}',
        new Map([
          ['act', '{{repair}}'],
          ['repair', 'no'],
        ]),
      ),
    ).toBe('{{repair}}');
  });

  test('knows no inherited names', () => {
    expect(fillTemplate('{{constructor}}{{#to-string}}x{{/to-string}}', new Map())).toBe('');
  });

  test('never grows past its bound', () => {
    const long = fillTemplate('{{act}}'.repeat(100), new Map([['act', 'x'.repeat(10_000)]]));
    expect(long).toHaveLength(LONGEST_TEXT);
  });
});
