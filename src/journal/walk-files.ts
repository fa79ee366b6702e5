import { join, sep } from 'node:path';
import { readFault } from './disk-fault.ts';
import { errnoOf } from './disk.ts';
import { dayIn } from './entry-summary.ts';
import { isYearWithin, type Filters } from './filters.ts';
import type { Note } from './note.ts';
import type { Shelf } from './shelf.ts';

/** A file that may be an entry, as far as its name tells. */
export interface EntryFile {
  readonly path: string;
  /** The name without `.md`. */
  readonly stem: string;
  /** The evening in the name, or null for a name that tells none. */
  readonly day: string | null;
}

/** The evening of a file whose name tells none: empty where nothing tells it, or null where the file is no entry. */
export type DayFinder = (file: EntryFile) => string | null;

/**
 * The files of a journal by evening, newest first (or oldest), year by year: names only, and no year is read before it is
 * asked for. What is no entry goes to `notes`. A journal that is not there yet is empty; one that cannot be read is a
 * `JournalError`.
 */
export function* walkFiles(
  filters: Filters,
  shelf: Shelf,
  notes: Note[],
  findDay: DayFinder,
  order: 'newest' | 'oldest' = 'newest',
): Generator<EntryFile> {
  const names = namesIn(shelf.root, shelf);
  const loose = dated(
    entriesIn(
      shelf.root,
      names.filter((name) => !YEAR.test(name)),
      notes,
    ),
    findDay,
  );
  const years = new Set([
    ...names.filter((name) => YEAR.test(name)),
    ...loose.map(({ day }) => day?.slice(0, 4) ?? ''),
  ]);
  const sign = order === 'newest' ? 1 : -1;
  for (const year of [...years].sort((a, b) => (a < b ? sign : -sign))) {
    if (!isYearWithin(year, filters)) continue;
    const found = names.includes(year) ? yearFiles(join(shelf.root, year), shelf, notes) : [];
    const others = loose.filter(({ day }) => (day ?? '').slice(0, 4) === year);
    const isSorted = others.length === 0 && found.every(({ day }) => day !== null);
    const files = isSorted
      ? found
      : [...dated(found, findDay), ...others].sort((a, b) => (isBefore(a, b) ? -1 : 1));
    yield* order === 'newest' ? files.reverse() : files;
  }
}

const YEAR = /^\d{4}$/;

function namesIn(root: string, { disk }: Shelf): readonly string[] {
  try {
    return disk.readdirSync(root);
  } catch (cause) {
    if (errnoOf(cause) === 'ENOENT') return [];
    throw readFault(root, cause);
  }
}

/** The second session of an evening, `-2`, comes after the first, which has no number, and before the tenth. */
function byNameAndNumber(a: string, b: string): number {
  const [nameA, numberA] = numbered(a);
  const [nameB, numberB] = numbered(b);
  if (nameA !== nameB) return nameA < nameB ? -1 : 1;
  return numberA - numberB;
}

function numbered(file: string): readonly [name: string, number: number] {
  const [, name, number] = NUMBERED.exec(file) ?? [];
  return name === undefined ? [file, 0] : [name, Number(number ?? 1)];
}

const NUMBERED = /^(.+?)(?:-(\d{1,4}))?\.md$/;

/** The files of one year by name. */
function yearFiles(folder: string, { disk }: Shelf, notes: Note[]): EntryFile[] {
  try {
    return entriesIn(folder, disk.readdirSync(folder).sort(byNameAndNumber), notes);
  } catch (cause) {
    const errno = errnoOf(cause);
    if (errno === '') throw cause;
    const isFile = errno === 'ENOTDIR';
    const message = isFile ? 'it is no folder' : `it cannot be read (${errno})`;
    notes.push({ path: folder, kind: isFile ? 'foreign' : 'unreadable', message });
    return [];
  }
}

function entriesIn(folder: string, names: readonly string[], notes: Note[]): EntryFile[] {
  const files: EntryFile[] = [];
  for (const name of names) {
    const path = folder + sep + name;
    if (!isEntryName(name)) {
      notes.push(noteOn(name, path));
      continue;
    }
    const stem = name.slice(0, -3);
    files.push({ path, stem, day: dayIn(stem) });
  }
  return files;
}

function isEntryName(name: string): boolean {
  return (name.endsWith('.md') || name.endsWith('.MD')) && !name.startsWith('.');
}

function noteOn(name: string, path: string): Note {
  const isOurs = /^\..*\.(?:tmp|next)$/.test(name);
  if (isOurs) return { path, kind: 'left-over', message: 'it is left over from a save that was cut off' };
  const isAway = /^\..*\.md\.icloud$/i.test(name);
  if (isAway) return { path, kind: 'unreadable', message: 'it is kept in the cloud and not on this device' };
  return { path, kind: 'foreign', message: 'it is no entry' };
}

function dated(files: readonly EntryFile[], findDay: DayFinder): EntryFile[] {
  return files.flatMap((file) => {
    const day = file.day ?? findDay(file);
    return day === null ? [] : [{ ...file, day }];
  });
}

function isBefore(a: EntryFile, b: EntryFile): boolean {
  const [dayA, dayB] = [a.day ?? '', b.day ?? ''];
  return dayA === dayB ? a.stem < b.stem : dayA < dayB;
}
