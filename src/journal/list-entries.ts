import { summaryFrom, type EntrySummary } from './entry-summary.ts';
import { createSieve, hasAll, isWithin, type Filters } from './filters.ts';
import { createDayFinder, frontIn } from './front-in.ts';
import type { Note } from './note.ts';
import { createPeeker, type Peek } from './peek.ts';
import { readFront } from './read-front.ts';
import type { Shelf } from './shelf.ts';
import { walkFiles, type EntryFile } from './walk-files.ts';

/** Entries, newest first, and what was met that is none or could not be read. */
export interface Listing {
  readonly entries: readonly EntrySummary[];
  readonly notes: readonly Note[];
  /** Whether files were left alone because `n` entries were found. */
  readonly more: boolean;
}

/** Lists what fits the filters. Names decide first; a file is opened only while more entries are wanted. */
export function listEntries(filters: Filters, shelf: Shelf): Listing {
  const notes: Note[] = [];
  const peek = createPeeker(shelf);
  const mayBe = createSieve(filters);
  const found: EntrySummary[] = [];
  let more = false;
  for (const file of walkFiles(filters, shelf, notes, createDayFinder(peek, notes))) {
    if (!isWithin(file.day ?? '', filters)) continue;
    if (isEnough(found, file, filters)) {
      more = true;
      break;
    }
    const one = peek(file.path, (look) => summaryIn(look, file, { filters, mayBe, notes }));
    if (one !== null && 'message' in one) notes.push(one);
    else if (one !== null) found.push(one);
  }
  const entries = found.sort(newestFirst);
  const n = Math.min(filters.n ?? found.length, found.length);
  return { entries: entries.slice(0, n), notes, more: more || found.length > n };
}

/** The last evening that is listed is read to its end: of one evening, names do not tell what was written last. */
function isEnough(found: readonly EntrySummary[], { day }: EntryFile, { n }: Filters): boolean {
  return n !== null && found.length >= n && (n === 0 || (day ?? '') < (found.at(-1)?.day ?? ''));
}

function newestFirst(a: EntrySummary, b: EntrySummary): number {
  if (a.day !== b.day) return (a.day ?? '') < (b.day ?? '') ? 1 : -1;
  const later = instantOf(b) - instantOf(a);
  return later === 0 || Number.isNaN(later) ? (a.id < b.id ? 1 : -1) : later;
}

function instantOf({ created }: EntrySummary): number {
  return created === null ? Number.NaN : Date.parse(created);
}

interface Wanted {
  readonly filters: Filters;
  readonly mayBe: (bytes: string) => boolean;
  readonly notes: Note[];
}

function summaryIn(look: Peek, file: EntryFile, { filters, mayBe, notes }: Wanted): EntrySummary | null {
  const found = frontIn(look);
  if (!mayBe(found?.bytes ?? '')) return null;
  const front = readFront(found?.bytes ?? null);
  if (!hasAll(front, filters)) return null;
  const whole = look.whole();
  const note = (kind: Note['kind'], message: string) => notes.push({ path: file.path, kind, message });
  if (!front.isReadable) note('unreadable', 'the lines between the two --- cannot be read');
  if (whole === null) note('too-large', 'it is too large to be counted or written');
  return summaryFrom(file, front, whole, found?.end ?? 0);
}
