import { describe, expect, it } from 'vitest';
import { suggestion } from '../../src/content/suggest.ts';

describe('a suggestion', () => {
  it.each([
    ['mesage', 'message'],
    ['offUnder', 'off_under'],
    ['titel', 'title'],
    ['nightley', 'nightly'],
    ['Choices', 'choices'],
  ])('takes %s for %s', (meant, known) => {
    expect(suggestion(meant, ['name', 'message', 'off_under', 'title', 'nightly', 'choices'])).toBe(known);
  });

  it.each(['', 'x', 'colour', 'a'.repeat(100_000)])('makes none of %j', (meant) => {
    expect(suggestion(meant, ['name', 'message', 'take'])).toBeNull();
  });
});
