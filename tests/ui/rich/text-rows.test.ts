import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeAfter, writingOf, moveTo } from '../../../src/ui/rich/text-model.ts';
import { createLayout, placeOn, rowOf } from '../../../src/ui/rich/text-rows.ts';
import { cellsOf, graphemesOf, layPhrases, layText, wrapLine } from '../../../src/ui/wrap.ts';

const line = fc.string({
  unit: fc.constantFrom('a', 'bc', ' ', '漢', '👩‍👩‍👧', 'é', '\u202e', '\u0007'),
  maxLength: 80,
});
const width = fc.integer({ min: 12, max: 60 });

describe('wrapping a line', () => {
  it('loses and doubles nothing', () => {
    fc.assert(
      fc.property(line, width, (text, cells) => {
        const rows = wrapLine(text, cells);
        expect(rows.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
        expect(rows[0]?.start).toBe(0);
      }),
      { numRuns: 1000 },
    );
  });

  it('keeps every row within the width, but for spaces that hang over the edge', () => {
    fc.assert(
      fc.property(line, width, (text, cells) => {
        for (const { start, end } of wrapLine(text, cells)) {
          expect(cellsOf(text.slice(start, end).trimEnd())).toBeLessThanOrEqual(cells);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('breaks between words wherever the word fits a row', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: fc.constantFrom('a', 'b', 'é'), minLength: 1, maxLength: 12 }), {
          minLength: 1,
        }),
        width,
        (words, cells) => {
          const text = words.join(' ');
          expect(layText(text, cells).flatMap((row) => row.split(' '))).toEqual(words);
        },
      ),
    );
  });

  it('breaks a word only when it is longer than a row', () => {
    expect(layText('an extraordinarily long word', 10)).toEqual(['an', 'extraordin', 'arily long', 'word']);
  });

  it('breaks between wide characters, which take two cells', () => {
    expect(layText('漢字漢字漢', 4)).toEqual(['漢字', '漢字', '漢']);
  });

  it('shows what could deceive a terminal, and counts it as it is shown', () => {
    expect(layText('a\u202eb\u001b[2J', 40)).toEqual(['a\\u{202e}b␛[2J']);
    expect(cellsOf('\u202e')).toBe(8);
  });

  it('never parts a phrase of the key line', () => {
    expect(layPhrases(['Ctrl-D done', 'Ctrl-O editor', 'Esc menu'], 20)).toEqual([
      'Ctrl-D done',
      'Ctrl-O editor',
      'Esc menu',
    ]);
    expect(layPhrases(['Ctrl-D done', 'Esc menu'], 40)).toEqual(['Ctrl-D done · Esc menu']);
  });
});

describe('the rows of a text', () => {
  const text = fc.array(line, { minLength: 1, maxLength: 6 }).map((lines) => lines.join('\n'));

  it('give every place of the cursor exactly one row', () => {
    fc.assert(
      fc.property(text, width, (whole, cells) => {
        let now = moveTo(writingOf(whole), { line: 0, column: 0 });
        const rows = createLayout(cells)(now.lines);
        for (let steps = 0; steps <= whole.length; steps++) {
          const row = rowOf(rows, now.at);
          expect(row).toBeGreaterThanOrEqual(0);
          expect(rows[row]?.line).toBe(now.at.line);
          now = moveTo(now, placeAfter(now));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('are reached by going to any cell of them', () => {
    fc.assert(
      fc.property(text, width, fc.nat(70), (whole, cells, column) => {
        const writing = writingOf(whole);
        const rows = createLayout(cells)(writing.lines);
        rows.forEach((row, index) => expect(rowOf(rows, placeOn(writing, row, column))).toBe(index));
      }),
      { numRuns: 300 },
    );
  });

  it('are made of whole characters', () => {
    expect(graphemesOf('e\u0301👩‍👩‍👧🇩🇪')).toEqual(['e\u0301', '👩‍👩‍👧', '🇩🇪']);
  });
});
