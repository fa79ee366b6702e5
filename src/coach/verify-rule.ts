import { ClassBook } from './class-book.ts';
import { compilePattern } from './compile-pattern.ts';
import { createCheck } from './create-check.ts';
import { idlePatterns } from './idle-patterns.ts';
import { Lexicon } from './lexicon.ts';
import { PatternFault } from './pattern.ts';
import type { ComponentRule, Rule, RuleBook, SafetyRule } from './rule.ts';

/** What is wrong with a rule, and in which of its fields. */
export interface RuleFault {
  readonly message: string;
  readonly path: readonly (string | number)[];
  /** Offset inside that field's text, or null. */
  readonly offset: number | null;
}

/**
 * What is wrong with one rule: patterns that cannot be read, or else tests that come out otherwise than they say, or
 * else patterns that no test tries.
 */
export function verifyRule(rule: Rule | ComponentRule | SafetyRule, book: RuleBook): readonly RuleFault[] {
  const broken = brokenPatterns(rule, book);
  if (broken.length > 0) return broken;
  const failed = failedTests(rule, book);
  return failed.length > 0 ? failed : untriedPatterns(rule, book);
}

/** The patterns of a rule that cannot be read. */
export function brokenPatterns(
  rule: Rule | ComponentRule | SafetyRule,
  book: RuleBook,
): readonly RuleFault[] {
  const [lexicon, classes] = [new Lexicon(), new ClassBook(book.classes)];
  return [
    ...rule.patterns.map((pattern, index) => ({ pattern, path: [patternField(rule), index] })),
    ...rule.unless.map(({ pattern }, index) => ({ pattern, path: ['unless', index] })),
  ].flatMap(({ pattern, path }) => {
    try {
      compilePattern(pattern, lexicon, classes);
      return [];
    } catch (cause) {
      if (!(cause instanceof PatternFault)) throw cause;
      return [{ message: cause.message, path, offset: cause.at }];
    }
  });
}

/** The field of the file in which the patterns of a rule stand. */
function patternField(rule: Rule | ComponentRule | SafetyRule): string {
  return 'absent' in rule && rule.absent ? 'absent' : 'patterns';
}

function untriedPatterns(rule: Rule | ComponentRule | SafetyRule, book: RuleBook): readonly RuleFault[] {
  return idlePatterns(rule, book).map((index) => ({
    message: 'no test of this file makes this pattern fire',
    path: [patternField(rule), index],
    offset: null,
  }));
}

function failedTests(rule: Rule | ComponentRule | SafetyRule, book: RuleBook): readonly RuleFault[] {
  const spansIn = finder(rule, book);
  const flag = rule.tests.flag.flatMap(({ text, start, end }, index) => {
    const found = spansIn(text);
    if (found.some((span) => span === '' || span === text.slice(start, end))) return [];
    const instead = found.length === 0 ? 'it finds nothing' : `it finds "${found.join('" and "')}"`;
    return [
      { message: `this text should be found, but ${instead}`, path: ['tests', 'flag', index], offset: null },
    ];
  });
  const pass = rule.tests.pass.flatMap((text, index) => {
    const found = spansIn(text);
    return found.length === 0
      ? []
      : [
          {
            message: `this text should pass, but it finds "${found.join('" and "')}"`,
            path: ['tests', 'pass', index],
            offset: null,
          },
        ];
  });
  return [...flag, ...pass];
}

/** What the rule alone finds in a text, as words of the text. */
function finder(
  rule: Rule | ComponentRule | SafetyRule,
  book: RuleBook,
): (text: string) => readonly string[] {
  if ('level' in rule) {
    const asksForParts = rule.present.length > 0 || rule.missing.length > 0;
    const components = asksForParts ? book.components.filter(({ as }) => as === rule.as) : [];
    const check = createCheck({ classes: book.classes, rules: [rule], components, safety: [] });
    return (text) => check(text, rule.as).findings.map(({ text: words }) => words);
  }
  if ('component' in rule) {
    const check = createCheck({ classes: book.classes, rules: [], components: [rule], safety: [] });
    return (text) => (check(text, rule.as).present[rule.component] === true ? [''] : []);
  }
  const check = createCheck({ classes: book.classes, rules: [], components: [], safety: [rule] });
  return (text) => check(text, 'reflection').safety.map(({ text: words }) => words);
}
