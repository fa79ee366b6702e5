import { isPast } from './inflect.ts';

/**
 * Numbers for words and for the features of words (a beginning such as `misunder*`, a shape such as `<past>`), so that
 * matching compares numbers. A word in a text has all numbers that hold for it.
 */
export class Lexicon {
  readonly #ids = new Map<string, number>();
  readonly #prefixes = new Map<string, { readonly prefix: string; readonly id: number }[]>();
  readonly #read = new Map<string, readonly number[]>();

  /** The number of a word that stands in a pattern. */
  wordId(word: string): number {
    return this.#intern(word);
  }

  prefixId(prefix: string): number {
    const known = this.#ids.get(`${prefix}*`);
    if (known !== undefined) return known;
    const id = this.#intern(`${prefix}*`);
    const key = prefix.slice(0, 3);
    this.#prefixes.set(key, [...(this.#prefixes.get(key) ?? []), { prefix, id }]);
    return id;
  }

  shapeId(shape: Shape): number {
    return this.#intern(`<${shape}>`);
  }

  /** All numbers that hold for a word of a text. */
  idsOf(word: string): readonly number[] {
    const known = this.#read.get(word);
    if (known !== undefined) return known;
    if (this.#read.size > MOST_REMEMBERED) this.#read.clear();
    const ids = [...this.#holding(word)];
    this.#read.set(word, ids);
    return ids;
  }

  *#holding(word: string): Generator<number> {
    const id = this.#ids.get(word);
    if (id !== undefined) yield id;
    for (const { prefix, id } of this.#prefixes.get(word.slice(0, 3)) ?? [])
      if (word.startsWith(prefix)) yield id;
    for (const shape of SHAPES) {
      const id = this.#ids.get(`<${shape}>`);
      if (id !== undefined && hasShape(word, shape)) yield id;
    }
  }

  #intern(key: string): number {
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    const id = this.#ids.size + 1;
    this.#ids.set(key, id);
    this.#read.clear();
    return id;
  }
}

export const SHAPES = ['past', 'ing', 'ly', 'number', 'emoji', 'loud', 'name'] as const;
export type Shape = (typeof SHAPES)[number];

const MOST_REMEMBERED = 20_000;

function hasShape(word: string, shape: Shape): boolean {
  switch (shape) {
    case 'past':
      return isPast(word);
    case 'ing':
      return word.length > 4 && word.endsWith('ing') && !word.endsWith('thing');
    case 'ly':
      return word.length > 4 && word.endsWith('ly');
    case 'number':
      return /^\p{N}+$/u.test(word);
    case 'loud':
    case 'name':
      // These rest on how the word is written in its text, so the text marks them.
      return false;
    case 'emoji':
      return /^\p{Extended_Pictographic}/u.test(word);
  }
}
