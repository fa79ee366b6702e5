import type { Entry } from '../engine/entry.ts';

/** The version of the format that this program writes. */
export const FORMAT = 1;

/** The front matter keys that are ours, in the order in which they are written. */
export const FRONT_KEYS = [
  'set',
  'title',
  'evening',
  'created',
  'status',
  'person',
  'feelings',
  'tags',
  'asked',
  'kept',
] as const;
export type FrontKey = (typeof FRONT_KEYS)[number];

/** The value of a key as the file says it, on one line; null for a key that is left out. */
export function frontValue(key: FrontKey, entry: Entry): string | null {
  switch (key) {
    case 'set':
    case 'title':
      return optional(entry[key]);
    case 'evening':
      return entry.evening === '' ? null : dated(entry.evening);
    case 'created':
      return entry.createdAt === '' ? null : dated(entry.createdAt);
    case 'status':
      return entry.status;
    case 'person':
      return optional(entry.person ?? '');
    case 'feelings':
    case 'tags':
    case 'asked':
      return list(entry[key]);
    case 'kept':
      return list(entry.kept.map(({ rule, reason }) => `${rule}: ${reason}`));
  }
}

function optional(value: string): string | null {
  return value === '' ? null : scalarText(value);
}

function list(values: readonly string[]): string | null {
  return values.length === 0 ? null : `[${values.map(scalarText).join(', ')}]`;
}

function dated(value: string): string {
  return /^[\d:T+-]+$/.test(value) ? value : scalarText(value);
}

/** Words that some reader of YAML takes for something other than words. */
const SPEAKING = /^(?:y|yes|n|no|on|off|true|false|null)$/i;
const PLAIN = /^\p{L}(?:[\p{L}\p{N} _./’'-]*[\p{L}\p{N}])?$/u;
const UNPRINTABLE = /[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/g;

/** A text as a YAML scalar that also fits into a flow list: plain where that is safe, else in double quotes. */
function scalarText(value: string): string {
  if (PLAIN.test(value) && !SPEAKING.test(value)) return value;
  return JSON.stringify(value).replace(
    UNPRINTABLE,
    (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
