import { markerAt, type Marker } from './marker.ts';

/** A stretch of a file, from its first byte up to, not including, `end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Where one answer stands: its heading line, then its body up to the next tied heading. */
export interface SectionSpan extends Span {
  readonly marker: Marker;
  readonly bodyStart: number;
  /** An editor has given the lines Windows ends. */
  readonly isCrlf: boolean;
}

/** Where the parts of an entry's file stand. */
export interface Layout {
  /** The lines between the two `---`, or null where there is no front matter. */
  readonly front: Span | null;
  readonly bodyStart: number;
  readonly sections: readonly SectionSpan[];
}

/** The three bytes that some editors put first. */
export const BYTE_ORDER_MARK = '\xef\xbb\xbf';
const LONGEST_FRONT = 64 * 1024;

/** Finds the parts of a file, given as one character a byte. */
export function layoutOf(file: string): Layout {
  const front = frontSpan(file);
  const bodyStart = front === null ? startOf(file) : afterLine(file, front.end);
  return { front, bodyStart, sections: sectionSpans(file, bodyStart) };
}

/** The front matter of a file or of its head; null where none is closed. */
export function frontSpan(file: string): Span | null {
  const first = startOf(file);
  const start = afterLine(file, first);
  if (!isFence(file.slice(first, start)) || start === first) return null;
  for (let at = start - 1; at !== -1 && at - first < LONGEST_FRONT; at = file.indexOf('\n---', at + 1)) {
    if (isFence(file.slice(at + 1, afterLine(file, at + 1)))) return { start, end: at + 1 };
  }
  return null;
}

/** The offset just after the line end that follows. */
export function afterLine(file: string, at: number): number {
  const end = file.indexOf('\n', at);
  return end === -1 ? file.length : end + 1;
}

function startOf(file: string): number {
  return file.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length : 0;
}

function isFence(line: string): boolean {
  return line.length < 80 && /^---[ \t]*\r?\n?$/.test(line);
}

function sectionSpans(file: string, first: number): readonly SectionSpan[] {
  const sections: SectionSpan[] = [];
  let end = file.length;
  for (const start of headingStarts(file, first).reverse()) {
    const marker = markerAt(file, start);
    if (marker === null) continue;
    const bodyStart = afterLine(file, start);
    sections.push({ start, bodyStart, marker, isCrlf: file.startsWith('\r\n', bodyStart - 2), end });
    end = start;
  }
  return sections.reverse();
}

/** Where lines begin that begin with `#`. */
export function headingStarts(file: string, first: number): number[] {
  const starts = file.startsWith('#', first) ? [first] : [];
  for (let at = file.indexOf('\n#', first); at !== -1; at = file.indexOf('\n#', at + 1)) starts.push(at + 1);
  return starts;
}
