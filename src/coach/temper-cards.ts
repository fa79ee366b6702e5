import type { SafetyFinding } from './check.ts';
import type { WeighedUnit } from './weigh-units.ts';
import type { Weights } from './weights.ts';

/**
 * Joins what rules found with what the signs of each sentence say about the need for a help card. A rule is believed
 * unless the whole sentence speaks against it; a sentence whose signs are clear gets a card without a rule.
 */
export function temperCards(
  found: readonly SafetyFinding[],
  units: readonly WeighedUnit[],
  { thresholds }: Weights,
  text: string,
): readonly SafetyFinding[] {
  const believed = found.filter((one) => {
    const within = units.filter((unit) => overlap(one, unit));
    return within.length === 0 || within.some(({ chance }) => chance >= thresholds.hint);
  });
  const learned = units
    .filter((unit) => unit.chance >= thresholds.warn && !believed.some((one) => overlap(one, unit)))
    .map(({ kind, start, end }) => ({ kind, start, end, text: text.slice(start, end) }));
  return [...believed, ...learned].toSorted((a, b) => a.start - b.start);
}

interface Place {
  readonly start: number;
  readonly end: number;
}

function overlap(a: Place, b: Place): boolean {
  return a.start < b.end && b.start < a.end;
}
