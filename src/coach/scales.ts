import type { Finding } from './check.ts';
import type { MarkedText, Stretch } from './mark-text.ts';
import { NumberPen } from './sign-pen.ts';
import { SignSpeller, spellRules } from './sign-speller.ts';
import { SignTable } from './sign-table.ts';
import { touching, type Place } from './touching.ts';
import { unitsOf } from './units-of.ts';
import type { Weighed, Weights } from './weights.ts';

/** A stretch of a text with a chance for each of the scores of some weights. */
export interface WeighedUnit extends Place {
  readonly chances: readonly number[];
}

/** Weighs the sentences of texts by their signs, for several things that were learned at once. */
export class Scales {
  readonly #weights: ReadonlyMap<Weighed, Weights>;
  /** Where the scores of each begin among all of them. */
  readonly #offsets = new Map<Weighed, number>();
  readonly #scores: number;
  readonly #table: SignTable;
  readonly #pen = new NumberPen();

  constructor(weights: ReadonlyMap<Weighed, Weights>) {
    this.#weights = weights;
    let offset = 0;
    for (const [of, { scores }] of weights) {
      this.#offsets.set(of, offset);
      offset += scores.length;
    }
    this.#scores = offset;
    this.#table = new SignTable(
      [...weights.values()].map(({ scores, signs }) => ({ scores: scores.length, signs })),
    );
  }

  weightsOf(of: Weighed): Weights | null {
    return this.#weights.get(of) ?? null;
  }

  /** The signs of every sentence, added up. Time grows with the words of the text. */
  weigh(text: MarkedText): Weighing {
    const units = unitsOf(text);
    const speller = new SignSpeller(text, units);
    const sums = units.map((_, index) => {
      this.#pen.clear();
      speller.spell(index, this.#pen);
      return this.#addedTo({ totals: new Int32Array(this.#scores), count: 0 });
    });
    return new Weighing(this, placesOf(units, text), sums);
  }

  /** What it comes to when kinds that rules found are among the signs too. */
  withRules(sums: Sums, kinds: readonly string[]): Sums {
    if (kinds.length === 0) return sums;
    this.#pen.clear();
    spellRules(kinds, this.#pen);
    return this.#addedTo({ totals: sums.totals.slice(), count: sums.count });
  }

  chances({ totals, count }: Sums, of: Weighed): readonly number[] {
    const offset = this.#offsets.get(of) ?? 0;
    const scale = IN_WEIGHT * Math.sqrt(Math.max(count, 1));
    const scores = this.#weights.get(of)?.scores ?? [];
    return scores.map((_, index) => 1 / (1 + Math.exp(-(totals[offset + index] ?? 0) / scale)));
  }

  #addedTo({ totals, count }: Sums): Sums {
    this.#table.addTo(totals, this.#pen.numbers, this.#pen.count);
    return { totals, count: count + this.#pen.count };
  }
}

/** Weights are in hundredths. */
const IN_WEIGHT = 100;

/** The totals of all scores, and how many signs there were: the more, the less each counts. */
interface Sums {
  readonly totals: Int32Array;
  readonly count: number;
}

/** A text on the scales: its sentences can be read off for each thing that was learned. */
export class Weighing {
  readonly #scales: Scales;
  readonly #places: readonly Place[];
  readonly #sums: readonly Sums[];

  constructor(scales: Scales, places: readonly Place[], sums: readonly Sums[]) {
    this.#scales = scales;
    this.#places = places;
    this.#sums = sums;
  }

  weightsOf(of: Weighed): Weights | null {
    return this.#scales.weightsOf(of);
  }

  /** Every sentence with its chances; what rules have found counts too. */
  of(weighed: Weighed, findings: readonly Finding[] = []): readonly WeighedUnit[] {
    const kinds = ruleKindsIn(this.#places, findings);
    return this.#sums.map((sums, index) => {
      const { start, end } = this.#places[index] ?? NOWHERE;
      const all = this.#scales.withRules(sums, kinds[index] ?? []);
      return { start, end, chances: this.#scales.chances(all, weighed) };
    });
  }
}

const NOWHERE: Place = { start: 0, end: 0 };

/** The offsets of stretches of tokens. */
export function placesOf(units: readonly Stretch[], { tokens }: MarkedText): readonly Place[] {
  return units.map(({ first, last }) => ({ start: tokens[first]?.start ?? 0, end: tokens[last]?.end ?? 0 }));
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
