import { textOf, trimmed } from './bytes-text.ts';
import { countWords } from './count-words.ts';
import { afterLine, headingStarts } from './layout-of.ts';
import { hashOf } from './hash-of.ts';
import { markerAt } from './marker.ts';
import type { FileBytes } from './peek.ts';
import type { Front } from './read-front.ts';

/** An entry as lists show it. The names are a contract with scripts: they keep. */
export interface EntrySummary {
  /** `[a-z0-9-]{6,64}`. */
  readonly id: string;
  /** Absolute. */
  readonly path: string;
  /** The evening it belongs to, `YYYY-MM-DD`; null where nothing tells it. */
  readonly day: string | null;
  /** ISO 8601 with offset. */
  readonly created: string | null;
  readonly status: 'draft' | 'done';
  readonly set: string | null;
  readonly title: string | null;
  readonly person: string | null;
  readonly feelings: readonly string[];
  readonly tags: readonly string[];
  /** Words of the answers, without headings and letters; null for a file too large to count. */
  readonly words: number | null;
}

/**
 * What lists show of a file; `whole` is null when it is too large to be read for this. `bodyStart` is where its front
 * matter has ended.
 */
export function summaryFrom(
  { path, stem }: { readonly path: string; readonly stem: string },
  front: Front,
  whole: FileBytes | null,
  bodyStart: number,
): EntrySummary {
  return {
    id: idFrom(stem),
    path,
    day: dayIn(stem) ?? front.evening ?? front.created?.slice(0, 10) ?? null,
    created: front.created,
    status: front.status,
    set: front.set,
    title: front.title ?? firstHeading(whole?.text ?? '', bodyStart),
    person: front.person,
    feelings: front.feelings,
    tags: front.tags,
    words: whole === null ? null : answerWords(whole, bodyStart),
  };
}

/** The evening that a file's name begins with, or null. */
export function dayIn(stem: string): string | null {
  return DATED.test(stem) ? stem.slice(0, 10) : null;
}

const DATED = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?!\d)/;
const ID = /^[a-z0-9-]{6,64}$/;

/** A name for use on the command line: the file's own where that will do, else one made from it that stays the same. */
export function idFrom(stem: string): string {
  if (ID.test(stem)) return stem;
  const slug = stem
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 55);
  return `${slug === '' ? 'entry' : slug}-${hashOf(Buffer.from(stem.normalize('NFC'), 'utf8'))}`;
}

function firstHeading(file: string, bodyStart: number): string | null {
  const at = file.startsWith('# ', bodyStart) ? bodyStart : file.indexOf('\n# ', bodyStart) + 1;
  if (at === 0 && !file.startsWith('# ')) return null;
  return textOf(trimmed(file.slice(at + 2, afterLine(file, at)))) || null;
}

/** Counts from each tied heading to the next one, leaving letters out. */
function answerWords({ bytes, text }: FileBytes, bodyStart: number): number {
  let words = 0;
  let isTied = false;
  let counted = text.length;
  for (const at of headingStarts(text, bodyStart)) {
    const marker = markerAt(text, at);
    if (marker === null) continue;
    words += countWords(bytes, counted, at);
    counted = marker.type === 'letter' ? text.length : afterLine(text, at);
    isTied = true;
  }
  return isTied ? words + countWords(bytes, counted, text.length) : foreignWords({ bytes, text }, bodyStart);
}

/** A file that is not ours counts whole, but for its headings. */
function foreignWords({ bytes, text }: FileBytes, bodyStart: number): number {
  let words = countWords(bytes, bodyStart, text.length);
  for (const start of headingStarts(text, bodyStart))
    words -= countWords(bytes, start, afterLine(text, start));
  return words;
}
