import { basename, dirname, extname, join } from 'node:path';
import { entryFrom } from '../engine/entry-from.ts';
import type { Entry, Section } from '../engine/entry.ts';
import type { Keeper, Session } from '../engine/session.ts';
import { ExitCode, JournalError } from '../errors.ts';
import { amendText } from './amend-text.ts';
import { conflictFault, doubtFault, readFault, writeFault } from './disk-fault.ts';
import { mergeEntry } from './merge-entry.ts';
import { parseEntry } from './parse-entry.ts';
import { LARGEST, readWhole } from './read-file.ts';
import { renderEntry } from './render-entry.ts';
import { makeFolder } from './make-folder.ts';
import { completeSave, saveOver, type Saved } from './save.ts';
import { realIn, rescue, saveAside, type Shelf } from './shelf.ts';

/** Keeps one session in one file. */
export interface JournalKeeper extends Keeper {
  /** Where the session is kept, or null while nothing was written. */
  path(): string | null;
  /** Tells of the session before its first answer, so that even unfinished first words can be kept. */
  begin(session: Session): void;
  /** Keeps words that were typed and not confirmed, with all that the session holds. */
  keepUnfinished(words: string): void;
  /** Takes the file as it now is, after the person has changed it in an editor. */
  takeUp(): void;
}

/** The file of a session, as far as this program knows it. */
interface Held {
  readonly path: string;
  /** The same with links followed. */
  readonly real: string;
  readonly bytes: Buffer;
  /** What the session said when it was last kept here; null when it comes from the file. */
  readonly last: Entry | null;
}

/**
 * Opens a keeper: for a new session, or for the draft in a file. A new file appears with the first words; each `keep`
 * returns when the words are safe, and throws `JournalError` saying where they are when that place is another.
 */
export function createKeeper(shelf: Shelf, startFile: string | null): JournalKeeper {
  let held = startFile === null ? null : load(startFile, shelf);
  let session: Session | null = null;

  const keep = (next: Session): void => {
    session = next;
    const entry = entryFrom(next);
    if (entry === null || entry.sections.every(({ text }) => text.trim() === '')) return;
    const { now, fault } = held === null ? create(entry, shelf) : amend(held, entry, passedBy(next), shelf);
    held = now;
    if (fault !== null) throw fault;
  };
  return {
    keep,
    path: () => held?.path ?? null,
    begin: (begun) => void (session = begun),
    keepUnfinished: (words) => {
      if (session !== null)
        keep({ ...session, unconfirmed: words.trim() === '' ? session.unconfirmed : words });
    },
    takeUp: () => {
      if (held !== null) held = { ...held, bytes: read(held.path, held.real, shelf) };
    },
  };
}

/** What is held after a save, and what the person must be told about it. A save that failed throws instead. */
interface Kept {
  readonly now: Held;
  readonly fault: JournalError | null;
}

function load(path: string, shelf: Shelf): Held {
  try {
    const real = realIn(shelf, path);
    const bytes = read(path, real, shelf);
    // Refused now rather than after the first answer.
    amendText(bytes, { ...parseEntry(bytes).entry, status: 'done' });
    const isBehind = completeSave(real, bytes, shelf.disk);
    return { path, real, bytes: isBehind ? read(path, real, shelf) : bytes, last: null };
  } catch (cause) {
    throw cause instanceof JournalError ? cause : readFault(path, cause);
  }
}

function read(path: string, real: string, { disk }: Shelf): Buffer {
  if (disk.lstatSync(real).size <= LARGEST) return readWhole(real, disk);
  throw new JournalError(`${path} is too large to be written.`, ExitCode.notPermitted, {
    remedy: 'Move part of it into another file.',
    kept: 'Nothing was changed.',
  });
}

function create(entry: Entry, shelf: Shelf): Kept {
  const bytes = renderEntry(entry);
  const folder = join(shelf.root, entry.evening.slice(0, 4));
  const stem = `${entry.evening}-${entry.set.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`;
  try {
    makeFolder(folder, shelf.disk);
    realIn(shelf, folder);
    const { path, saved } = saveAside(folder, stem, bytes, shelf.disk);
    return {
      now: { path, real: realIn(shelf, path), bytes, last: entry },
      fault: doubtOf(saved, path, bytes, shelf),
    };
  } catch (cause) {
    const copy = rescue(stem, bytes, shelf);
    throw writeFault(join(folder, `${stem}.md`), cause, true, { copy, words: wordsBeyond(null, entry) });
  }
}

function amend(held: Held, entry: Entry, passed: ReadonlySet<string>, shelf: Shelf): Kept {
  const { path, real, last } = held;
  const before = parseEntry(held.bytes).entry;
  const merged = mergeEntry(before, last, entry, passed);
  let bytes = renderEntry(merged);
  try {
    bytes = amendText(held.bytes, merged);
    const now = { path, real, bytes, last: entry };
    if (bytes.equals(held.bytes)) return { now, fault: null };
    if (last === null && isLosing(before, merged)) keepVersion(held, shelf);
    const saved = saveOver(real, bytes, held.bytes, shelf.disk);
    if (saved === 'changed') return keepBeside(now, shelf);
    return { now, fault: doubtOf(saved, path, bytes, shelf) };
  } catch (cause) {
    const copy = rescue(stemOf(path), bytes, shelf);
    throw writeFault(path, cause, false, { copy, words: wordsBeyond(before, merged) });
  }
}

/** What an entry says that does not stand in the file. */
function wordsBeyond(file: Entry | null, { sections }: Entry): string {
  const isInFile = ({ text }: Section) =>
    file?.sections.some((section) => section.text.includes(text)) === true;
  return sections
    .filter((section) => !isInFile(section))
    .map(({ text }) => text)
    .join('\n\n');
}

function doubtOf(saved: Saved, path: string, bytes: Buffer, shelf: Shelf): JournalError | null {
  return saved === 'unconfirmed' ? doubtFault(path, rescue(stemOf(path), bytes, shelf)) : null;
}

/** Somebody else's change stays; ours goes into a file of its own, where the session then goes on. */
function keepBeside(ours: Held, shelf: Shelf): Kept {
  const time = (ours.last?.createdAt ?? '').slice(11, 19).replaceAll(':', '');
  const stem = `${stemOf(ours.real)}.conflict-${time}`;
  const { path } = saveAside(dirname(ours.real), stem, ours.bytes, shelf.disk);
  return { now: { ...ours, path, real: path }, fault: conflictFault(ours.path, path) };
}

/** Whether words that stand in the file would stand there no more. */
function isLosing(before: Entry, after: Entry): boolean {
  return before.sections.some(({ text }) => !after.sections.some((section) => section.text.includes(text)));
}

function keepVersion({ path, bytes }: Held, { state, disk }: Shelf): void {
  saveAside(join(state, 'versions'), stemOf(path), bytes, disk);
}

/** The prompts that the session has left behind. */
function passedBy({ plan, at }: Session): ReadonlySet<string> {
  return new Set(plan.slice(0, at).flatMap((item) => (item.kind === 'prompt' ? [item.name] : [])));
}

function stemOf(path: string): string {
  return basename(path, extname(path));
}
