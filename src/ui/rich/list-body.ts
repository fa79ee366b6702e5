import { ink, type Ink, type Palette } from '../ink.ts';
import type { Body } from './frame.ts';
import { layText } from '../wrap.ts';

/** One thing to choose, as it is shown. */
export interface ListItem {
  readonly label: string;
  /** Whether it is chosen, where several can be; null where choosing ends the question. */
  readonly isMarked: boolean | null;
}

/** A list with a pointer. Marks are letters, so that nothing hangs on colour. */
export function listBody(items: readonly ListItem[], active: number, width: number, palette: Palette): Body {
  const blocks = items.map((item, index) => itemRows(item, index === active, width, palette));
  const rows = blocks.flat();
  const focus = blocks.slice(0, active).reduce((sum, block) => sum + block.length, 0);
  return {
    count: rows.length,
    rowAt: (index) => rows[index] ?? ink``,
    focus,
    depth: blocks[active]?.length ?? 1,
    caret: ink`${POINTER}`,
  };
}

/** Up, down and the ends of a list; null for any other key. */
export function listMove(name: string, active: number, count: number): number | null {
  switch (name) {
    case 'up':
    case 'ctrl-p':
      return (active + count - 1) % count;
    case 'down':
    case 'ctrl-n':
    case 'tab':
      return (active + 1) % count;
    case 'home':
      return 0;
    case 'end':
      return count - 1;
    case 'page-up':
      return Math.max(0, active - PAGE);
    case 'page-down':
      return Math.min(count - 1, active + PAGE);
    default:
      return null;
  }
}

const POINTER = '> ';
const PAGE = 8;

function itemRows(
  { label, isMarked }: ListItem,
  isActive: boolean,
  width: number,
  palette: Palette,
): readonly Ink[] {
  const mark = isMarked === null ? '' : isMarked ? '[x] ' : '[ ] ';
  const lead = POINTER.length + mark.length;
  const rows = layText(label, Math.max(1, width - lead));
  return rows.map((row, index) => {
    const before = index > 0 ? ' '.repeat(lead) : (isActive ? POINTER : '  ') + mark;
    return isActive ? palette.accent(before + row) : ink`${before}${row}`;
  });
}
