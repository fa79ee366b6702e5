import type { Finding } from './check.ts';
import type { MarkedText, Stretch } from './mark-text.ts';
import { NumberPen } from './sign-pen.ts';
import { SignSpeller, spellRules } from './sign-speller.ts';
import { SignTable, type Learning } from './sign-table.ts';
import { touching } from './touching.ts';
import { unitsOf } from './units-of.ts';
import type { Span } from './quotation.ts';
import type { Weighed, Weights } from './weights.ts';

/** A stretch of a text with a chance for each of the scores of some weights. */
export interface WeighedUnit extends Span {
  readonly chances: readonly number[];
}

/** What was learned for something, and where its scores begin among all of them. */
interface Scale extends Learning {
  readonly weights: Weights;
}

/** Weighs the sentences of texts by their signs, for several things that were learned at once. */
export class Scales {
  readonly #scales = new Map<string, Scale>();
  readonly #scores: number;
  readonly #table: SignTable;
  readonly #pen = new NumberPen();

  constructor(learned: ReadonlyMap<Weighed, Weights>) {
    let offset = 0;
    for (const [of, weights] of learned) {
      this.#scales.set(of, { weights, signs: weights.signs, offset });
      offset += weights.scores.length;
    }
    this.#scores = offset;
    this.#table = new SignTable([...this.#scales.values()]);
  }

  /** The signs of every sentence, added up. Time grows with the words of the text. */
  weigh(text: MarkedText): Weighing {
    const units = this.#scales.size === 0 ? [] : unitsOf(text);
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

  scale(of: string): Scale | null {
    return this.#scales.get(of) ?? null;
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
  readonly #places: readonly Span[];
  readonly #sums: readonly Sums[];

  constructor(scales: Scales, places: readonly Span[], sums: readonly Sums[]) {
    this.#scales = scales;
    this.#places = places;
    this.#sums = sums;
  }

  /**
   * Every sentence with its chances for something, and what was learned for it; null where nothing was. What rules have
   * found counts too.
   */
  read(of: string, findings: readonly Finding[] = []): Read | null {
    const scale = this.#scales.scale(of);
    if (scale === null) return null;
    const kinds = ruleKindsIn(this.#places, findings);
    const units = this.#sums.map((sums, index) => {
      const { start, end } = this.#places[index] ?? NOWHERE;
      return { start, end, chances: chances(this.#scales.withRules(sums, kinds[index] ?? []), scale) };
    });
    return { units, weights: scale.weights };
  }
}

/** What a text weighs in one respect. */
export interface Read {
  readonly units: readonly WeighedUnit[];
  readonly weights: Weights;
}

function chances({ totals, count }: Sums, { weights: { scores }, offset }: Scale): readonly number[] {
  const scale = IN_WEIGHT * Math.sqrt(Math.max(count, 1));
  return scores.map((_, index) => 1 / (1 + Math.exp(-(totals[offset + index] ?? 0) / scale)));
}

const NOWHERE: Span = { start: 0, end: 0 };

/** The offsets of stretches of tokens. */
export function placesOf(units: readonly Stretch[], { tokens }: MarkedText): readonly Span[] {
  return units.map(({ first, last }) => ({ start: tokens[first]?.start ?? 0, end: tokens[last]?.end ?? 0 }));
}

/** For each place the kinds that rules have found in it, and whether one of them warns. */
export function ruleKindsIn(
  places: readonly Span[],
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
