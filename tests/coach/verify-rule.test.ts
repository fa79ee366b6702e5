import { describe, expect, it } from 'vitest';
import { verifyRule } from '../../src/coach/verify-rule.ts';
import { aBook, aRule } from './a-rule.ts';
import type { Rule } from '../../src/coach/rule.ts';

function faultsIn(rule: Rule): readonly string[] {
  return verifyRule(rule, aBook({ rules: [rule] })).map(
    ({ path, message }) => `${path.join('.')}: ${message}`,
  );
}

function found(text: string) {
  return { text, start: 0, end: text.length };
}

describe('verifying a rule', () => {
  const patterns = ['the dog did it', 'the cat did it'];

  it('finds nothing wrong when every pattern fires in a test', () => {
    const tests = { flag: [found('The dog did it'), found('The cat did it')], pass: ['I did it.'] };
    expect(faultsIn(aRule({ patterns, tests }))).toEqual([]);
  });

  it('names a pattern that no test makes fire', () => {
    const tests = { flag: [found('The dog did it')], pass: ['I did it.'] };
    expect(faultsIn(aRule({ patterns, tests }))).toEqual([
      'patterns.1: no test of this file makes this pattern fire',
    ]);
  });

  it('does not count a pattern as tried where an exception takes its match back', () => {
    const unless = [{ within: 'sentence' as const, pattern: 'not' }];
    const text = 'The dog did it. The cat did it, not me.';
    const tests = { flag: [{ text, start: 0, end: 14 }], pass: ['I did it.'] };
    expect(faultsIn(aRule({ patterns, unless, tests }))).toEqual([
      'patterns.1: no test of this file makes this pattern fire',
    ]);
  });

  it('counts one match as a try where the rule itself needs several', () => {
    const tests = { flag: [found('The dog did it, the dog did it')], pass: ['The dog did it.'] };
    expect(faultsIn(aRule({ patterns: ['the dog did it'], count: 2, span: 'match', tests }))).toEqual([]);
  });

  it('wants the patterns of something that must be there tried by texts that pass', () => {
    const rule = aRule({
      patterns: ['my fault', 'i was wrong'],
      absent: true,
      tests: { flag: [{ text: 'Sorry.', start: 0, end: 0 }], pass: ['It was my fault.'] },
    });
    expect(faultsIn(rule)).toEqual(['absent.1: no test of this file makes this pattern fire']);
  });

  it('tells of a text that should be found and is not', () => {
    const tests = { flag: [found('The dog did it'), found('The cow did it')], pass: [] };
    expect(faultsIn(aRule({ patterns: ['the dog did it'], tests }))).toEqual([
      'tests.flag.1: this text should be found, but it finds nothing',
    ]);
  });
});
