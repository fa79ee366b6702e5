/** A place as editors count: line and column from 1, columns in UTF-16 units. A line ends with LF, CR or CRLF. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Finds the place of any offset in a text. */
export function placesIn(text: string): (offset: number) => Place {
  const starts = [0];
  for (const end of text.matchAll(/\r\n|\n|\r/g)) starts.push(end.index + end[0].length);
  return (offset) => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}
