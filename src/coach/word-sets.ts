import { numbersIn } from './numbers-in.ts';
import type { Lexicon } from './lexicon.ts';

/** The set without words. */
export const EMPTY_SET = 0;

/** A bit for each set of words. */
export type Row = Int32Array;

/** Whether the bit of a set stands in a row. */
export function isIn(row: Row, set: number): boolean {
  return (((row[set >> 5] ?? 0) >>> (set & 31)) & 1) === 1;
}

/** Sets of words by kind. All sets of a kind are worked out together when it is first met. */
export class WordSets {
  readonly #lexicon: Lexicon;
  readonly #setsOf: readonly string[];
  readonly #read: (readonly number[] | undefined)[] = [];
  /** How many numbers a row has. */
  readonly #width: number;
  readonly #rows: (Row | undefined)[] = [];

  /** `setsOf` holds for each word of the lexicon the numbers of its sets, as compiled rules do. */
  constructor(lexicon: Lexicon, setsOf: readonly string[], count: number) {
    this.#lexicon = lexicon;
    this.#setsOf = setsOf;
    this.#width = Math.ceil(count / 32);
  }

  /** The sets that have a kind of word. */
  rowOf(kind: number): Row {
    return this.#rows[kind] ?? this.#workedOut(kind);
  }

  #workedOut(kind: number): Row {
    const row = new Int32Array(this.#width);
    for (const id of this.#lexicon.idsOfKind(kind))
      for (const set of this.#setsOfWord(id)) row[set >> 5] = (row[set >> 5] ?? 0) | (1 << (set & 31));
    this.#rows[kind] = row;
    return row;
  }

  #setsOfWord(id: number): readonly number[] {
    const known = this.#read[id];
    if (known !== undefined) return known;
    const sets = numbersIn(this.#setsOf[id - 1] ?? '');
    this.#read[id] = sets;
    return sets;
  }
}
