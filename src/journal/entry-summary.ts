import { textOf, trimmed } from './bytes-text.ts';
import { countWords } from './count-words.ts';
import { layoutOf, type Layout } from './layout-of.ts';
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

/** What lists show of a file; `whole` is null when it is too large to be read for this. */
export function summaryFrom(path: string, stem: string, front: Front, whole: FileBytes | null): EntrySummary {
  const layout = layoutOf(whole?.text ?? '');
  return {
    id: idFrom(stem),
    path,
    day: dayIn(stem) ?? front.evening ?? front.created?.slice(0, 10) ?? null,
    created: front.created,
    status: front.status,
    set: front.set,
    title: front.title ?? firstHeading(whole?.text ?? '', layout),
    person: front.person,
    feelings: front.feelings,
    tags: front.tags,
    words: whole === null ? null : wordsOf(whole, layout),
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
  return `${slug === '' ? 'entry' : slug}-${hash(stem)}`;
}

/** FNV-1a: short, and the same on every machine. */
function hash(text: string): string {
  let sum = 0x811c9dc5;
  for (const byte of Buffer.from(text.normalize('NFC'), 'utf8'))
    sum = Math.imul(sum ^ byte, 0x01000193) >>> 0;
  return sum.toString(16).padStart(8, '0');
}

function firstHeading(file: string, { bodyStart }: Layout): string | null {
  const at = file.startsWith('# ', bodyStart) ? bodyStart : file.indexOf('\n# ', bodyStart) + 1;
  if (at === 0 && !file.startsWith('# ')) return null;
  return textOf(trimmed(file.slice(at + 2, file.indexOf('\n', at) + 1 || file.length))) || null;
}

function wordsOf(whole: FileBytes, { sections, bodyStart }: Layout): number {
  if (sections.length === 0) return wordsOfForeign(whole, bodyStart);
  let words = 0;
  for (const { marker, bodyStart: start, end } of sections) {
    if (marker.type !== 'letter') words += countWords(whole.bytes, start, end);
  }
  return words;
}

/** A file that is not ours counts whole, but for its headings. */
function wordsOfForeign({ bytes, text }: FileBytes, bodyStart: number): number {
  let words = countWords(bytes, bodyStart, text.length);
  for (const heading of text.slice(bodyStart).matchAll(/(?:^|\n)(#{1,6} [^\n]*)/g)) {
    const start = bodyStart + heading.index + heading[0].indexOf('#');
    words -= countWords(bytes, start, start + (heading[1] ?? '').length);
  }
  return words;
}
