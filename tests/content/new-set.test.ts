import { expect, it } from 'vitest';
import { newSet } from '../../src/content/new-set.ts';
import { parseSet } from '../../src/content/parse-set.ts';

it.each([
  'My set',
  'Say: "sorry" # or not',
  "it's {{odd}}".replace(/[{}]/g, ''),
  'Дорогая подруга',
  '- x',
  '2026',
])('begins a set called %j that passes as it is', (title) => {
  const { set, faults } = parseSet({
    name: 'new',
    text: newSet(title),
    file: 'new.yaml',
    origin: 'new.yaml',
  });
  expect(faults).toEqual([]);
  expect(set?.title).toBe(title);
});

it('says on its lines what they are for', () => {
  expect(
    newSet('x')
      .split('\n')
      .filter((line) => line.includes('# ')).length,
  ).toBeGreaterThan(5);
});
