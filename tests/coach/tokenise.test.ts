import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenise } from '../../src/coach/tokenise.ts';

const words = (text: string) => tokenise(text, () => false).map((token) => token.words.join('|'));

describe('tokenise', () => {
  it('reads contractions with any apostrophe, or none, as the same words', () => {
    expect(words("I didn't")).toEqual(['i', 'did', 'not']);
    expect(words('I didn’t')).toEqual(['i', 'did', 'not']);
    expect(words('i didnt')).toEqual(['i', 'did', 'not']);
    expect(words('im sorry')).toEqual(words("I'm sorry"));
  });

  it('reads texting as the words it stands for', () => {
    expect(words('u hurt ur mate cuz')).toEqual(['you', 'hurt', 'your', 'mate', 'because']);
  });

  it('keeps what only the sentence could tell apart', () => {
    expect(words("you'd")).toEqual(['you', 'would|had']);
  });

  it('parts sentences at marks, empty lines and bullets, and clauses at commas', () => {
    const borders = tokenise('One, two. Three\n- four at 3.40\nfive', () => false).map(
      ({ border }) => border,
    );
    expect(borders).toEqual([2, 1, 2, 2, 0, 0, 0, 1]);
  });

  it('never lets a token begin or end outside the text, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        let before = 0;
        for (const { start, end } of tokenise(text, () => false)) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          before = start;
        }
      }),
    );
  });
});
