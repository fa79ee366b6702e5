import type { Span } from './quotation.ts';

/** Which of these places, given in the order of the text, a stretch touches, by their indexes. */
export function touching(places: readonly Span[], { start, end }: Span): readonly number[] {
  const found: number[] = [];
  for (
    let at = firstEndingAfter(places, start);
    at < places.length && (places[at]?.start ?? end) < end;
    at += 1
  ) {
    found.push(at);
  }
  return found;
}

function firstEndingAfter(places: readonly Span[], offset: number): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
