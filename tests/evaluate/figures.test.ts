import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createCheck } from '../../src/coach/create-check.ts';
import { readRules } from '../../src/content/read-rules.ts';
import { readWeights } from '../../src/content/read-weights.ts';
import { readCorpus } from './labelled-text.ts';
import { f1, measure, precision, recall, reported } from './measure.ts';

const CHECKS = join(import.meta.dirname, '../../content/checks');
const { rules } = readRules(CHECKS);
const check = createCheck(rules, (of) => readWeights(CHECKS, of).weights);
const corpus = join(import.meta.dirname, '../corpus');
const held = reported(
  ['held-back', 'held-back-2'].flatMap((part) => readCorpus(join(corpus, part))),
  check,
);
const ofType = (as: string) => held.filter(({ labelled }) => labelled.as === as);

/** What was reached on the texts that nobody who writes rules has read, rounded down: a change must not fall below. */
const REACHED = {
  apology: { recall: 0.8, precision: 0.86, kind: 0.62, falseAlarms: 0.03 },
  'reach-out': { recall: 0.72, precision: 0.85, kind: 0.62, falseAlarms: 0.05 },
  reflection: { recall: 0.65, precision: 0.85, kind: 0.64, falseAlarms: 0.05 },
  conversation: { recall: 0.74, precision: 0.78, kind: 0.59, falseAlarms: 0.06 },
} as const;

describe('the checker on the texts that are held back', () => {
  test.each(Object.entries(REACHED))('does as well on %s as it did', (as, reached) => {
    const { place, kind, good } = measure(ofType(as));
    expect(recall(place)).toBeGreaterThanOrEqual(reached.recall);
    expect(precision(place)).toBeGreaterThanOrEqual(reached.precision);
    expect(f1(kind)).toBeGreaterThanOrEqual(reached.kind);
    expect(good.flagged / good.texts).toBeLessThanOrEqual(reached.falseAlarms);
  });

  test('shows a help card to most who need one, and to few who do not', () => {
    const { safety } = measure(held);
    expect(safety.met / safety.needing).toBeGreaterThanOrEqual(0.7);
    expect(safety.wrong / safety.others).toBeLessThanOrEqual(0.03);
  });

  test.each([
    ['apology', 0.83],
    ['reach-out', 0.85],
  ] as const)('sees the parts of %s', (as, reached) => {
    const { components } = measure(ofType(as));
    const each = Object.values(components).map(f1);
    expect(each.reduce((sum, one) => sum + one, 0) / each.length).toBeGreaterThanOrEqual(reached);
  });
});

describe('help cards', () => {
  test.each(rules.safety.map(({ id, tests }) => [id, tests.flag.map(({ text }) => text)] as const))(
    'come for every plain disclosure that %s is tested with',
    (_, texts) => {
      expect(texts.filter((text) => check(text, 'reflection').safety.length === 0)).toEqual([]);
    },
  );
});
