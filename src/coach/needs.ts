import type { MarkedText, Stretch } from './mark-text.ts';

/**
 * Which sets of words have a member in the sentence at hand. Most patterns need a word that is not there, and asking so
 * is far cheaper than trying them.
 */
export class Needs {
  readonly #setsOf = new Map<number, number[]>();
  readonly #numbers = new Map<ReadonlySet<number>, number>();
  /** For each set the last sentence, counted on, that has one of its words. */
  readonly #metIn: number[] = [];
  #sentence = 0;

  /** The number under which a set is asked for. */
  number(ids: ReadonlySet<number>): number {
    const known = this.#numbers.get(ids);
    if (known !== undefined) return known;
    const number = this.#metIn.push(0) - 1;
    this.#numbers.set(ids, number);
    for (const id of ids) {
      const sets = this.#setsOf.get(id);
      if (sets === undefined) this.#setsOf.set(id, [number]);
      else sets.push(number);
    }
    return number;
  }

  /** Looks through a sentence. */
  meet({ ids }: MarkedText, sentence: Stretch | undefined): void {
    this.#sentence += 1;
    const { first, last } = sentence ?? { first: 0, last: -1 };
    for (let at = first; at <= last; at += 1) {
      for (const id of ids[at] ?? [])
        for (const number of this.#setsOf.get(id) ?? []) this.#metIn[number] = this.#sentence;
    }
  }

  areMet(numbers: readonly number[]): boolean {
    for (let index = 0; index < numbers.length; index += 1) {
      if (this.#metIn[numbers[index] ?? 0] !== this.#sentence) return false;
    }
    return true;
  }
}
