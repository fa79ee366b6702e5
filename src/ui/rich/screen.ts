import stringWidth from 'fast-string-width';
import type { Output } from '../../world.ts';
import type { Ink } from '../ink.ts';
import { sizeOf, type Size } from '../size-of.ts';
import type { Frame } from './frame.ts';

/** The screen: a page that only grows, and below it the frame of the question that is up. */
export interface Screen {
  size(): Size;
  /** Adds lines to the page, above the frame. They stay. */
  print(lines: readonly Ink[]): void;
  /** Shows a frame in place of the one before. */
  paint(frame: Frame): void;
  /** Takes the frame away. */
  clear(): void;
  /** Takes the frame away and shows nothing more, because another program has the terminal. */
  hide(): void;
  show(): void;
  /** Leaves the frame where it is, because others have written since. */
  forget(): void;
  /** Whether the window has become too narrow for what stands before the cursor, so that only the terminal knows where that is. */
  isAstray(): boolean;
  /** Where the terminal says the cursor is now, by its column from 0; null when it did not say. */
  found(column: number | null): void;
  /** Calls when the window has another size; the function returned stops that. */
  onResize(act: () => void): () => void;
}

/** In two steps, because some terminals put what is erased from their very first cell into the scrollback. */
const ERASE_BELOW = '\x1b7\x1b[K\x1b[B\x1b[J\x1b8';
const HIDE_CURSOR = '\x1b[?25l';
const SHOW_CURSOR = '\x1b[?25h';
/** Without wrapping by the terminal a row stays one row, also where it counts the cells of an emoji in its own way. */
const WRAP_OFF = '\x1b[?7l';
const WRAP_ON = '\x1b[?7h';

interface Painted {
  readonly frame: Frame;
  readonly columns: number;
  /** Rows that the cursor's own row was broken into before the cursor. */
  readonly broken: number;
}

/**
 * Paints frames itself, because Inquirer's own screen counts wide characters as one, keeps the cursor on the last line,
 * and leaves remains when the window is resized.
 */
export function createScreen(stdout: Output, isGone: () => boolean): Screen {
  let painted: Painted | null = null;
  let hidden = false;
  const size = () => sizeOf(stdout);
  const write = (text: string) => {
    if (!hidden && !isGone()) stdout.write(text);
  };
  const clear = () => {
    if (painted !== null) write(upFrom(painted, size().columns) + ERASE_BELOW);
    painted = null;
  };
  return {
    size,
    clear,
    hide: () => {
      clear();
      hidden = true;
    },
    show: () => {
      hidden = false;
    },
    forget: () => {
      painted = null;
    },
    print: (lines) => {
      const frame = painted?.frame ?? null;
      clear();
      write(lines.map(({ text }) => `${text}\n`).join(''));
      if (frame !== null) {
        write(drawn(frame, 0));
        painted = { frame, columns: size().columns, broken: 0 };
      }
    },
    paint: (frame) => {
      if (hidden) return;
      const { columns } = size();
      const before = painted?.columns === columns ? painted.frame : null;
      const same = before === null ? 0 : sameRows(before, frame);
      const erase = before === null ? erased(painted, columns) : toRow(before.caretRow, same) + ERASE_BELOW;
      write(HIDE_CURSOR + erase + drawn(frame, same) + SHOW_CURSOR);
      painted = { frame, columns, broken: 0 };
    },
    isAstray: () => {
      const { columns } = size();
      return (
        painted !== null && columns < painted.columns && stringWidth(painted.frame.caret.text) >= columns
      );
    },
    found: (column) => {
      if (painted !== null) painted = { ...painted, broken: brokenRows(painted, column, size().columns) };
    },
    onResize: (act) => {
      stdout.on('resize', act);
      return () => stdout.off('resize', act);
    },
  };
}

/** Draws the rows from one on, then sets the cursor by writing again what stands before it, as wide as this terminal has it. */
function drawn({ rows, caretRow, caret }: Frame, from: number): string {
  const text = rows
    .slice(from)
    .map((row) => row.text)
    .join('\n');
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
 * From the cursor to the first row of a frame. A terminal that has become narrower has broken longer rows into several;
 * the row of the cursor only in some, which `found` has told.
 */
function upFrom({ frame, columns, broken }: Painted, columnsNow: number): string {
  const above = frame.rows.slice(0, frame.caretRow);
  if (columnsNow >= columns) return toRow(above.length, 0);
  return toRow(
    above.reduce((sum, row) => sum + rowsTaken(row, columnsNow), broken),
    0,
  );
}

function rowsTaken(row: Ink, columns: number): number {
  return Math.max(1, Math.ceil(stringWidth(row.text) / columns));
}

/** A cursor that stands where breaking the row would put it says that the row was broken; else it was cut at the edge. */
function brokenRows({ frame }: Painted, column: number | null, columns: number): number {
  const cells = stringWidth(frame.caret.text);
  return column === cells % columns && column < columns - 1 ? Math.floor(cells / columns) : 0;
}
