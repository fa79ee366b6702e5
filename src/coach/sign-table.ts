import type { SignWeights } from './weights.ts';

/** What was learned for some scores, and where these begin among the scores of all learnings. */
export interface Learning {
  readonly signs: SignWeights;
  readonly offset: number;
}

/**
 * The weights of signs from several learnings side by side, found by the numbers of the signs with one look for all of
 * them: open addressing with one step at a time, at most half full.
 */
export class SignTable {
  readonly #mask: number;
  readonly #numbers: Int32Array;
  /** For each place the stretch of the weights that stand there; an empty one where no sign is kept. */
  readonly #begins: Uint32Array;
  readonly #ends: Uint32Array;
  readonly #scores: Uint8Array;
  readonly #weights: Int16Array;

  constructor(learnings: readonly Learning[]) {
    const signs = learnings.reduce((sum, one) => sum + one.signs.numbers.length, 0);
    const size = 2 ** Math.ceil(Math.log2(signs * 2 + 2));
    this.#mask = size - 1;
    this.#numbers = new Int32Array(size);
    this.#begins = new Uint32Array(size);
    this.#ends = new Uint32Array(size);
    const all = learnings.reduce((sum, one) => sum + one.signs.weights.length, 0);
    this.#scores = new Uint8Array(all);
    this.#weights = new Int16Array(all);
    this.#makeRoom(learnings);
    const filled = this.#begins.slice();
    for (const learning of learnings) this.#fill(learning, filled);
  }

  /** Adds the weights of the first `count` signs to the totals of the scores. */
  addTo(totals: Int32Array, numbers: Int32Array, count: number): void {
    for (let index = 0; index < count; index += 1) {
      const place = this.#placeOf(numbers[index] ?? 0);
      const end = this.#ends[place] ?? 0;
      for (let at = this.#begins[place] ?? 0; at < end; at += 1) {
        const score = this.#scores[at] ?? 0;
        totals[score] = (totals[score] ?? 0) + (this.#weights[at] ?? 0);
      }
    }
  }

  /** Gives each sign its place, with room for its weights of all learnings. */
  #makeRoom(learnings: readonly Learning[]): void {
    for (const { signs } of learnings) {
      signs.numbers.forEach((number, row) => {
        const place = this.#placeOf(number);
        this.#numbers[place] = number;
        this.#ends[place] = (this.#ends[place] ?? 0) + lengthOf(signs, row);
      });
    }
    let begin = 0;
    this.#ends.forEach((length, place) => {
      this.#begins[place] = begin;
      this.#ends[place] = begin + length;
      begin += length;
    });
  }

  /** Copies the weights of a learning; `filled` tells how far each place is taken. */
  #fill({ signs, offset }: Learning, filled: Uint32Array): void {
    signs.numbers.forEach((number, row) => {
      const place = this.#placeOf(number);
      let to = filled[place] ?? 0;
      for (let at = signs.begins[row] ?? 0; at < (signs.begins[row + 1] ?? 0); at += 1) {
        this.#scores[to] = (signs.scores[at] ?? 0) + offset;
        this.#weights[to] = signs.weights[at] ?? 0;
        to += 1;
      }
      filled[place] = to;
    });
  }

  /** The place of a number, or the free one where it would stand. */
  #placeOf(number: number): number {
    let place = number & this.#mask;
    while (this.#ends[place] !== this.#begins[place] && this.#numbers[place] !== number)
      place = (place + 1) & this.#mask;
    return place;
  }
}

function lengthOf({ begins }: SignWeights, row: number): number {
  return (begins[row + 1] ?? 0) - (begins[row] ?? 0);
}
