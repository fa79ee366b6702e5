import type { Place, Writing } from './text-model.ts';
import { cellsOf, graphemesOf, wrapLine } from '../wrap.ts';

/** One row of a text on the screen: a part of a line. Offsets count UTF-16 units of the line. */
export interface Row {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  /** Whether the line ends here; only then can the cursor stand at `end`. */
  readonly last: boolean;
}

/** Lays out all lines of a text for one width. */
export type Layout = (lines: readonly string[]) => readonly Row[];

/** How many wrapped lines are remembered before starting over, so that a long session stays small. */
const REMEMBERED = 20_000;

/** A layout that remembers the lines it has wrapped: one key press changes one line of thousands. */
export function createLayout(width: number): Layout {
  const known = new Map<string, ReturnType<typeof wrapLine>>();
  const wrapped = (line: string) => {
    const found = known.get(line) ?? wrapLine(line, width);
    if (known.size > REMEMBERED) known.clear();
    known.set(line, found);
    return found;
  };
  return (lines) => lines.flatMap((text, line) => rowsOfLine(line, wrapped(text)));
}

/** The row that the cursor stands on. */
export function rowOf(rows: readonly Row[], { line, column }: Place): number {
  return rows.findIndex((row) => row.line === line && (column < row.end || (row.last && column <= row.end)));
}

/** How many cells stand before the cursor on its row. */
export function cellsBefore({ lines, at }: Writing, row: Row): number {
  return cellsOf(textBetween(lines, row, at.column));
}

/** The place on a row that is nearest to so many cells from its start. */
export function placeOn({ lines }: Writing, row: Row, cells: number): Place {
  let column = row.start;
  let used = 0;
  for (const piece of graphemesOf(textBetween(lines, row, row.end))) {
    used += cellsOf(piece);
    if (used > cells || (!row.last && column + piece.length >= row.end)) break;
    column += piece.length;
  }
  return { line: row.line, column };
}

/** What stands on a row up to a column. */
export function textBetween(lines: readonly string[], row: Row, column: number): string {
  return (lines[row.line] ?? '').slice(row.start, column);
}

function rowsOfLine(line: number, stretches: ReturnType<typeof wrapLine>): readonly Row[] {
  return stretches.map(({ start, end }, index) => ({
    line,
    start,
    end,
    last: index === stretches.length - 1,
  }));
}
