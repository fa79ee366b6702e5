import { graphemeAfter, graphemeBefore } from '../wrap.ts';

/** A place in a text: line from 0, column in UTF-16 units. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** A text being written: its lines, and the place of the cursor. There is always at least one line. */
export interface Writing {
  readonly lines: readonly string[];
  readonly at: Place;
}

/** The text with the cursor behind its last character. */
export function writingOf(text: string): Writing {
  return insert({ lines: [''], at: { line: 0, column: 0 } }, text);
}

export function textOf(writing: Writing): string {
  return writing.lines.join('\n');
}

export function isBlank({ lines }: Writing): boolean {
  return lines.every((line) => line.trim() === '');
}

/** Puts words in at the cursor. Every way to end a line becomes a line feed. */
export function insert(writing: Writing, text: string): Writing {
  return replaced(writing, writing.at, writing.at, text.replace(/\r\n?/g, '\n'));
}

/** Removes what lies between the cursor and a place on either side of it. */
export function deleteTo(writing: Writing, place: Place): Writing {
  const forward =
    place.line > writing.at.line || (place.line === writing.at.line && place.column > writing.at.column);
  return forward ? replaced(writing, writing.at, place, '') : replaced(writing, place, writing.at, '');
}

export function moveTo(writing: Writing, place: Place): Writing {
  return { lines: writing.lines, at: place };
}

/** One character back, over the line's end where there is none before. */
export function placeBefore({ lines, at }: Writing): Place {
  if (at.column > 0) return { line: at.line, column: graphemeBefore(lineAt(lines, at.line), at.column) };
  return at.line > 0 ? endOfLine(lines, at.line - 1) : at;
}

export function placeAfter({ lines, at }: Writing): Place {
  const line = lineAt(lines, at.line);
  if (at.column < line.length) return { line: at.line, column: graphemeAfter(line, at.column) };
  return at.line + 1 < lines.length ? { line: at.line + 1, column: 0 } : at;
}

/** The start of the word that the cursor is in or behind; at the start of a line, the end of the one before. */
export function wordBefore(writing: Writing): Place {
  const { lines, at } = writing;
  if (at.column === 0) return placeBefore(writing);
  const before = lineAt(lines, at.line).slice(0, at.column).trimEnd();
  return { line: at.line, column: before.length - (/\S+$/.exec(before)?.[0].length ?? 0) };
}

/** The end of the word that the cursor is in or before; at the end of a line, the start of the next. */
export function wordAfter(writing: Writing): Place {
  const { lines, at } = writing;
  const after = lineAt(lines, at.line).slice(at.column);
  if (after === '') return placeAfter(writing);
  return { line: at.line, column: at.column + (/^\s*\S*/.exec(after)?.[0].length ?? 0) };
}

export function lineStart({ at }: Writing): Place {
  return { line: at.line, column: 0 };
}

export function lineEnd({ lines, at }: Writing): Place {
  return endOfLine(lines, at.line);
}

export function textEnd({ lines }: Writing): Place {
  return endOfLine(lines, lines.length - 1);
}

function replaced({ lines }: Writing, from: Place, to: Place, text: string): Writing {
  const before = lineAt(lines, from.line).slice(0, from.column);
  const after = lineAt(lines, to.line).slice(to.column);
  const middle = (before + text + after).split('\n');
  const line = from.line + middle.length - 1;
  return {
    lines: [...lines.slice(0, from.line), ...middle, ...lines.slice(to.line + 1)],
    at: { line, column: lineAt(middle, middle.length - 1).length - after.length },
  };
}

function endOfLine(lines: readonly string[], line: number): Place {
  return { line, column: lineAt(lines, line).length };
}

function lineAt(lines: readonly string[], line: number): string {
  return lines[line] ?? '';
}
