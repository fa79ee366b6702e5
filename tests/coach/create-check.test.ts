import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCheck } from '../../src/coach/create-check.ts';

import { aBook, aRule } from './a-rule.ts';
import { builtInCheck } from './built-in-check.ts';

const builtIn = builtInCheck();

describe('a check', () => {
  it('gives offsets into the text as written, with emoji, CRLF and curly quotes before them', () => {
    const check = createCheck(aBook({ rules: [aRule({ patterns: ['no excuse'] })] }));
    const text = '😀 “Hi”\r\nIt’s no excuse.';
    const [finding] = check(text, 'apology').findings;
    expect(finding).toMatchObject({ line: 2, column: 1, text: 'It’s no excuse' });
    expect(text.slice(finding?.start, finding?.end)).toBe('It’s no excuse');
  });

  it('counts, weighs by length, and sees what is missing', () => {
    const thrice = aRule({ patterns: ['sorry'], count: 3, span: 'match' });
    const missing = aRule({ id: 'apology/missing', patterns: ['wrong'], absent: true });
    const long = aRule({ id: 'apology/long', patterns: [], longerThan: 4 });
    const rulesIn = (text: string) =>
      createCheck(aBook({ rules: [thrice, missing, long] }))(text, 'apology').findings.map(
        ({ rule }) => rule,
      );
    expect(rulesIn('Sorry. I was wrong.')).toEqual([]);
    expect(rulesIn('Sorry, sorry, sorry: wrong.')).toEqual(['apology/of-a-test']);
    expect(rulesIn('Sorry.')).toEqual(['apology/missing']);
    expect(rulesIn('It was all so wrong, friend.')).toEqual(['apology/long']);
  });

  it('keeps the gravest of several findings in one place', () => {
    const mild = aRule({ id: 'apology/mild', kind: 'vague', level: 'hint', patterns: ['you made me'] });
    const grave = aRule({ id: 'apology/grave', kind: 'pressure', level: 'block', patterns: ['made me do'] });
    const { findings } = createCheck(aBook({ rules: [mild, grave] }))('You made me do it.', 'apology');
    expect(findings.map(({ rule }) => rule)).toEqual(['apology/grave']);
  });

  it('is silenced by a note with the rule, and tells of a note that silences nothing', () => {
    const check = createCheck(aBook({ rules: [aRule({ patterns: ['tired'] })] }));
    expect(
      check('I was tired. <!-- amends-ignore apology/of-a-test: they asked why -->', 'apology').findings,
    ).toEqual([]);
    const [unused] = check('Fine. <!-- amends-ignore apology/of-a-test: old -->', 'apology').findings;
    expect(unused).toMatchObject({ rule: 'amends/unused-ignore', start: 6, level: 'hint' });
  });

  it('keeps help cards apart from findings', () => {
    const { findings, safety } = builtIn("I don't want to be here anymore.", 'reflection');
    expect(findings.some(({ level }) => level === 'stop')).toBe(false);
    expect(safety.map(({ kind }) => kind)).toEqual(['self-harm-risk']);
  });

  it('never throws and never leaves the text, whatever is in it', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.constantFrom(
        'sorry',
        'but you',
        '“',
        '"',
        "'",
        '\r\n',
        '> ',
        'if',
        '😀',
        '<!--',
        'I was',
        '.',
        'never again',
        'i',
      ),
    );
    const types = fc.constantFrom('apology', 'reach-out', 'reflection', 'conversation', 'prompt');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), types, (pieces, as) => {
        const text = pieces.join(' ');
        const { findings, safety } = builtIn(text, as as 'apology');
        for (const { start, end, text: words } of [...findings, ...safety]) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(text.slice(start, end)).toBe(words);
        }
      }),
      { numRuns: 150 },
    );
  });
});
