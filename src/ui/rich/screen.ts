import stringWidth from 'fast-string-width';
import type { Output } from '../../world.ts';
import type { Ink } from '../ink.ts';
import type { Frame, Size } from './frame.ts';

/** The screen: a page that only grows, and below it the frame of the question that is up. */
export interface Screen {
  size(): Size;
  /** Adds lines to the page, above the frame. They stay. */
  print(lines: readonly Ink[]): void;
  /** Shows a frame in place of the one before. */
  paint(frame: Frame): void;
  /** Takes the frame away. */
  clear(): void;
  /** Leaves the frame where it is, because others have written since. */
  forget(): void;
  /** Calls when the window has another size; the function returned stops that. */
  onResize(act: () => void): () => void;
}

const ERASE_BELOW = '\x1b[J';
const HIDE_CURSOR = '\x1b[?25l';
const SHOW_CURSOR = '\x1b[?25h';
/** Without wrapping by the terminal a row stays one row, also where it counts the cells of an emoji in its own way. */
const WRAP_OFF = '\x1b[?7l';
const WRAP_ON = '\x1b[?7h';

interface Painted {
  readonly frame: Frame;
  readonly columns: number;
}

/**
 * Paints frames itself, because Inquirer's own screen counts wide characters as one, keeps the cursor on the last line,
 * and leaves remains when the window is resized.
 */
export function createScreen(stdout: Output, isHidden: () => boolean): Screen {
  let painted: Painted | null = null;
  const size = () => ({ columns: stdout.columns || 80, rows: stdout.rows || 24 });
  const write = (text: string) => {
    if (!isHidden()) stdout.write(text);
  };
  const clear = () => {
    if (painted !== null) write(upFrom(painted, size().columns) + ERASE_BELOW);
    painted = null;
  };
  return {
    size,
    clear,
    forget: () => {
      painted = null;
    },
    print: (lines) => {
      const frame = painted?.frame ?? null;
      clear();
      write(lines.map(({ text }) => `${text}\n`).join(''));
      if (frame !== null) {
        write(drawn(frame, 0));
        painted = { frame, columns: size().columns };
      }
    },
    paint: (frame) => {
      if (isHidden()) return;
      const { columns } = size();
      const before = painted?.columns === columns ? painted.frame : null;
      const same = before === null ? 0 : sameRows(before, frame);
      const erase = before === null ? erased(painted, columns) : toRow(before.caretRow, same) + ERASE_BELOW;
      write(HIDE_CURSOR + erase + drawn(frame, same) + SHOW_CURSOR);
      painted = { frame, columns };
    },
    onResize: (act) => {
      stdout.on('resize', act);
      return () => stdout.off('resize', act);
    },
  };
}

/** Draws the rows from one on, then sets the cursor by writing again what stands before it, as wide as this terminal has it. */
function drawn({ rows, caretRow, caret }: Frame, from: number): string {
  const text = rows.slice(from).map((row) => row.text).join('\n');
  const last = Math.max(from, rows.length - 1);
  return `${WRAP_OFF}${text}${toRow(last, caretRow)}${caret.text}${WRAP_ON}`;
}

function erased(painted: Painted | null, columns: number): string {
  return painted === null ? '' : upFrom(painted, columns) + ERASE_BELOW;
}

/** How many rows at the top are the same; one is always drawn, so that the cursor ends where it should. */
function sameRows(before: Frame, after: Frame): number {
  const changed = after.rows.findIndex((row, index) => row.text !== before.rows[index]?.text);
  const last = Math.min(before.rows.length, after.rows.length) - 1;
  return changed === -1 ? last : Math.min(changed, last);
}

function toRow(from: number, to: number): string {
  if (to === from) return '\r';
  return to < from ? `\r\x1b[${from - to}A` : `\r\x1b[${to - from}B`;
}

/**
 * From the cursor to the first row of a frame. A terminal that has become narrower has broken longer rows into several,
 * but for the row of the cursor, which most leave to the program.
 */
function upFrom({ frame, columns }: Painted, columnsNow: number): string {
  const above = frame.rows.slice(0, frame.caretRow);
  const rows = columnsNow >= columns ? above.length : above.reduce((sum, row) => sum + rowsTaken(row, columnsNow), 0);
  return toRow(rows, 0);
}

function rowsTaken(row: Ink, columns: number): number {
  return Math.max(1, Math.ceil(stringWidth(row.text) / columns));
}
