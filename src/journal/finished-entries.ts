import { createSieve, isWithin, NO_FILTERS, type Filters } from './filters.ts';
import { createDayFinder, frontIn } from './front-in.ts';
import type { Note } from './note.ts';
import { parseEntry, type StoredEntry } from './parse-entry.ts';
import { createPeeker, type Peek } from './peek.ts';
import { readFront, type Front } from './read-front.ts';
import type { Shelf } from './shelf.ts';
import { walkFiles, type EntryFile } from './walk-files.ts';

/** The finished sessions of a set, one after the other, read when they are asked for. */
export function* finishedEntries(
  set: string,
  filters: Filters,
  shelf: Shelf,
  order: 'newest' | 'oldest',
): Generator<StoredEntry> {
  yield* eachFinished(set, filters, shelf, order, (look) => {
    const whole = look.whole();
    return whole === null ? null : parseEntry(whole.bytes.subarray(0, whole.text.length));
  });
}

/** For each of the newest `n` finished sessions of a set: the pooled questions that it asked. Reads front matter only. */
export function askedBefore(set: string, n: number, shelf: Shelf): readonly (readonly string[])[] {
  const asked: (readonly string[])[] = [];
  if (n <= 0) return asked;
  for (const front of eachFinished(set, NO_FILTERS, shelf, 'newest', (_, read) => read)) {
    asked.push(front.asked);
    if (asked.length >= n) break;
  }
  return asked;
}

function* eachFinished<T extends object>(
  set: string,
  filters: Filters,
  shelf: Shelf,
  order: 'newest' | 'oldest',
  use: (look: Peek, front: Front) => T | null,
): Generator<T> {
  const notes: Note[] = [];
  const peek = createPeeker(shelf);
  const mayBe = createSieve({ ...filters, set });
  for (const file of walkFiles(filters, shelf, notes, createDayFinder(peek, notes), order)) {
    if (!isWithin(file.day ?? '', filters) || isOfOtherSet(file, set)) continue;
    const found = peek(file.path, (look) => {
      const bytes = frontIn(look)?.bytes ?? null;
      if (bytes === null || !mayBe(bytes)) return null;
      const front = readFront(bytes);
      return front.set === set && front.status === 'done' && front.isReadable ? use(look, front) : null;
    });
    if (found !== null && !isNote(found)) yield found;
  }
}

/** A name in our own form tells the set; any other file has to be looked into. */
function isOfOtherSet({ stem }: EntryFile, set: string): boolean {
  const [, named] = /^\d{4}-\d\d-\d\d-([a-z][a-z0-9-]*)$/.exec(stem) ?? [];
  return named !== undefined && named.replace(/-\d+$/, '') !== set && named !== set;
}

function isNote(found: object): found is Note {
  return 'kind' in found && 'message' in found;
}
