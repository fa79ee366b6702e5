import { compileRules } from './compile-rules.ts';
import { ignoresIn } from './ignore.ts';
import { markText } from './mark-text.ts';
import { ReadyPatterns } from './ready-patterns.ts';
import { Search } from './search.ts';
import type { ComponentRule, Rule, RuleBook, SafetyRule } from './rule.ts';

/**
 * The places of a rule's patterns that none of its tests makes fire. A pattern of something that must not be missing
 * fires in a text that passes.
 */
export function idlePatterns(
  rule: Rule | ComponentRule | SafetyRule,
  { classes }: Pick<RuleBook, 'classes'>,
): readonly number[] {
  const { unless, quotes, tests } = rule;
  const each = rule.patterns.map((pattern) => ({ patterns: [pattern], unless, quotes }));
  const alone = { ...rule, kind: '', source: '' };
  const patterns = new ReadyPatterns(compileRules({ classes, rules: [], components: [], safety: [alone] }));
  const search = new Search(each, patterns);
  const isAbsent = 'absent' in rule && rule.absent;
  const texts = isAbsent ? tests.pass : tests.flag.map(({ text }) => text);
  const fired = new Set(
    texts.flatMap((text) =>
      search.hitsIn(markText(text, patterns.lexicon, ignoresIn(text))).map(({ of }) => of),
    ),
  );
  return each.flatMap((one, place) => (fired.has(one) ? [] : [place]));
}
