import type { Lexicon } from './lexicon.ts';

const UNKNOWN = 0;
const NO = 1;
const YES = 2;
const NONE_YET = new Uint8Array(0);

/** A set of words, asked by kind. What it answered is remembered, because nothing is asked more often. */
export class WordSet {
  readonly #text: string;
  readonly #lexicon: Lexicon;
  #ids: ReadonlySet<number> | null = null;
  #answers = NONE_YET;
  #asked = 0;
  #met = false;

  /** `text` holds the numbers of the words, as compiled rules do. */
  constructor(text: string, lexicon: Lexicon) {
    this.#text = text;
    this.#lexicon = lexicon;
  }

  has(kind: number): boolean {
    const answer = this.#answers[kind] ?? UNKNOWN;
    return answer === UNKNOWN ? this.#workOut(kind) : answer === YES;
  }

  /** Whether one of the words `first` to `last` is in the set, answered once for each `question`, counted from 1. */
  isAmong(kinds: Uint32Array, first: number, last: number, question: number): boolean {
    if (this.#asked === question) return this.#met;
    this.#asked = question;
    this.#met = false;
    for (let at = first; at <= last && !this.#met; at += 1) this.#met = this.has(kinds[at] ?? 0);
    return this.#met;
  }

  ids(): ReadonlySet<number> {
    this.#ids ??= new Set(this.#text === '' ? [] : this.#text.split(',').map(Number));
    return this.#ids;
  }

  #workOut(kind: number): boolean {
    const ids = this.ids();
    const has = this.#lexicon.idsOfKind(kind).some((id) => ids.has(id));
    if (kind >= this.#answers.length) {
      const wider = new Uint8Array(Math.max(64, kind + 1, this.#answers.length * 4));
      wider.set(this.#answers);
      this.#answers = wider;
    }
    this.#answers[kind] = has ? YES : NO;
    return has;
  }
}
