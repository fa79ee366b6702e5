import { numbersIn } from './numbers-in.ts';
import type { Lexicon } from './lexicon.ts';

/** The set without words. */
export const EMPTY_SET = 0;

/** Sets of words, asked by kind. All sets of a kind are worked out together when it is first met, as a row of bits. */
export class WordSets {
  readonly #lexicon: Lexicon;
  readonly #setsOf: readonly string[];
  readonly #read: (readonly number[] | undefined)[] = [];
  readonly #width: number;
  readonly #rows: (Uint32Array | undefined)[] = [];
  /** By set, the last question that it was asked, and what it answered. */
  readonly #asked: Uint32Array;
  readonly #answers: Uint8Array;

  /** `setsOf` holds for each word of the lexicon the numbers of its sets, as compiled rules do. */
  constructor(lexicon: Lexicon, setsOf: readonly string[], count: number) {
    this.#lexicon = lexicon;
    this.#setsOf = setsOf;
    this.#width = Math.ceil(count / 32);
    this.#asked = new Uint32Array(count);
    this.#answers = new Uint8Array(count);
  }

  has(set: number, kind: number): boolean {
    const row = this.#rows[kind] ?? this.#rowOf(kind);
    return (((row[set >> 5] ?? 0) >>> (set & 31)) & 1) === 1;
  }

  /** Whether one of the words `first` to `last` is in a set, answered once for each `question`, counted from 1. */
  isAmong(set: number, kinds: Uint32Array, first: number, last: number, question: number): boolean {
    if (this.#asked[set] === question) return this.#answers[set] === 1;
    let at = first;
    while (at <= last && !this.has(set, kinds[at] ?? 0)) at += 1;
    this.#asked[set] = question;
    this.#answers[set] = at <= last ? 1 : 0;
    return at <= last;
  }

  /** The numbers of the sets that have a kind of word, some more than once. */
  setsOf(kind: number): readonly number[] {
    return this.#lexicon.idsOfKind(kind).flatMap((id) => this.#setsOfWord(id));
  }

  #setsOfWord(id: number): readonly number[] {
    const known = this.#read[id];
    if (known !== undefined) return known;
    const sets = numbersIn(this.#setsOf[id - 1] ?? '');
    this.#read[id] = sets;
    return sets;
  }

  #rowOf(kind: number): Uint32Array {
    const row = new Uint32Array(this.#width);
    for (const set of this.setsOf(kind)) row[set >> 5] = (row[set >> 5] ?? 0) | (1 << (set & 31));
    this.#rows[kind] = row;
    return row;
  }
}
