import type { Section } from '../engine/entry.ts';

/** What ties a heading to its prompt: `## What happened? <!-- moment -->`. */
export type Marker = Pick<Section, 'name' | 'type' | 'unconfirmed'> & {
  /** Where in the line the comment begins. */
  readonly at: number;
};

const TYPES = new Set(
  'text line select checkbox confirm scale feelings person date say timer letter'.split(' '),
);
const HEADING = /^#{1,6}[ \t]/;
const COMMENT = /^<!-- *([a-z0-9][a-z0-9-]{0,63})((?: +[a-z]+){0,2}) *-->[ \t]*\r?$/;
/** Longer than any marker, so that a hostile line costs nothing. */
const LONGEST = 160;

/** The marker that ends a heading line, or null for any other line. The line comes without its `\n`. */
export function markerIn(line: string): Marker | null {
  if (!HEADING.test(line)) return null;
  const at = line.lastIndexOf('<!--');
  if (at === -1 || line.length - at > LONGEST) return null;
  const [, name, words] = COMMENT.exec(line.slice(at)) ?? [];
  if (name === undefined) return null;
  const said = (words ?? '').split(' ').filter((word) => word !== '');
  const unconfirmed = said.at(-1) === 'unconfirmed';
  const [type = 'text', ...more] = unconfirmed ? said.slice(0, -1) : said;
  return isType(type) && more.length === 0 ? { name, type, unconfirmed, at } : null;
}

/** The heading line of a section, without a line end. */
export function headingLine({ heading, name, type, unconfirmed }: Omit<Section, 'text'>): string {
  const words = [name, ...(type === 'text' ? [] : [type]), ...(unconfirmed ? ['unconfirmed'] : [])];
  return `${`## ${heading.replace(/\s+/g, ' ').trim()}`.trimEnd()} <!-- ${words.join(' ')} -->`;
}

/** Puts a backslash before each line that would read as a tied heading, and before lines that have one already. */
export function escaped(text: string): string {
  return eachHeading(text, (line) => `\\${line}`);
}

/** Takes one backslash away again. The inverse of `escaped`. */
export function unescaped(text: string): string {
  return eachHeading(text, (line) => (line.startsWith('\\') ? line.slice(1) : line));
}

function eachHeading(text: string, change: (line: string) => string): string {
  if (!text.includes('<!--')) return text;
  const lines = text.split('\n');
  return lines
    .map((line) => (markerIn(line.replace(/^\\+(?=#)/, '')) === null ? line : change(line)))
    .join('\n');
}

function isType(word: string): word is Section['type'] {
  return TYPES.has(word);
}
