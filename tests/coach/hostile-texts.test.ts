import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { builtInCheck } from './built-in-check.ts';
import type { TextType } from '../../src/coach/check.ts';

const check = builtInCheck();
const TYPES = ['apology', 'reach-out', 'reflection', 'conversation', 'prompt'] as const;

const MEGABYTE = 1_000_000;

function repeated(piece: string, length: number): string {
  return piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
}

function expectInside(text: string, as: TextType): void {
  const { findings, safety } = check(text, as);
  for (const { start, end, text: words } of [...findings, ...safety]) {
    const isInside = 0 <= start && start <= end && end <= text.length;
    if (!isInside || text.slice(start, end) !== words)
      throw new Error(`${start}–${end} of ${text.length} is not "${words.slice(0, 80)}"`);
  }
  const lines = text.split(/\r\n|\n|\r/);
  for (const { line, column } of findings) {
    if (column < 1 || column > (lines[line - 1]?.length ?? -1) + 1)
      throw new Error(`there is no column ${column} in line ${line}`);
  }
}

const MEGABYTES: Readonly<Record<string, string>> = {
  'one word without spaces': repeated('sorry', MEGABYTE),
  'calls for help': repeated('I want to die ', MEGABYTE),
  'a contraction without end': `a${repeated("'s", MEGABYTE)}`,
  punctuation: repeated('.,;:!?-', MEGABYTE),
  'line ends': repeated('\r\n\n\r', MEGABYTE),
  'one gap between two words': `a\n${' '.repeat(MEGABYTE)}b`,
  'lone surrogates': repeated('\ud800a\udc00 ', MEGABYTE),
  'marks on one letter': `a${repeated('\u0301', MEGABYTE)}`,
  'a note that never ends': `<!-- amends-ignore x${' '.repeat(MEGABYTE)}`,
  'notes that silence nothing': repeated('<!-- amends-ignore a/b: c --> ', MEGABYTE),
};

const LONG = 40_000;
const LONG_TEXTS: Readonly<Record<string, string>> = {
  'one word': repeated('sorry ', LONG),
  'words that begin many patterns': repeated('i said you said it was ', LONG),
  'sentences that nearly match': repeated('I was sorry that you did not. If I said it. ', LONG),
  'findings without end': repeated('I was tired. I am sorry you feel that way. ', LONG),
  'one sentence of findings': repeated('I am sorry if you were hurt but ', LONG),
  'filler words': repeated('i really just so very honestly ', LONG),
  'unbalanced curly quotes': repeated('“sorry if ', LONG),
  'unbalanced straight quotes': repeated('"sorry if \n', LONG),
  'unbalanced single quotes': repeated("'a 'b sorry ", LONG),
  'words joined by signs': repeated('sorry&if&you&', LONG),
  emoji: repeated('👩‍👩‍👧‍👦sorry😀', LONG),
};

describe('a check of', () => {
  it.each(Object.entries(MEGABYTES))('a megabyte of %s ends, and marks places inside', (_, text) => {
    expectInside(text, 'apology');
  });

  it.each(Object.entries(LONG_TEXTS))('%s ends, and marks places inside', (_, text) => {
    expectInside(text, 'apology');
  });
});

describe('any text', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.string({ unit: 'grapheme', maxLength: 20 }),
    fc.constantFrom(
      '“',
      '”',
      '"',
      "'",
      '‘',
      '’',
      '> ',
      '\r\n',
      '\n\n',
      '...',
      '😀',
      '<!-- amends-ignore ',
      '-->',
    ),
    fc.constantFrom(
      'sorry',
      'if',
      'you',
      'I',
      'was',
      'tired',
      'but',
      'never',
      'want to die',
      "don't",
      'DONT',
    ),
  );

  it('does not throw, and what is found is inside', () => {
    const texts = fc.array(piece, { maxLength: 80 }).map((pieces) => pieces.join(' '));
    fc.assert(
      fc.property(texts, fc.constantFrom(...TYPES), (text, as) => expectInside(text, as)),
      { numRuns: 300 },
    );
  });

  it('is read the same again, whatever was read before', () => {
    const texts = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(' '));
    fc.assert(
      fc.property(texts, texts, fc.constantFrom(...TYPES), (text, other, as) => {
        const first = check(text, as);
        check(other, 'reflection');
        expect(check(text, as)).toEqual(first);
      }),
      { numRuns: 100 },
    );
  });
});
