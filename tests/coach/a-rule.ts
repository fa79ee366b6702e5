import type { Rule, RuleBook } from '../../src/coach/rule.ts';

/** A rule with what a test cares about; the rest is filled in. */
export function aRule(own: Partial<Rule> & Pick<Rule, 'patterns'>): Rule {
  return {
    id: 'apology/of-a-test',
    as: 'apology',
    kind: 'excuse',
    level: 'warn',
    message: 'm',
    why: 'w',
    ask: 'a?',
    source: 's',
    unless: [],
    span: 'clause',
    quotes: false,
    tests: { flag: [], pass: [] },
    count: null,
    absent: false,
    ratio: null,
    longerThan: null,
    present: [],
    missing: [],
    weight: 0,
    phenomena: [],
    serves: [],
    ...own,
  };
}

export function aBook(own: Partial<RuleBook>): RuleBook {
  return { classes: {}, rules: [], components: [], safety: [], ...own };
}
