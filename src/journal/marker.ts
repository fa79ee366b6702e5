import type { Section } from '../engine/entry.ts';

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

/** Nothing in it can be matched in two ways, so that a hostile line costs no more than its length. */
const TIED = /#{1,6}[ \t][^\n]*<!-- *([a-z0-9][a-z0-9-]{0,63})((?: +[a-z]+){0,2}) *-->[ \t]*(?:\r?\n|\r?$)/y;

/** The marker of a tied heading line that begins at an offset, or null for any other line. */
export function markerAt(file: string, start: number): Marker | null {
  TIED.lastIndex = start;
  const found = TIED.exec(file);
  const name = found?.[1];
  const kind = KINDS.get(found?.[2]?.replace(/ +/g, ' ') ?? '');
  if (name === undefined || kind === undefined) return null;
  return { name, type: kind.type, unconfirmed: kind.unconfirmed, at: found?.[0].lastIndexOf('<!--') ?? 0 };
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
