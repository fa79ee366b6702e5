import { ink, type Ink, type Palette } from '../ink.ts';
import type { Size } from '../size-of.ts';

/** The part of a frame that the person works in. It may be longer than the screen; only the rows in view are made. */
export interface Body {
  readonly count: number;
  rowAt(index: number): Ink;
  /** The row that must stay in view, and how many rows belong to it. */
  readonly focus: number;
  readonly depth: number;
  /** What stands before the cursor on the focus row. */
  readonly caret: Ink;
}

/** What is on the screen while a question is up, row by row. */
export interface Frame {
  readonly rows: readonly Ink[];
  readonly caretRow: number;
  readonly caret: Ink;
  /** The first row of the body in view, to be handed in again so that the view moves only when it must. */
  readonly top: number;
}

export interface Parts {
  readonly head: readonly Ink[];
  readonly body: Body;
  readonly foot: readonly Ink[];
}

/** Rows of the body that stay in view however long the question is. */
const LEAST_BODY = 5;
/** Below so many rows of screen the keys are not named any more. */
const LEAST_ROWS_WITH_FOOT = 8;

/** Fits the parts to the screen: the body scrolls, and the head loses its top where there is no room for it. */
export function frameOf(parts: Parts, { rows }: Size, topBefore: number, palette: Palette): Frame {
  const { head, body } = parts;
  const foot = rows < LEAST_ROWS_WITH_FOOT ? [] : parts.foot;
  const room = Math.max(1, rows - foot.length);
  const height = Math.min(body.count, room, Math.max(LEAST_BODY, room - head.length));
  const above = head.slice(Math.max(0, head.length - (room - height)));
  const view = viewOf(body, height, topBefore, palette);
  return {
    rows: [...above, ...view.rows, ...foot],
    caretRow: above.length + view.focus,
    caret: body.caret,
    top: view.top,
  };
}

interface View {
  readonly rows: readonly Ink[];
  readonly focus: number;
  readonly top: number;
}

function viewOf(body: Body, height: number, topBefore: number, palette: Palette): View {
  const isMarked = body.count > height && height >= 4;
  const inner = isMarked ? height - 2 : height;
  const top = topOf(body, inner, topBefore);
  const rows = Array.from({ length: Math.min(inner, body.count - top) }, (_, index) =>
    body.rowAt(top + index),
  );
  if (!isMarked) return { rows, focus: body.focus - top, top };
  const above = hidden(top, 'above', palette);
  const below = hidden(body.count - top - inner, 'below', palette);
  return { rows: [above, ...rows, below], focus: body.focus - top + 1, top };
}

function topOf({ count, focus, depth }: Body, inner: number, topBefore: number): number {
  const least = focus + Math.min(depth, inner) - inner;
  return Math.max(0, Math.min(Math.max(topBefore, least), focus, count - inner));
}

function hidden(rows: number, where: string, palette: Palette): Ink {
  return rows > 0 ? palette.dim(`  … ${rows} more ${where}`) : ink``;
}
