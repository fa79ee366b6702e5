import { describe, expect, it } from 'vitest';
import { createCheck } from '../../src/coach/create-check.ts';
import { lintPrompts } from '../../src/content/lint-prompts.ts';
import { newSet } from '../../src/content/new-set.ts';
import { parseSet } from '../../src/content/parse-set.ts';
import { letterSchema, poolSchema, promptSchema, setSchema } from '../../src/content/set-schema.ts';
import { OWN_KINDS } from '../../src/content/set-words.ts';
import { builtContent } from './built-content.ts';

const check = createCheck(builtContent().rules);

function remarksOn(text: string): readonly string[] {
  const file = 'new.yaml';
  const { set, faults, placeIn } = parseSet({ name: 'new', text, file, origin: file });
  const advice = set === null ? [] : lintPrompts({ set, file, placeIn }, check);
  return [...faults, ...advice].map(({ line, message }) => `${line}: ${message}`);
}

/** The set with every example in use. */
function withExamples(text: string): string {
  return text.replace(/^( *)# {3}/gm, '$1');
}

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

describe.each(OWN_KINDS)('a new %s', (kind) => {
  it('passes without a warning', () => {
    expect(remarksOn(newSet('x', kind))).toEqual([]);
  });

  it('passes with all its examples in use', () => {
    const text = withExamples(newSet('x', kind));
    expect(text).not.toBe(newSet('x', kind));
    expect(remarksOn(text)).toEqual([]);
  });

  it('shows every field that there is', () => {
    const schemas = [setSchema, promptSchema, poolSchema, letterSchema];
    const text = withExamples(newSet('x', kind));
    for (const field of schemas.flatMap(({ shape }) => Object.keys(shape)))
      expect(text, field).toMatch(new RegExp(`(^|[ {])${field}:`, 'm'));
  });
});
