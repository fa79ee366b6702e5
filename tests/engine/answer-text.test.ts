import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textFrom, valueFrom } from '../../src/engine/answer-text.ts';
import type { Choice } from '../../src/engine/prompt-set.ts';
import { aPrompt } from './builders.ts';

const choices: readonly Choice[] = [
  { value: 'quarrel', label: 'A quarrel' },
  { value: 'silence', label: 'Silence' },
];
const scale = { min: 0, max: 10, low: 'light', high: 'heavy' };

describe('an answer as people write it', () => {
  test.each([
    ['quarrel', aPrompt('a', { type: 'select', choices }), 'A quarrel'],
    [['quarrel', 'silence'], aPrompt('a', { type: 'checkbox', choices }), '- A quarrel\n- Silence'],
    [['tired', 'tender'], aPrompt('a', { type: 'feelings' }), 'tired, tender'],
    [true, aPrompt('a', { type: 'confirm' }), 'Yes'],
    [7, aPrompt('a', { type: 'scale', scale }), '7 of 10'],
    ['# not a heading\n---', aPrompt('a'), '# not a heading\n---'],
  ])('%j is written and read back', (value, prompt, text) => {
    expect(textFrom(value, prompt)).toBe(text);
    expect(valueFrom(text, prompt)).toEqual(value);
  });

  test('is read back for every number of a scale and any text', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 }), fc.string(), (number, text) => {
        const onScale = aPrompt('a', { type: 'scale', scale });
        expect(valueFrom(textFrom(number, onScale), onScale)).toBe(number);
        expect(valueFrom(textFrom(text, aPrompt('a')), aPrompt('a'))).toBe(text);
      }),
    );
  });

  test('is read back after it was changed by hand', () => {
    expect(valueFrom('  no, not really', aPrompt('a', { type: 'confirm' }))).toBe(false);
    expect(valueFrom('8', aPrompt('a', { type: 'scale', scale }))).toBe(8);
    expect(valueFrom('Something else', aPrompt('a', { type: 'select', choices }))).toBe('Something else');
    expect(valueFrom('a lot', aPrompt('a', { type: 'scale', scale }))).toBeNull();
  });
});
