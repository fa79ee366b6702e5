import type { Kept } from '../engine/session.ts';
import { textOf, trimmed } from './bytes-text.ts';
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

type Values = Readonly<Record<string, unknown>>;

/** Reads front matter, given as the bytes between its fences; null stands for none. */
export function readFront(bytes: string | null): Front {
  if (bytes === null) return frontFrom({}, true);
  const flat = flatValues(bytes);
  if (flat.isWhole) return frontFrom(flat.values, true);
  const values = loadYaml(textOf(bytes));
  return values === null ? frontFrom(flat.values, false) : frontFrom(values, true);
}

function frontFrom(values: Values, isReadable: boolean): Front {
  const format = wordsOf(values['amends']);
  return {
    isReadable,
    format: format === null ? null : Number.parseInt(format, 10) || null,
    set: wordsOf(values['set']),
    title: wordsOf(values['title']),
    evening: matching(values['evening'], EVENING),
    created: matching(values['created'], CREATED),
    status: values['status'] === 'draft' ? 'draft' : 'done',
    person: wordsOf(values['person']),
    feelings: listOf(values['feelings']),
    tags: listOf(values['tags']),
    asked: listOf(values['asked']),
    kept: listOf(values['kept']).map(keptFrom),
    isPrivate: !isReadable || /^(?:true|yes|on)$/i.test(wordsOf(values['private']) ?? ''),
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
  if (Array.isArray(value)) return value.flatMap((one) => (typeof one === 'string' ? [one] : []));
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

const KEYED = /^([A-Za-z][\w-]*):(?:[ \t]+(.*))?$/;
const ITEM = /^-[ \t]+(.*)$/;

/**
 * Reads the flat form that we write, and lists one item a line as editors rewrite them. `isWhole` is false when a line is
 * anything else; the values are then those of the lines that could be read.
 */
function flatValues(bytes: string): { readonly values: Values; readonly isWhole: boolean } {
  const values: Record<string, string | string[]> = Object.create(null);
  let isWhole = true;
  let open: string | null = null;
  for (const line of bytes.split('\n')) {
    const words = trimmed(line);
    if (words === '' || line.startsWith('#')) continue;
    const item = open === null ? null : ITEM.exec(words);
    const value = item === null ? null : scalar(item[1] ?? '', true);
    const before = open === null ? undefined : values[open];
    if (value !== null && typeof before === 'object') {
      before.push(value);
      continue;
    }
    const [, key, said = ''] = KEYED.exec(line.startsWith(' ') ? '' : words) ?? [];
    const read = said === '' ? [] : valueOf(said);
    open = said === '' ? (key ?? null) : null;
    if (key === undefined || read === null || key in values) isWhole = false;
    else values[key] = read;
  }
  return { values, isWhole };
}

function valueOf(said: string): string | string[] | null {
  if (!said.startsWith('[')) return scalar(said, false);
  if (!said.endsWith(']')) return null;
  const inner = trimmed(said.slice(1, -1));
  const values = flowItems(inner).map((item) => scalar(item, true));
  return values.every((value) => value !== null) ? values : null;
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
