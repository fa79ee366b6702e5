import stringWidth from 'fast-string-width';
import { monthText, weekdayText } from './evening-text.ts';
import { ink, joined, type Ink, type Palette } from './ink.ts';
import { sanitise } from './sanitise.ts';

/** What a row shows of an entry: never a word of it, unless `preview` is given. */
export interface EntryRow {
  /** How `amends show` counts it, or null where it is called by its id. */
  readonly number: number | null;
  readonly id: string;
  /** `YYYY-MM-DD`, or null where nothing tells it. */
  readonly day: string | null;
  readonly status: 'draft' | 'done';
  readonly title: string | null;
  readonly person: string | null;
  readonly feelings: readonly string[];
  /** Null for what is too large to be counted. */
  readonly words: number | null;
  readonly preview: string | null;
}

const NARROW = 64;

/** Entries as a table, grouped by month; on a narrow screen the details stand below each title. */
export function entryTable(rows: readonly EntryRow[], width: number, palette: Palette): readonly Ink[] {
  const titleWidth = Math.min(36, Math.max(...rows.map(({ title }) => stringWidth(sanitise(title ?? '')))));
  return rows.flatMap((row, index) => {
    const isNewMonth = monthOf(rows[index - 1]) !== monthOf(row);
    const header = isNewMonth ? [...(index === 0 ? [] : [ink``]), palette.bold(monthOf(row) ?? '')] : [];
    return [...header, ...rowLines(row, width, titleWidth, palette)];
  });
}

function monthOf(row: EntryRow | undefined): string | null {
  return row === undefined ? null : row.day === null ? 'Without a day' : monthText(row.day);
}

function rowLines(row: EntryRow, width: number, titleWidth: number, palette: Palette): readonly Ink[] {
  const day = row.day === null ? '      ' : `${weekdayText(row.day)} ${row.day.slice(8)}`;
  const start = `${(row.number === null ? '' : String(row.number)).padStart(4)}  ${day}  `;
  const details = detailsOf(row);
  const isNarrow = width < NARROW;
  const title = isNarrow
    ? cut(row.title ?? '', width - start.length)
    : padded(cut(row.title ?? '', titleWidth), titleWidth);
  const first = isNarrow
    ? ink`${start}${title}`
    : ink`${start}${title}  ${palette.dim(cut(details, width - start.length - titleWidth - 2))}`;
  const indent = ' '.repeat(isNarrow ? 6 : start.length);
  const below = isNarrow ? [ink`${indent}${palette.dim(cut(details, width - indent.length))}`] : [];
  const preview = row.preview === null ? [] : [ink`${indent}${cut(row.preview, width - indent.length)}`];
  return [first, ...below, ...preview];
}

function detailsOf({ number, id, status, person, feelings, words }: EntryRow): string {
  const count = words === null ? '' : `${words} ${words === 1 ? 'word' : 'words'}`;
  const parts = [
    status === 'draft' ? 'unfinished' : '',
    person ?? '',
    feelings.join(', '),
    count,
    number === null ? id : '',
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - stringWidth(text)));
}

/** The beginning of a text that fits into so many columns, with a mark where more was there. */
function cut(text: string, width: number): string {
  const line = sanitise(text).replace(/\s+/g, ' ').trim();
  if (stringWidth(line) <= width) return line;
  let kept = '';
  for (const character of line) {
    if (stringWidth(kept + character) > width - 1) break;
    kept += character;
  }
  return `${kept}…`;
}

/** A month's lines joined, for a pager. */
export function textOfLines(lines: readonly Ink[]): Ink {
  return joined(lines.flatMap((line) => [line, '\n']));
}
