import { frontSpan } from './layout-of.ts';
import type { Note } from './note.ts';
import type { Peek } from './peek.ts';
import { readFront } from './read-front.ts';
import type { DayFinder, EntryFile } from './walk-files.ts';

/** The bytes of the front matter of a file, or null without any. */
export function frontIn(look: Peek): string | null {
  const head = look.head.toString('latin1');
  const span = frontSpan(head);
  if (span !== null) return head.slice(span.start, span.end);
  if (!/^(?:\xef\xbb\xbf)?---/.test(head)) return null;
  const file = look.whole()?.toString('latin1') ?? '';
  const found = frontSpan(file);
  return found === null ? null : file.slice(found.start, found.end);
}

/** Finds the evening of files whose names tell none; of those only the ones that say so are entries. */
export function createDayFinder(
  peek: <T>(path: string, look: (peek: Peek) => T) => T | Note,
  notes: Note[],
): DayFinder {
  return (file) => {
    const found = peek(file.path, (look) => dayIn(look, file));
    if (typeof found === 'string') return found;
    notes.push(found);
    return null;
  };
}

function dayIn(look: Peek, { path }: EntryFile): string | Note {
  const { format, evening, created } = readFront(frontIn(look));
  if (format === null) return { path, kind: 'foreign', message: 'it is no entry' };
  return evening ?? created?.slice(0, 10) ?? '';
}
