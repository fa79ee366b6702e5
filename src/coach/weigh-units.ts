import type { Finding } from './check.ts';
import type { MarkedText } from './mark-text.ts';
import { signsOf } from './signs-of.ts';
import { touching, type Place } from './touching.ts';
import { unitsOf } from './units-of.ts';
import type { Weights } from './weights.ts';

/** A stretch of a text with the chance that it holds a fault, and the kind that it would most likely be. */
export interface WeighedUnit {
  readonly start: number;
  readonly end: number;
  readonly chance: number;
  readonly kind: string;
}

/** Weighs every sentence by its signs and by what rules have found in it. Time grows with the words of the text. */
export function weighUnits(
  text: MarkedText,
  findings: readonly Finding[],
  weights: Weights,
): readonly WeighedUnit[] {
  const units = unitsOf(text);
  const places = units.map(({ first, last }) => placeOf(first, last, text));
  const ruleKinds = ruleKindsIn(places, findings);
  return places.map((place, index) => {
    const signs = signsOf({ units, index, text, ruleKinds: ruleKinds[index] ?? [] });
    const [fault = 0, ...kinds] = sums(signs, weights);
    const best = kinds.indexOf(Math.max(...kinds));
    return { ...place, chance: 1 / (1 + Math.exp(-fault)), kind: weights.kinds[best] ?? '' };
  });
}

function placeOf(first: number, last: number, { tokens }: MarkedText): Place {
  return { start: tokens[first]?.start ?? 0, end: tokens[last]?.end ?? 0 };
}

/** For each place the kinds that rules have found in it, and whether one of them warns. */
export function ruleKindsIn(
  places: readonly Place[],
  findings: readonly Finding[],
): readonly (readonly string[])[] {
  const kinds = places.map(() => new Set<string>());
  for (const finding of findings) {
    for (const at of touching(places, finding)) {
      kinds[at]?.add(finding.kind);
      if (finding.level !== 'hint') kinds[at]?.add('warns');
    }
  }
  return kinds.map((found) => [...found]);
}

/** The weights of all signs together, for any fault and for each kind; many signs count less each. */
function sums(signs: readonly string[], weights: Weights): readonly number[] {
  const table = tableOf(weights);
  const totals = new Float64Array(weights.kinds.length + 1);
  let count = 0;
  for (const sign of signs) {
    const row = table.get(sign);
    if (row === undefined) continue;
    count += 1;
    for (let at = 0; at < row.length; at += 1) totals[at] = (totals[at] ?? 0) + (row[at] ?? 0);
  }
  return Array.from(totals, (total) => total / Math.sqrt(Math.max(count, 1)));
}

/** The same weights in a form that is quick to look up; made once for each. */
const TABLES = new WeakMap<Weights, ReadonlyMap<string, Float64Array>>();

function tableOf(weights: Weights): ReadonlyMap<string, Float64Array> {
  const known = TABLES.get(weights);
  if (known !== undefined) return known;
  const table = new Map(Object.entries(weights.signs).map(([sign, row]) => [sign, Float64Array.from(row)]));
  TABLES.set(weights, table);
  return table;
}
