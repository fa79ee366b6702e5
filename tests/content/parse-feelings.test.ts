import { describe, expect, it } from 'vitest';
import { parseFeelings } from '../../src/content/parse-feelings.ts';

const WORDS = `common: [angry, calm]
high-unpleasant:
  - { word: angry, means: Hot against something. }
high-pleasant:
  - { word: glad, means: Light and warm. }
low-unpleasant:
  - { word: sad, means: Heavy. }
low-pleasant:
  - { word: calm, means: Still. }
`;

describe('the vocabulary of feelings', () => {
  it('is four quadrants of words with meanings', () => {
    expect(parseFeelings(WORDS, 'f.yaml')).toMatchObject({
      faults: [],
      feelings: { common: ['angry', 'calm'], 'low-pleasant': [{ word: 'calm', means: 'Still.' }] },
    });
  });

  it.each([
    ['word: sad', 'word: calm', '9:13 "calm" is there twice; keep one'],
    ['[angry, calm]', '[angry, merry]', '1:17 "merry" is in no quadrant; add it to one'],
    [', means: Heavy.', '', '7:5 means is missing; add it'],
    [
      'high-pleasant',
      'high-plesant',
      '4:1 there is no field "high-plesant" here; did you mean "high-pleasant"?',
    ],
  ])('with %j as %j is refused', (from, to, message) => {
    const { feelings, faults } = parseFeelings(WORDS.replace(from, to), 'f.yaml');
    expect(feelings).toBeNull();
    expect(faults.map((fault) => `${fault.line}:${fault.column} ${fault.message}`)).toContain(message);
  });
});
