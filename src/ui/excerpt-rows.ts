import type { Finding } from '../coach/check.ts';
import { ink, joined, type Ink, type Palette } from './ink.ts';
import { cellsOf, graphemeAfter, graphemeBefore, wrapLine, type Stretch } from './wrap.ts';

/** A line of the text, with the offset at which it starts. */
export interface SourceLine {
  readonly start: number;
  readonly words: string;
}

/** What is near the words that are meant, and where in it these stand. */
interface Sight {
  readonly words: string;
  readonly part: Stretch;
}

const LINE_END = /\r\n|\n|\r/;

/** The mark of a cut hangs in the indent, so that the words below each other still line up. */
const INDENT = '    ';
const CUT_BEFORE = '  … ';
const CUT_AFTER = ' …';

/** Units beside the words that are looked at, more than any window holds: a line without end costs no more than others. */
const REACH = 1000;

/** The lines of a text. A byte order mark is no part of the first: it is never shown, and still counts as a unit. */
export function sourceLines(text: string): readonly SourceLine[] {
  const lines: SourceLine[] = [];
  let start = text.startsWith('\ufeff') ? 1 : 0;
  for (const end of text.matchAll(new RegExp(`${LINE_END.source}|$`, 'g'))) {
    lines.push({ start, words: text.slice(start, end.index) });
    start = end.index + end[0].length;
  }
  return lines;
}

/**
 * The words of a finding in the lines they stand in, with marks below each row of them: meaning never rests on style
 * alone. A line that is too wide is cut between words, with `…` on that side; the words themselves are wrapped.
 */
export function excerptRows(
  lines: readonly SourceLine[],
  { line, start, end, text }: Finding,
  width: number,
  palette: Palette,
): readonly Ink[] {
  const covered = text.split(LINE_END).length;
  return lines.slice(line - 1, line - 1 + covered).flatMap(({ start: from, words }) => {
    const part = { start: Math.max(0, start - from), end: Math.min(words.length, end - from) };
    return part.start < part.end ? rowsOf(sightOf(words, part), width, palette) : [];
  });
}

/** The near part of a line, with the words that are meant widened to whole characters. */
function sightOf(line: string, { start, end }: Stretch): Sight {
  const from = Math.max(0, start - REACH);
  const words = line.slice(from, end + REACH);
  const part = {
    start: graphemeBefore(words, start - from + 1),
    end: graphemeAfter(words, end - from - 1),
  };
  return { words, part };
}

function rowsOf(sight: Sight, width: number, palette: Palette): readonly Ink[] {
  const { words, part } = sight;
  const whole = width - INDENT.length;
  const isWhole = cellsOf(words) <= whole;
  const room = Math.max(1, isWhole ? whole : whole - CUT_AFTER.length);
  const left = isWhole ? 0 : leftOf(sight, room);
  const rows = wrapLine(words.slice(left), room)
    .map(({ start, end }) => ({ start: left + start, end: left + end }))
    .filter((row) => words.slice(Math.max(row.start, part.start), Math.min(row.end, part.end)).trim() !== '');
  return rows.flatMap((row, index) => {
    const isCutBefore = index === 0 && words.slice(0, row.start).trim() !== '';
    const isCutAfter = index === rows.length - 1 && words.slice(row.end).trim() !== '';
    const [text, marks] = rowOf(words, row, part, palette);
    return [
      joined([isCutBefore ? CUT_BEFORE : INDENT, text, isCutAfter ? CUT_AFTER : '']),
      joined([INDENT, marks]),
    ];
  });
}

/** Where the excerpt begins: as many whole words before those that are meant as still let these stand on one row. */
function leftOf({ words, part }: Sight, room: number): number {
  const spare = room - cellsOf(words.slice(part.start, part.end));
  const after = cellsOf(words.slice(part.end, part.end + room));
  const some = Math.floor(room / 3);
  const budget = spare < 0 ? some : Math.min(spare, Math.max(some, spare - after));
  let left = part.start;
  for (const { index } of [...words.slice(0, part.start).matchAll(/\S+/g)].toReversed()) {
    if (cellsOf(words.slice(index, part.start)) > budget) break;
    left = index;
  }
  return left;
}

function rowOf(words: string, row: Stretch, part: Stretch, palette: Palette): readonly [Ink, Ink] {
  const before = words.slice(row.start, Math.max(row.start, part.start));
  const inside = words.slice(row.start + before.length, Math.min(row.end, part.end)).trimEnd();
  const after = words.slice(row.start + before.length + inside.length, row.end).trimEnd();
  return [
    ink`${before}${palette.underline(inside)}${after}`,
    ink`${' '.repeat(cellsOf(before))}${'~'.repeat(cellsOf(inside))}`,
  ];
}
