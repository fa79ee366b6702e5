import { frontSpan } from './layout-of.ts';
import type { Note } from './note.ts';
import type { FileBytes, Peek } from './peek.ts';
import { readFront } from './read-front.ts';
import type { DayFinder, EntryFile } from './walk-files.ts';

/** The front matter of a file with the offset at which the rest begins; null without any. */
export interface FrontBytes {
  readonly bytes: string;
  readonly end: number;
}

/** Finds the front matter; nearly always the head of the file is enough. */
export function frontIn(look: Peek): FrontBytes | null {
  const found = frontOf(look.head);
  if (found !== null || !/^(?:\xef\xbb\xbf)?---/.test(look.head.text)) return found;
  const whole = look.whole();
  return whole === null ? null : frontOf(whole);
}

/** A text of its own: a slice would keep the whole file in memory for as long as one word of it is listed. */
function frontOf({ bytes, text }: FileBytes): FrontBytes | null {
  const span = frontSpan(text);
  return span === null ? null : { bytes: bytes.toString('latin1', span.start, span.end), end: span.end };
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
  const { format, evening, created } = readFront(frontIn(look)?.bytes ?? null);
  if (format === null) return { path, kind: 'foreign', message: 'it is no entry' };
  return evening ?? created?.slice(0, 10) ?? '';
}
