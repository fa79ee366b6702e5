import type { Span } from './quotation.ts';

/** Spans are looked up by the stretches of text they touch, so that a long text costs no more for each. */
const STRETCH = 512;

/** Spans that were kept, for asking which of them may overlap another. */
export class TakenPlaces<T extends Span> {
  readonly #touching: (T[] | undefined)[] = [];

  add(span: T): void {
    const last = Math.floor(span.end / STRETCH);
    for (let stretch = Math.floor(span.start / STRETCH); stretch <= last; stretch += 1)
      (this.#touching[stretch] ??= []).push(span);
  }

  /** The spans that touch the same stretches of text, some of them more than once. */
  near({ start, end }: Span): readonly T[] {
    const first = Math.floor(start / STRETCH);
    return this.#touching.slice(first, Math.floor(end / STRETCH) + 1).flatMap((spans) => spans ?? []);
  }
}
