import fc from 'fast-check';
import stringWidth from 'fast-string-width';
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../src/coach/check.ts';
import { spotsIn } from '../../src/coach/place-in-text.ts';
import { excerptRows, sourceLines } from '../../src/ui/excerpt-rows.ts';
import { createPalette } from '../../src/ui/ink.ts';
import { graphemesOf } from '../../src/ui/wrap.ts';

const PLAIN = createPalette(false);
const FAMILY = '👩‍👩‍👧‍👦';

function findingOf(text: string, start: number, end: number): Finding {
  const told = { rule: 'a/rule', kind: 'conditional', level: 'warn', message: '', why: '', ask: '' } as const;
  return { ...told, ...spotsIn(text)({ start, end }), source: '' };
}

function excerptOf(text: string, meant: string, width: number): string {
  const start = text.indexOf(meant);
  const rows = excerptRows(sourceLines(text), findingOf(text, start, start + meant.length), width, PLAIN);
  return rows.map((row) => row.text).join('\n');
}

/** The characters that have a mark below them. */
function marked(rows: readonly string[]): string {
  let found = '';
  for (const [index, row] of rows.entries()) {
    if (index % 2 === 1) continue;
    const marks = rows[index + 1] ?? '';
    let column = 0;
    for (const grapheme of graphemesOf(row)) {
      if (marks[column] === '~') found += grapheme;
      column += stringWidth(grapheme);
    }
  }
  return found.replace(/\s/g, '');
}

describe('an excerpt', () => {
  test('shows a line that fits as it is', () => {
    expect(excerptOf('I am sorry if you were hurt.', 'if you were hurt', 40)).toBe(
      '    I am sorry if you were hurt.\n' + '               ~~~~~~~~~~~~~~~~',
    );
  });

  test('cuts between words, and marks the side that it cuts', () => {
    const line = 'We had dinner on Friday. I am sorry but you began it and everyone was there to see it.';
    expect(excerptOf(line, 'We had', 30)).toBe('    We had dinner on Friday. …\n    ~~~~~~');
    expect(excerptOf(line, 'but you', 30)).toBe('  … sorry but you began it …\n          ~~~~~~~');
    expect(excerptOf(line, 'see it', 30)).toBe('  … was there to see it.\n                 ~~~~~~');
  });

  test('marks the words on every row that they take', () => {
    expect(excerptOf('Well, sorry if you were hurt by it, then.', 'if you were hurt by it', 20)).toBe(
      '  … if you were\n    ~~~~~~~~~~~\n    hurt by it, …\n    ~~~~~~~~~~',
    );
  });

  test.each(['\n', '\r\n', '\r'])('marks the words in every line that they stand in, after %j', (end) => {
    expect(excerptOf(`I am sorry if you${end}were hurt.`, `if you${end}were hurt`, 40)).toBe(
      '    I am sorry if you\n               ~~~~~~\n    were hurt.\n    ~~~~~~~~~',
    );
  });

  test('counts cells, so that marks stand below emoji and wide letters', () => {
    expect(excerptOf('😀漢 but you', 'but', 40)).toBe('    😀漢 but you\n         ~~~');
  });

  test('widens to whole characters what ends within one', () => {
    const text = `so ${FAMILY} sorry`;
    const rows = excerptRows(sourceLines(text), findingOf(text, 3, 5), 40, createPalette(true));
    expect(rows.map((row) => row.text)).toEqual([`    so \x1b[4m${FAMILY}\x1b[24m sorry`, '       ~~']);
  });

  test('leaves out a byte order mark', () => {
    expect(excerptOf('\ufeffSorry but no.', 'but', 40)).toBe('    Sorry but no.\n          ~~~');
  });

  test('is never wider than the window, halves nothing, and marks just what is meant', () => {
    const word = fc.string({
      unit: fc.constantFrom('a', 'b', 'é', 'e\u0301', '漢', '😀', '👍🏽', FAMILY, '🇩🇪'),
      minLength: 1,
      maxLength: 6,
    });
    const words = fc.array(word, { minLength: 3, maxLength: 60 });
    fc.assert(
      fc.property(words, fc.nat(), fc.nat(8), fc.integer({ min: 14, max: 90 }), (all, at, more, width) => {
        const first = at % all.length;
        const start = all.slice(0, first).join(' ').length + (first === 0 ? 0 : 1);
        const meant = all.slice(first, first + more + 1).join(' ');
        const text = all.join(' ');
        const rows = excerptRows(
          sourceLines(text),
          findingOf(text, start, start + meant.length),
          width,
          PLAIN,
        ).map((row) => row.text);
        for (const row of rows) {
          expect(stringWidth(row)).toBeLessThanOrEqual(width);
          expect(row).not.toContain('\\u{');
        }
        expect(marked(rows)).toBe(meant.replaceAll(' ', ''));
      }),
    );
  });

  test('holds whole words, and a mark just where the line goes on', () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,9}$/), { minLength: 3, maxLength: 60 });
    fc.assert(
      fc.property(words, fc.nat(), fc.integer({ min: 20, max: 90 }), (some, at, width) => {
        const all = some.map((word, index) => `${word}${index}`);
        const meant = all[at % all.length] ?? '';
        const [row = ''] = excerptOf(all.join(' '), meant, width).split('\n');
        const shown = row.trim().split(' ');
        const inner = shown.filter((one) => one !== '…');
        expect(` ${all.join(' ')} `).toContain(` ${inner.join(' ')} `);
        expect(shown[0] === '…').toBe(inner[0] !== all[0]);
        expect(shown.at(-1) === '…').toBe(inner.at(-1) !== all.at(-1));
      }),
    );
  });

  test('of a line without end shows the place as of any other', () => {
    const line = `${'so it was '.repeat(5000)}sorry but no ${'and so on '.repeat(5000)}`;
    expect(excerptOf(line, 'sorry but no', 40)).toBe(
      '  … so it was sorry but no and so on …\n              ~~~~~~~~~~~~',
    );
  });
});
