import { basename, extname, join } from 'node:path';
import type { Night } from '../engine/find-loop.ts';
import type { Recall } from '../engine/prompt-set.ts';
import type { Quotation } from '../engine/session.ts';
import { JournalError } from '../errors.ts';
import { discardEntry } from './discard-entry.ts';
import { readFault } from './disk-fault.ts';
import { nodeDisk, type Disk } from './disk.ts';
import { summaryFrom, type EntrySummary } from './entry-summary.ts';
import { NO_FILTERS, type Filters } from './filters.ts';
import { findEntry } from './find-entry.ts';
import { askedBefore } from './finished-entries.ts';
import { createKeeper, type JournalKeeper } from './keeper.ts';
import { listEntries, type Listing } from './list-entries.ts';
import { newestNights } from './newest-nights.ts';
import { parseEntry, type StoredEntry } from './parse-entry.ts';
import { fileBytes } from './peek.ts';
import { readWhole } from './read-file.ts';
import { recallWords } from './recall-words.ts';
import { realIn, type Shelf } from './shelf.ts';

export type { EntrySummary, Filters, JournalKeeper, Listing };

/** One entry, with all that it says. */
export interface ReadEntry extends StoredEntry {
  readonly summary: EntrySummary;
  /** The file as it stands. */
  readonly markdown: string;
}

/** A journal: a folder of Markdown files, which are the only truth. Every call reads them afresh. */
export interface Journal {
  /** The folder of the entries; it is made with the first one. */
  readonly root: string;
  /** A keeper for a new session, or for the draft in a file. */
  keeperFor(startFile: string | null): JournalKeeper;
  /** Entries that fit, newest first. */
  list(filters: Filters): Listing;
  newest(n: number): readonly EntrySummary[];
  /** Unfinished sessions, newest first. */
  drafts(): readonly EntrySummary[];
  /** What a person calls `last`, `3`, `2026-11-21` or by an id. Throws `NotFoundError`. */
  find(reference: string): EntrySummary;
  read(path: string): ReadEntry;
  summaryOf(path: string): EntrySummary;
  /** Moves a file to the trash; returns where it is now. */
  discard(path: string): string;
  /** For each of the newest `n` finished sessions of a set: the pooled questions that it asked. */
  askedBefore(set: string, n: number): readonly (readonly string[])[];
  /** Earlier words that a prompt of `set` may quote on an evening, oldest first. */
  recall(recall: Recall, set: string, evening: string, person?: string | null): readonly Quotation[];
  /** The newest `n` finished sessions of a set, newest first, as far as a loop shows in them. */
  nights(set: string, n: number): readonly Night[];
}

/** Opens the journal in a data folder. Nothing is read or made yet. */
export function openJournal(
  places: { readonly data: string; readonly state: string },
  disk: Disk = nodeDisk,
): Journal {
  const shelf: Shelf = { root: join(places.data, 'journal'), state: places.state, disk };
  const list = (filters: Filters) => listEntries(filters, shelf);
  return {
    root: shelf.root,
    keeperFor: (startFile) => createKeeper(shelf, startFile),
    list,
    newest: (n) => list({ ...NO_FILTERS, n }).entries,
    drafts: () => list({ ...NO_FILTERS, status: 'draft' }).entries,
    find: (reference) => findEntry(reference, shelf),
    read: (path) => readEntry(path, shelf),
    summaryOf: (path) => readEntry(path, shelf).summary,
    discard: (path) => discardEntry(path, shelf),
    askedBefore: (set, n) => askedBefore(set, n, shelf),
    recall: (recall, set, evening, person = null) => recallWords(recall, { set, evening, person }, shelf),
    nights: (set, n) => newestNights(set, n, shelf),
  };
}

function readEntry(path: string, shelf: Shelf): ReadEntry {
  try {
    const bytes = readWhole(realIn(shelf, path), shelf.disk);
    const stored = parseEntry(bytes);
    const summary = summaryFrom(
      { path, stem: basename(path, extname(path)) },
      stored.front,
      fileBytes(bytes),
      stored.bodyStart,
    );
    return { ...stored, summary, markdown: bytes.toString('utf8') };
  } catch (cause) {
    throw cause instanceof JournalError ? cause : readFault(path, cause);
  }
}
