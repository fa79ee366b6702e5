import { ink, type Ink, type Palette } from '../ink.ts';
import { INDENT } from './question-head.ts';
import { cellsOf, wrapLine, type Stretch } from '../wrap.ts';

/** The rows of a text that hold a part of it, each with that part underlined by a row of its own: no style is needed to see it. */
export function underlinedRows(text: string, part: Stretch, width: number, palette: Palette): readonly Ink[] {
  const room = Math.max(1, width - INDENT.length);
  return rowsOf(text, room)
    .filter(({ start, end }) => start < part.end && part.start < end)
    .flatMap(({ start, end }) => {
      const before = text.slice(start, Math.max(start, part.start));
      const inside = text.slice(start + before.length, Math.min(end, part.end)).trimEnd();
      const line = palette.accent('~'.repeat(cellsOf(inside)));
      return [ink`${INDENT}${text.slice(start, end)}`, ink`${INDENT}${' '.repeat(cellsOf(before))}${line}`];
    });
}

/** All rows of a text, by their offsets in the whole. */
function rowsOf(text: string, width: number): readonly Stretch[] {
  let base = 0;
  return text.split('\n').flatMap((line) => {
    const from = base;
    base += line.length + 1;
    return wrapLine(line, width).map(({ start, end }) => ({ start: from + start, end: from + end }));
  });
}
