import type { MarkedText } from './mark-text.ts';
import { signsOf } from './signs-of.ts';
import { unitsOf } from './units-of.ts';
import type { Weights } from './weights.ts';

/** A stretch of a text with the chance that it holds a fault, and the kind that it would most likely be. */
export interface WeighedUnit {
  readonly start: number;
  readonly end: number;
  readonly chance: number;
  readonly kind: string;
}

/** Weighs every sentence by its signs. Time grows with the words of the text. */
export function weighUnits(text: MarkedText, weights: Weights): readonly WeighedUnit[] {
  const units = unitsOf(text);
  return units.map((unit, index) => {
    const signs = signsOf(unit, units[index - 1] ?? null, index, units.length, text);
    const [fault = 0, ...kinds] = sums(signs, weights);
    const best = kinds.indexOf(Math.max(...kinds));
    return {
      start: text.tokens[unit.first]?.start ?? 0,
      end: text.tokens[unit.last]?.end ?? 0,
      chance: 1 / (1 + Math.exp(-fault)),
      kind: weights.kinds[best] ?? '',
    };
  });
}

/** The weights of all signs together, for any fault and for each kind; many signs count less each. */
function sums(signs: readonly string[], { kinds, signs: known }: Weights): readonly number[] {
  const totals = Array.from({ length: kinds.length + 1 }, () => 0);
  let count = 0;
  for (const sign of signs) {
    const weights = Object.hasOwn(known, sign) ? known[sign] : undefined;
    if (weights === undefined) continue;
    count += 1;
    for (const [index, weight] of weights.entries()) totals[index] = (totals[index] ?? 0) + weight;
  }
  return totals.map((total) => total / Math.sqrt(Math.max(count, 1)));
}
