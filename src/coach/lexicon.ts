import { isPast } from './inflect.ts';
import { Spelling } from './spelling.ts';

/**
 * Numbers for words and for the features of words (a beginning such as `misunder*`, a shape such as `<past>`), so that
 * matching compares numbers. All numbers that hold for a word of a text make its kind, and kinds are numbered too: words
 * that no pattern can tell apart are of one kind, and 0 is the kind of words that no pattern knows.
 */
export class Lexicon {
  /** What written words were taken apart into. */
  readonly spelling = new Spelling();
  readonly #ids = new Map<string, number>();
  readonly #prefixes = new Map<string, { readonly prefix: string; readonly id: number }[]>();
  readonly #kinds: (readonly number[])[] = [[]];
  readonly #kindOfIds = new Map<string, number>([['', 0]]);
  readonly #read = new Map<string, number>();

  /** With the words of another lexicon they have the numbers that they have there. */
  constructor(words: readonly string[] = []) {
    for (const word of words) {
      if (word.endsWith('*')) this.prefixId(word.slice(0, -1));
      else this.#intern(word);
    }
  }

  /** In the order of their numbers. */
  words(): readonly string[] {
    return [...this.#ids.keys()];
  }

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

  /** The kind of a word of a text, or of one that may be several words. `marks` are shapes that rest on its writing. */
  kindOf(words: readonly string[], marks: readonly Shape[] = []): number {
    const [only] = words;
    const key = words.length === 1 && only !== undefined ? only : words.join('|');
    if (marks.length > 0) return this.#kept(`${marks.join('>')}>${key}`, words, marks);
    return this.#read.get(key) ?? this.#kept(key, words, marks);
  }

  /** The numbers that hold for the words of a kind. */
  idsOfKind(kind: number): readonly number[] {
    return this.#kinds[kind] ?? [];
  }

  #kept(key: string, words: readonly string[], marks: readonly Shape[]): number {
    const known = this.#read.get(key);
    if (known !== undefined) return known;
    if (this.#read.size > MOST_REMEMBERED) this.#read.clear();
    const ids = words.flatMap((word) => this.#holding(word));
    const kind = this.#kindWith([...ids, ...marks.flatMap((mark) => this.#ids.get(`<${mark}>`) ?? [])]);
    this.#read.set(key, kind);
    return kind;
  }

  #kindWith(ids: readonly number[]): number {
    const key = ids.join();
    const known = this.#kindOfIds.get(key);
    if (known !== undefined) return known;
    const kind = this.#kinds.push(ids) - 1;
    this.#kindOfIds.set(key, kind);
    return kind;
  }

  #holding(word: string): readonly number[] {
    const own = this.#ids.get(word);
    const holding = own === undefined ? [] : [own];
    for (const { prefix, id } of this.#prefixes.get(word.slice(0, 3)) ?? [])
      if (word.startsWith(prefix)) holding.push(id);
    for (const shape of SHAPES) {
      const id = this.#ids.get(`<${shape}>`);
      if (id !== undefined && hasShape(word, shape)) holding.push(id);
    }
    return holding;
  }

  #intern(key: string): number {
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    const id = this.#ids.size + 1;
    this.#ids.set(key, id);
    if (this.#read.size > 0) this.#read.clear();
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
