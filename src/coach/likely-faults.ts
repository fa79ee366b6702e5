import type { Read } from './scales.ts';
import type { Span } from './quotation.ts';

/** A stretch of a text with the chance that it holds a fault, and the kind that it would most likely be. */
export interface LikelyFault extends Span {
  readonly chance: number;
  readonly kind: string;
}

/** Reads the chances of stretches as those of faults: the first is for any, the others are for the kinds. */
export function likelyFaults({ units, weights: { scores } }: Read): readonly LikelyFault[] {
  return units.map(({ start, end, chances }) => {
    const [chance = 0, ...ofKinds] = chances;
    const best = ofKinds.indexOf(Math.max(...ofKinds));
    return { start, end, chance, kind: scores[best + 1] ?? '' };
  });
}
