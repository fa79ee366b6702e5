import { describe, expect, test } from 'vitest';
import { createCheck } from '../../src/coach/create-check.ts';
import { isAsking } from '../../src/engine/known-to.ts';
import { promptsOf } from '../../src/engine/prompts-of.ts';
import { builtContent } from './built-content.ts';

const { sets, rules } = builtContent();
const written = sets.filter(({ kind }) => kind !== 'guard');
const check = createCheck(rules);

describe('the lint of our own prompts', () => {
  test('has rules', () => {
    expect(rules.rules.filter((rule) => rule.as === 'prompt').length).toBeGreaterThanOrEqual(8);
    expect(check('Why did you betray them?', 'prompt').findings).not.toEqual([]);
  });

  test.each(written)('finds nothing in $name', (set) => {
    const asking = promptsOf(set).filter(isAsking);
    const wordings = asking.flatMap(({ name, message, variants }) =>
      [message, ...variants.map((variant) => variant.message)].map((text) => ({ name, text })),
    );
    const found = wordings.flatMap(({ name, text }) =>
      check(text, 'prompt').findings.map(({ rule, text: words }) => `${name}: ${rule}: ${words}`),
    );
    expect(found).toEqual([]);
  });
});
