import type { Section } from '../engine/entry.ts';
import { isBlank } from './bytes-text.ts';

/** What ties a heading to its prompt: `## What happened? <!-- moment -->`. */
export type Marker = Pick<Section, 'name' | 'type' | 'unconfirmed'> & {
  /** Where in the line the comment begins. */
  readonly at: number;
};

type Kind = Pick<Section, 'type' | 'unconfirmed'>;

const TYPES: readonly Section['type'][] = [
  'text',
  'line',
  'select',
  'checkbox',
  'confirm',
  'scale',
  'feelings',
  'person',
  'date',
  'say',
  'timer',
  'letter',
];

/** What the words after a name mean. */
const KINDS = new Map<string, Kind>([
  ['', { type: 'text', unconfirmed: false }],
  [' unconfirmed', { type: 'text', unconfirmed: true }],
  ...TYPES.map((type) => [` ${type}`, { type, unconfirmed: false }] as const),
  ...TYPES.map((type) => [` ${type} unconfirmed`, { type, unconfirmed: true }] as const),
]);

const HEADING = /#{1,6}[ \t]/y;

/** What stands between the ends of the comment. */
const INSIDE = /^ *([a-z0-9][a-z0-9-]{0,63})((?: +[a-z]+){0,2}) *$/;

/** More than this between the ends of a comment is no marker of ours. */
const LONGEST_INSIDE = 200;

/** The marker of a tied heading line that begins at an offset, or null for any other line. */
export function markerAt(file: string, start: number): Marker | null {
  const end = endOfWords(file, start);
  if (!file.endsWith('-->', end)) return null;
  HEADING.lastIndex = start;
  const at = file.lastIndexOf('<!--', end);
  if (at < start || end - at > LONGEST_INSIDE || !HEADING.test(file)) return null;
  const [, name, words = ''] = INSIDE.exec(file.slice(at + '<!--'.length, end - '-->'.length)) ?? [];
  const kind = KINDS.get(words.replace(/ +/g, ' '));
  return name === undefined || kind === undefined ? null : { name, ...kind, at: at - start };
}

/** The end of a line without the blanks, or the line end of Windows, that it ends with. */
function endOfWords(file: string, start: number): number {
  const lineEnd = file.indexOf('\n', start);
  let end = lineEnd === -1 ? file.length : lineEnd;
  while (end > start && isBlank(file.charCodeAt(end - 1))) end -= 1;
  return end;
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
    .map((line) => (markerAt(line.replace(/^\\+(?=#)/, ''), 0) === null ? line : change(line)))
    .join('\n');
}
