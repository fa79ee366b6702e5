import type { Output } from '../world.ts';

/** A window's size in cells. */
export interface Size {
  readonly columns: number;
  readonly rows: number;
}

/** The size that a stream tells, or the usual one: a pipe tells none, and a terminal that does not know says 0. */
export function sizeOf({ columns, rows }: Output): Size {
  return { columns: columns || 80, rows: rows || 24 };
}
