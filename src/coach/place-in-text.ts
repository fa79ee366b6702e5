import type { Span } from './quotation.ts';

/** Words of a text with their place as editors count: line and column from 1, columns in UTF-16 units. */
export interface Spot extends Span {
  readonly line: number;
  readonly column: number;
  readonly text: string;
}

/** Tells of any stretch of a text where it stands and what its words are. A line ends with LF, CR or CRLF. */
export function spotsIn(text: string): (span: Span) => Spot {
  const starts = [0];
  for (const end of text.matchAll(/\r\n|\n|\r/g)) starts.push(end.index + end[0].length);
  return ({ start, end }) => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= start) low = middle;
      else high = middle - 1;
    }
    const column = start - (starts[low] ?? 0) + 1;
    return { start, end, line: low + 1, column, text: text.slice(start, end) };
  };
}
