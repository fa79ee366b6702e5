import { describe, expect, test } from 'vitest';
import { dayFrom } from '../../src/commands/day-from.ts';

// A Saturday.
const TODAY = '2026-11-21';

describe('a day in people’s words', () => {
  test.each([
    ['2026-12-06', '2026-12-06'],
    ['tomorrow', '2026-11-22'],
    ['next friday', '2026-11-27'],
    ['friday', '2026-11-27'],
    ['saturday', '2026-11-21'],
    ['next saturday', '2026-11-28'],
    ['in two weeks', '2026-12-05'],
    ['in 3 days', '2026-11-24'],
    ['next month', '2026-12-21'],
    ['6 December', '2026-12-06'],
    ['Dec 6', '2026-12-06'],
    ['6th of january', '2027-01-06'],
    ['6.12.2026', '2026-12-06'],
  ])('%s lies ahead at %s', (words, day) => {
    expect(dayFrom(words, TODAY, 'future')).toBe(day);
  });

  test.each([
    ['yesterday', '2026-11-20'],
    ['last friday', '2026-11-20'],
    ['last saturday', '2026-11-14'],
    ['monday', '2026-11-16'],
    ['three days ago', '2026-11-18'],
    ['a week ago', '2026-11-14'],
    ['last week', '2026-11-14'],
    ['6 December', '2025-12-06'],
  ])('%s lies behind at %s', (words, day) => {
    expect(dayFrom(words, TODAY, 'past')).toBe(day);
  });

  test.each(['', 'soon', '2026-02-30', '31 February', 'in many days', 'five weeks', '99999999 days ago'])(
    '"%s" is no day',
    (words) => {
      expect(dayFrom(words, TODAY, 'future')).toBeNull();
    },
  );
});
