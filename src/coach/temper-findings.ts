import type { Finding, TextType } from './check.ts';
import type { LikelyFault } from './likely-faults.ts';
import { spotsIn } from './place-in-text.ts';
import { touching } from './touching.ts';
import type { Weights } from './weights.ts';

/**
 * Joins what rules found with what the signs of each sentence say: a rule that nothing else speaks for is let go or
 * speaks softly, and a sentence that no rule knows is spoken about when its signs are clear.
 */
export function temper(
  findings: readonly Finding[],
  units: readonly LikelyFault[],
  weights: Weights,
  { text, as }: { readonly text: string; readonly as: TextType },
): readonly Finding[] {
  const kept = findings.flatMap((finding) => tempered(finding, units, weights));
  const spokenFor = new Set(kept.flatMap((finding) => touching(units, finding)));
  const spotOf = spotsIn(text);
  const learned = units
    .filter(({ chance }, index) => chance >= weights.thresholds.hint && !spokenFor.has(index))
    .flatMap(({ chance, kind, ...span }): readonly Finding[] => {
      const saying = weights.says[kind];
      if (saying === undefined) return [];
      const level = chance >= weights.thresholds.warn ? 'warn' : 'hint';
      const rule = `${as}/reads-like-${kind}`;
      return [{ rule, kind, level, ...spotOf(span), ...saying, source: LEARNED }];
    });
  return [...kept, ...learned].toSorted((a, b) => a.start - b.start);
}

const LEARNED = 'weighed from the labelled texts of this project';

/** Findings about the whole text, the gravest ones, and those of the person's own rules are not weighed. */
function tempered(
  finding: Finding,
  units: readonly LikelyFault[],
  { thresholds, scores, tempers }: Weights,
): readonly Finding[] {
  const isTempered = tempers.includes(finding.rule) && scores.includes(finding.kind);
  if (finding.end === 0 || !isTempered || finding.level === 'stop' || finding.level === 'block')
    return [finding];
  const chance = Math.max(0, ...touching(units, finding).map((at) => units[at]?.chance ?? 0));
  if (chance < thresholds.keep) return [];
  return chance < thresholds.warn ? [{ ...finding, level: 'hint' }] : [finding];
}
