import type { Kept } from '../engine/session.ts';
import { isBlank, textOf, trimmed } from './bytes-text.ts';
import { loadYaml } from './load-yaml.ts';

/** What the front matter of an entry says. */
export interface Front {
  /** False where the YAML is broken: then the rest is what could be guessed, and the file is never rewritten. */
  readonly isReadable: boolean;
  /** The version of the format, or null for a file that does not say that it is ours. */
  readonly format: number | null;
  readonly set: string | null;
  readonly title: string | null;
  readonly evening: string | null;
  readonly created: string | null;
  readonly status: 'draft' | 'done';
  readonly person: string | null;
  readonly feelings: readonly string[];
  readonly tags: readonly string[];
  readonly asked: readonly string[];
  readonly kept: readonly Kept[];
  /** Never quoted. */
  readonly isPrivate: boolean;
}

type Values = ReadonlyMap<string, unknown>;

/** Reads front matter, given as the bytes between its fences; null stands for none. */
export function readFront(bytes: string | null): Front {
  if (bytes === null) return frontFrom(new Map(), true);
  const usual = usualFront(bytes);
  if (usual !== null) return usual;
  const flat = flatValues(bytes);
  if (flat.isWhole) return frontFrom(flat.values, true);
  const values = loadYaml(textOf(bytes));
  return values === null ? frontFrom(flat.values, false) : frontFrom(new Map(Object.entries(values)), true);
}

/** A plain value without anything that YAML could read otherwise, and a list of such. */
const PLAIN_WORDS = String.raw`[A-Za-z\x80-\xff][\w\x80-\xff ./-]*(?<! )`;
const PLAIN_LIST = String.raw`\[(${PLAIN_WORDS}(?:, ${PLAIN_WORDS})*)\]`;

/** Front matter from beginning to end as we nearly always write it. */
const USUAL = new RegExp(
  [
    String.raw`^amends: 1\nset: (${PLAIN_WORDS})\ntitle: (${PLAIN_WORDS})\nevening: (\d{4}-\d\d-\d\d)\n`,
    String.raw`created: (\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d)\nstatus: (draft|done)\n`,
    String.raw`(?:person: (${PLAIN_WORDS})\n)?(?:feelings: ${PLAIN_LIST}\n)?(?:tags: ${PLAIN_LIST}\n)?(?:asked: ${PLAIN_LIST}\n)?$`,
  ].join(''),
);

/** Reads front matter in its usual form, several times as fast as line by line; null for any other form. */
function usualFront(bytes: string): Front | null {
  const found = USUAL.exec(bytes);
  if (found === null) return null;
  return {
    isReadable: true,
    format: 1,
    set: wordsIn(found[1]),
    title: wordsIn(found[2]),
    evening: found[3] ?? null,
    created: found[4] ?? null,
    status: found[5] === 'draft' ? 'draft' : 'done',
    person: wordsIn(found[6]),
    feelings: listIn(found[7]),
    tags: listIn(found[8]),
    asked: listIn(found[9]),
    kept: [],
    isPrivate: false,
  };
}

function wordsIn(bytes: string | undefined): string | null {
  return bytes === undefined ? null : wordsOf(textOf(bytes));
}

function listIn(bytes: string | undefined): readonly string[] {
  return bytes === undefined ? [] : textOf(bytes).split(', ');
}

function frontFrom(values: Values, isReadable: boolean): Front {
  const format = wordsOf(values.get('amends'));
  return {
    isReadable,
    format: format === null ? null : Number.parseInt(format, 10) || null,
    set: wordsOf(values.get('set')),
    title: wordsOf(values.get('title')),
    evening: matching(values.get('evening'), EVENING),
    created: matching(values.get('created'), CREATED),
    status: values.get('status') === 'draft' ? 'draft' : 'done',
    person: wordsOf(values.get('person')),
    feelings: listOf(values.get('feelings')),
    tags: listOf(values.get('tags')),
    asked: listOf(values.get('asked')),
    kept: listOf(values.get('kept')).map(keptFrom),
    isPrivate: !isReadable || /^(?:true|yes|on)$/i.test(wordsOf(values.get('private')) ?? ''),
  };
}

const EVENING = /^\d{4}-\d\d-\d\d$/;
const CREATED = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)$/;

function wordsOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' && value !== '~' && value !== 'null' ? value : null;
}

function matching(value: unknown, pattern: RegExp): string | null {
  return typeof value === 'string' && pattern.test(value) ? value : null;
}

function listOf(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.filter((one) => typeof one === 'string');
  return (
    wordsOf(value)
      ?.split(',')
      .map((one) => one.trim())
      .filter((one) => one !== '') ?? []
  );
}

function keptFrom(words: string): Kept {
  const border = words.indexOf(': ');
  return border === -1
    ? { rule: words, reason: '' }
    : { rule: words.slice(0, border), reason: words.slice(border + 2) };
}

const KEY = /^[A-Za-z][\w-]*$/;
const ITEM = /^-[ \t]+/;

interface FlatReading {
  readonly values: Map<string, string | string[]>;
  /** False when a line was met that is not flat. */
  isWhole: boolean;
  /** The list to which items on lines of their own belong. */
  open: string[] | null;
}

/** Reads the flat form that we write, and lists one item a line as editors rewrite them. */
function flatValues(bytes: string): { readonly values: Values; readonly isWhole: boolean } {
  const reading: FlatReading = { values: new Map(), isWhole: true, open: null };
  for (const line of bytes.split('\n')) readLine(line, reading);
  return reading;
}

function readLine(line: string, reading: FlatReading): void {
  const words = trimmed(line);
  if (words === '' || line.startsWith('#')) return;
  const item = reading.open !== null && ITEM.test(words) ? scalar(words.replace(ITEM, ''), true) : null;
  if (reading.open !== null && item !== null) {
    reading.open.push(item);
    return;
  }
  const colon = words.indexOf(':');
  const key = words.slice(0, colon);
  const said = trimmed(words.slice(colon + 1));
  const value: string | string[] | null = said === '' ? [] : valueOf(said);
  reading.open = said === '' && typeof value === 'object' ? value : null;
  if (value === null || line[0] !== words[0] || !isKey(key, words, colon) || reading.values.has(key))
    reading.isWhole = false;
  else reading.values.set(key, value);
}

function isKey(key: string, words: string, colon: number): boolean {
  return KEY.test(key) && (colon + 1 === words.length || isBlank(words.charCodeAt(colon + 1)));
}

function valueOf(said: string): string | string[] | null {
  if (!said.startsWith('[')) return scalar(said, false);
  if (!said.endsWith(']')) return null;
  const values: string[] = [];
  for (const item of flowItems(trimmed(said.slice(1, -1)))) {
    const value = scalar(item, true);
    if (value === null) return null;
    values.push(value);
  }
  return values;
}

/** The items of a flow list; one that is put together strangely comes out as no scalar. */
function flowItems(inner: string): readonly string[] {
  if (inner === '') return [];
  if (!inner.includes('"')) return inner.split(',').map(trimmed);
  const items = [''];
  for (const [token] of inner.matchAll(/"(?:[^"\\]|\\.)*"|,|[^",]+|"/g)) {
    if (token === ',') items.push('');
    else items.push((items.pop() ?? '') + token);
  }
  return items.map(trimmed);
}

const QUOTED = /^"(?:[^"\\\0-\x1f]|\\["\\/bfnrt]|\\u[0-9a-fA-F]{4})*"$/;
const PLAIN = /^[^\s\-?:,[\]{}#&*!|>'"%@`](?:[^:#]|:(?! |$)|(?<! )#)*$/;

/** The text of a scalar in one of the two ways in which we write it, or null. */
function scalar(said: string, isInList: boolean): string | null {
  if (said.startsWith('"')) return QUOTED.test(said) ? String(JSON.parse(textOf(said))) : null;
  if (!PLAIN.test(said) || said.includes('\t') || (isInList && /[,[\]{}]/.test(said))) return null;
  return textOf(said);
}
