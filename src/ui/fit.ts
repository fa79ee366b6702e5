import stringWidth from 'fast-string-width';
import type { Output } from '../world.ts';
import { sizeOf } from './size-of.ts';

/** What a line begins with and its continuations repeat: its indent, and the bar beside a letter. */
const START = /^(?:\| | )*/;

/**
 * A line broken between words where the terminal would break within them. A word wider than the window stays whole, for
 * the terminal to break, so that a path can still be copied.
 */
export function fit(line: string, columns: number): string {
  if (line.length * 2 <= columns || stringWidth(line) <= columns) return line;
  const start = START.exec(line)?.[0] ?? '';
  const indent = start.length * 2 < columns ? start : '';
  const rows: string[] = [];
  let row = start;
  let isFresh = true;
  for (const word of line.slice(start.length).split(' ')) {
    const longer = isFresh ? row + word : `${row} ${word}`;
    if (isFresh || stringWidth(longer) <= columns) row = longer;
    else {
      rows.push(row.trimEnd());
      row = indent + word;
    }
    isFresh = false;
  }
  return [...rows, row].join('\n');
}

/** Lines as a stream is to have them: fitted into a terminal, untouched for everything else. */
export function fitted(text: string, output: Output): string {
  if (output.isTTY !== true) return text;
  const { columns } = sizeOf(output);
  return text
    .split('\n')
    .map((line) => fit(line, columns))
    .join('\n');
}
