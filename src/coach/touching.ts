/** A stretch of a text by its offsets. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** Which of these places, given in the order of the text, a stretch touches, by their indexes. */
export function touching(places: readonly Place[], { start, end }: Place): readonly number[] {
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

function firstEndingAfter(places: readonly Place[], offset: number): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
