import fc from 'fast-check';
import stringWidth from 'fast-string-width';
import { describe, expect, test } from 'vitest';
import { fit, fitted } from '../../src/ui/fit.ts';

const word = fc.string({ unit: fc.constantFrom('a', 'é', '漢', '😀'), minLength: 1, maxLength: 9 });

describe('a line for a narrow window', () => {
  test('is broken between words, never within one', () => {
    fc.assert(
      fc.property(fc.array(word, { minLength: 1 }), fc.integer({ min: 4, max: 40 }), (words, columns) => {
        const rows = fit(words.join(' '), columns).split('\n');
        expect(rows.flatMap((row) => row.split(' '))).toEqual(words);
        for (const row of rows) expect(stringWidth(row) <= columns || !row.includes(' ')).toBe(true);
      }),
    );
  });

  test('keeps its indent, and the bar of a letter', () => {
    expect(fit('  one two', 6)).toBe('  one\n  two');
    expect(fit('| one two', 6)).toBe('| one\n| two');
  });

  test('lets a path stand whole', () => {
    expect(fit('Kept in /home/a/journal/2026.md', 12)).toBe('Kept in\n/home/a/journal/2026.md');
  });

  test('counts no colour as width', () => {
    expect(fit('\x1b[1mone two\x1b[22m', 7)).toBe('\x1b[1mone two\x1b[22m');
  });

  test('stays as it is where no terminal shows it', async () => {
    const { PassThrough } = await import('node:stream');
    expect(fitted('one two three', Object.assign(new PassThrough(), { columns: 5 }))).toBe('one two three');
  });
});
