import type { SafetyFinding } from './check.ts';
import type { LikelyFault } from './likely-faults.ts';
import { touching } from './touching.ts';
import type { Weights } from './weights.ts';

/**
 * Joins what rules found with what the signs of each sentence say about the need for a help card. A rule is believed
 * unless the whole sentence speaks against it; a sentence whose signs are clear gets a card without a rule.
 */
export function temperCards(
  found: readonly SafetyFinding[],
  units: readonly LikelyFault[],
  { thresholds }: Weights,
  text: string,
): readonly SafetyFinding[] {
  const believed = found.filter((one) => {
    const within = touching(units, one);
    return within.length === 0 || within.some((at) => (units[at]?.chance ?? 0) >= thresholds.keep);
  });
  const spokenFor = new Set(believed.flatMap((one) => touching(units, one)));
  const learned = units
    .filter((unit, index) => unit.chance >= thresholds.warn && !spokenFor.has(index))
    .map(({ kind, start, end }) => ({ kind, start, end, text: text.slice(start, end) }));
  return [...believed, ...learned].toSorted((a, b) => a.start - b.start);
}
