import { fit } from '../ui/fit.ts';
import { sizeOf } from '../ui/size-of.ts';
import type { Desk } from './desk.ts';

/** Rows that the first question and its keys take beside the words that are counted, with one to spare. */
const FRAME_ROWS = 9;

const MORE = 'All the lines: press F1.';

/**
 * As many help lines as stand on the screen together with the question below them: the first ones, and how to see the
 * rest. In the plain manner all of them, because there nothing scrolls away from whoever reads or listens on.
 */
export function linesInSight(
  lines: readonly string[],
  question: readonly string[],
  { manner, world }: Pick<Desk, 'manner' | 'world'>,
): readonly string[] {
  if (manner === 'plain') return lines;
  const { columns, rows } = sizeOf(world.stdout);
  const rowsOf = (line: string) => fit(line, Math.min(columns, 80)).split('\n').length;
  const room = rows - FRAME_ROWS - sum(question.map(rowsOf));
  if (sum(lines.map(rowsOf)) <= room) return lines;
  const fitting = lines.filter((_, index) => sum([...lines.slice(0, index + 1), MORE].map(rowsOf)) <= room);
  return [...(fitting.length === 0 ? lines.slice(0, 1) : fitting), MORE];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
