import stringWidth from 'fast-string-width';
import { sanitise } from './sanitise.ts';

/** A part of a line that stands on one row of the screen. Offsets count UTF-16 units of the line. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Characters that stand alone and take one cell: the fast path, which needs no segmenter. */
const SIMPLE = /^[\x20-\x7e\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027\u2190-\u2193\u2500-\u257f]*$/;

let segmenter: Intl.Segmenter | null = null;

/** Breaks one line into rows of at most `width` cells, between words; spaces at a break hang over the edge. */
export function wrapLine(line: string, width: number): readonly Stretch[] {
  const rows: Stretch[] = [];
  let start = 0;
  let offset = 0;
  let used = 0;
  let gap: { readonly at: number; readonly used: number } | null = null;
  for (const piece of graphemesOf(line)) {
    const cells = cellsOf(piece);
    if (cells > 1 && offset > start) gap = { at: offset, used };
    if (used + cells > width && piece !== ' ' && offset > start) {
      const end: number = gap?.at ?? offset;
      rows.push({ start, end });
      start = end;
      used -= gap?.used ?? used;
      gap = null;
    }
    offset += piece.length;
    used += cells;
    if (piece === ' ' || cells > 1) gap = { at: offset, used };
  }
  return [...rows, { start, end: line.length }];
}

/**
 * Text of any shape as rows that are safe to show, each at most `width` cells, every one behind `indent`. A line that
 * begins with a bar keeps it on all of its rows.
 */
export function layText(text: string, width: number, indent = ''): readonly string[] {
  return sanitise(text)
    .split('\n')
    .flatMap((line) => {
      const start = line.startsWith(BAR) ? indent + BAR : indent;
      const words = line.slice(start.length - indent.length);
      const room = Math.max(1, width - start.length);
      return wrapLine(words, room).map((row) => start + words.slice(row.start, row.end).trimEnd());
    });
}

/** The same with what hangs over standing below its line's own beginning. */
export function layHanging(text: string, width: number): readonly string[] {
  const indent = /^ */.exec(text)?.[0] ?? '';
  return layText(text.slice(indent.length), width, indent);
}

const BAR = '| ';

/** Short phrases in a row, wrapped only between them. */
export function layPhrases(phrases: readonly string[], width: number): readonly string[] {
  const glued = phrases.map((phrase) => phrase.replaceAll(' ', '\u00a0')).join('\u00a0· ');
  return layText(glued, width).map((row) => row.replaceAll('\u00a0', ' ').replace(/ ·$/, ''));
}

/** What a person sees as single characters. */
export function graphemesOf(line: string): readonly string[] {
  if (SIMPLE.test(line)) return line.split('');
  return Array.from(segmentsOf(line), ({ segment }) => segment);
}

/** Where the character before `column` starts. */
export function graphemeBefore(line: string, column: number): number {
  if (column <= 0 || SIMPLE.test(line)) return Math.max(0, column - 1);
  return segmentsOf(line).containing(column - 1)?.index ?? 0;
}

/** Where the character at `column` ends. */
export function graphemeAfter(line: string, column: number): number {
  if (column >= line.length || SIMPLE.test(line)) return Math.min(line.length, column + 1);
  const found = segmentsOf(line).containing(column);
  return found ? found.index + found.segment.length : line.length;
}

/** How many cells a text takes as it is shown. */
export function cellsOf(text: string): number {
  return SIMPLE.test(text) ? text.length : stringWidth(sanitise(text));
}

function segmentsOf(line: string): Intl.Segments {
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  return segmenter.segment(line);
}
