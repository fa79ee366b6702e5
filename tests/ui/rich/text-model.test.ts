import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  deleteTo,
  insert,
  lineEnd,
  lineStart,
  moveTo,
  placeAfter,
  placeBefore,
  textEnd,
  textOf,
  wordAfter,
  wordBefore,
  writingOf,
  type Writing,
} from '../../../src/ui/rich/text-model.ts';

const words = fc.string({
  unit: fc.constantFrom('a', 'é', ' ', '\n', '漢', '👩‍👩‍👧', 'e\u0301', '🇩🇪', '\t', '\u200d'),
  maxLength: 60,
});
const moves = [placeBefore, placeAfter, wordBefore, wordAfter, lineStart, lineEnd, textEnd];
const writing = fc
  .tuple(words, fc.array(fc.constantFrom(...moves), { maxLength: 20 }))
  .map(([text, steps]) => steps.reduce<Writing>((now, move) => moveTo(now, move(now)), writingOf(text)));

describe('a text being written', () => {
  it('gives back every text as it was put in', () => {
    fc.assert(
      fc.property(words, (text) => {
        expect(textOf(writingOf(text))).toBe(text);
      }),
      { numRuns: 1000 },
    );
  });

  it('keeps the cursor inside the text whatever moves are made', () => {
    fc.assert(
      fc.property(writing, ({ lines, at }) => {
        expect(lines[at.line]).toBeDefined();
        expect(at.column).toBeGreaterThanOrEqual(0);
        expect(at.column).toBeLessThanOrEqual(lines[at.line]?.length ?? -1);
      }),
      { numRuns: 1000 },
    );
  });

  it('puts words in at the cursor and nowhere else', () => {
    fc.assert(
      fc.property(writing, words, (before, text) => {
        const offset =
          before.lines.slice(0, before.at.line).join('\n').length +
          (before.at.line > 0 ? 1 : 0) +
          before.at.column;
        const whole = textOf(before);
        expect(textOf(insert(before, text))).toBe(whole.slice(0, offset) + text + whole.slice(offset));
      }),
      { numRuns: 1000 },
    );
  });

  it('removes exactly what was put in when the cursor goes back over it', () => {
    fc.assert(
      fc.property(writing, words, (before, text) => {
        const after = deleteTo(insert(before, text), before.at);
        expect(textOf(after)).toBe(textOf(before));
        expect(after.at).toEqual(before.at);
      }),
      { numRuns: 1000 },
    );
  });

  it('reaches the start by going back, one whole character at a time', () => {
    fc.assert(
      fc.property(words, (text) => {
        let now = writingOf(text);
        let steps = 0;
        while (now.at.line > 0 || now.at.column > 0) {
          now = moveTo(now, placeBefore(now));
          steps++;
          expect(steps).toBeLessThanOrEqual(text.length);
        }
        expect(steps).toBe(Array.from(new Intl.Segmenter().segment(text)).length);
      }),
    );
  });

  it('takes an emoji of several parts away in one step', () => {
    const now = writingOf('we 👩‍👩‍👧');
    expect(textOf(deleteTo(now, placeBefore(now)))).toBe('we ');
  });

  it('takes a word away with the space behind it', () => {
    const now = writingOf('I am sorry ');
    expect(textOf(deleteTo(now, wordBefore(now)))).toBe('I am ');
  });

  it('takes every kind of line end for one line end', () => {
    expect(writingOf('a\r\nb\rc\nd').lines).toEqual(['a', 'b', 'c', 'd']);
  });
});
