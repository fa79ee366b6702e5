import { describe, expect, test } from 'vitest';
import { builtContent } from './built-content.ts';

const { sets, practices, rules } = builtContent();
const served = new Set([
  ...sets.flatMap(({ serves }) => serves),
  ...rules.rules.flatMap(({ serves }) => serves),
]);

describe('the practice map', () => {
  test('holds every practice of the sources, each once', () => {
    const ids = practices.map(({ id }) => id);
    expect(ids).toHaveLength(223);
    expect(new Set(ids).size).toBe(223);
  });

  test('is served whole: no practice is left to nobody', () => {
    expect(practices.filter(({ id }) => !served.has(id)).map(({ id }) => id)).toEqual([]);
  });

  test('knows every practice that a set or a rule says it serves', () => {
    const known = new Set(practices.map(({ id }) => id));
    expect([...served].filter((id) => !known.has(id))).toEqual([]);
  });
});

describe('the sets', () => {
  test.each(sets)('$name says what it rests on', ({ basis }) => {
    expect(basis.length).toBeGreaterThan(0);
  });

  test.each(sets.filter(({ kind }) => kind === 'builder' || kind === 'message'))(
    '$name leads to contact, so the guard comes first',
    (set) => {
      expect(set.requires).toContain('guard');
      expect(set.offUnder).toEqual(
        expect.arrayContaining(['fear', 'control', 'refusal', 'order', 'own-violence', 'self-harm']),
      );
    },
  );

  test.each(['my-part', 'their-view', 'patterns', 'forgiveness', 'forgive-myself', 'my-needs', 'observer'])(
    '%s is closed after a yes to fear, control, own violence or self-harm',
    (name) => {
      const set = sets.find((one) => one.name === name);
      expect(set?.requires).toContain('guard');
      expect(set?.offUnder).toEqual(expect.arrayContaining(['fear', 'control', 'own-violence', 'self-harm']));
    },
  );

  test('the nightly pool holds at least 120 questions in many families', () => {
    const pool = sets.find(({ name }) => name === 'nightly')?.prompts.find((item) => item.kind === 'pool');
    const prompts = pool?.kind === 'pool' ? pool.prompts : [];
    expect(prompts.length).toBeGreaterThanOrEqual(120);
    const families = new Map(
      prompts.map(({ family }) => [family, prompts.filter((one) => one.family === family)]),
    );
    for (const family of [
      'day',
      'body',
      'gratitude',
      'them',
      'me',
      'repair',
      'patterns',
      'tomorrow',
      'observer',
      'small-act',
    ]) {
      expect(families.get(family)?.length, family).toBeGreaterThanOrEqual(10);
    }
    expect(prompts.filter(({ why }) => why === null)).toEqual([]);
  });
});
