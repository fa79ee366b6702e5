import { Lexicon } from '../../src/coach/lexicon.ts';
import { markText } from '../../src/coach/mark-text.ts';
import { signsOf } from '../../src/coach/signs-of.ts';
import { unitsOf } from '../../src/coach/units-of.ts';
import type { Finding } from '../../src/coach/check.ts';
import type { Place } from '../../src/coach/touching.ts';
import { ruleKindsIn } from '../../src/coach/weigh-units.ts';

/** A sentence to learn from: its signs, and the kinds of fault that a reader marked in it. */
export interface Example {
  readonly signs: readonly string[];
  readonly kinds: ReadonlySet<string>;
}

/** A learned weight for each sign. */
export type Learned = ReadonlyMap<string, number>;

/** So much of a mark must lie in a sentence for the sentence to count as marked; in characters. */
const ENOUGH = 8;

/** A sign that fewer sentences than this give says nothing in general. */
const SEEN = 3;

const RATE = 0.15;
const DECAY = 3e-4;

/** The sentences of a labelled text; `findings` are what rules say of it, where that may be learned from. */
export function examplesFrom(
  text: string,
  marks: readonly Mark[],
  findings: readonly Finding[],
): readonly Example[] {
  const marked = markText(text, new Lexicon());
  const units = unitsOf(marked);
  const places = units.map(({ first, last }) => ({
    start: marked.tokens[first]?.start ?? 0,
    end: marked.tokens[last]?.end ?? 0,
  }));
  const ruleKinds = ruleKindsIn(places, findings);
  return places.map((place, index) => {
    const within = marks.filter(
      (mark) => shared(mark, place) >= Math.min(ENOUGH, (mark.end - mark.start) / 2),
    );
    const signs = signsOf({ units, index, text: marked, ruleKinds: ruleKinds[index] ?? [] });
    return { signs, kinds: new Set(within.map(({ kind }) => kind)) };
  });
}

function shared(a: Place, b: Place): number {
  return Math.min(a.end, b.end) - Math.max(a.start, b.start);
}

export interface Mark extends Place {
  readonly kind: string;
}

/** Logistic regression by stochastic gradient descent with adapted rates (Duchi 2011), always the same for the same examples. */
export function learn(
  examples: readonly Example[],
  isWanted: (example: Example) => boolean,
  rounds: number,
  emphasis = 1,
): Learned {
  const known = commonSigns(examples);
  const rows = examples.map((example) => ({
    signs: example.signs.filter((sign) => known.has(sign)),
    wanted: isWanted(example) ? 1 : 0,
  }));
  const weights = new Map<string, number>();
  const squares = new Map<string, number>();
  const next = random(1);
  for (let round = 0; round < rounds; round += 1) {
    for (const { signs, wanted } of shuffled(rows, next)) {
      const scale = 1 / Math.sqrt(Math.max(signs.length, 1));
      const total = signs.reduce((sum, sign) => sum + (weights.get(sign) ?? 0), 0);
      const miss = (1 / (1 + Math.exp(-total * scale)) - wanted) * (wanted === 1 ? emphasis : 1);
      for (const sign of signs) {
        const weight = weights.get(sign) ?? 0;
        const gradient = miss * scale + DECAY * weight;
        const square = (squares.get(sign) ?? 0) + gradient * gradient;
        squares.set(sign, square);
        weights.set(sign, weight - (RATE * gradient) / Math.sqrt(square + 1e-6));
      }
    }
  }
  return weights;
}

function commonSigns(examples: readonly Example[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { signs } of examples) for (const sign of signs) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count >= SEEN).map(([sign]) => sign));
}

function shuffled<T>(items: readonly T[], next: () => number): readonly T[] {
  return items
    .map((item) => ({ item, place: next() }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ item }) => item);
}

/** Numbers from 0 up to 1, always the same for a seed (a linear congruential generator). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state / 0x7fffffff;
  };
}
