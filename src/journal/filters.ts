import { bytesOf } from './bytes-text.ts';
import type { Front } from './read-front.ts';

/** Which entries; null for any. Days are evenings, `YYYY-MM-DD`, both ends included. */
export interface Filters {
  readonly since: string | null;
  readonly until: string | null;
  readonly on: string | null;
  readonly set: string | null;
  readonly person: string | null;
  readonly feeling: string | null;
  readonly tag: string | null;
  /** Left out for both. */
  readonly status?: 'draft' | 'done';
  /** At most so many, the newest. */
  readonly n: number | null;
}

export const NO_FILTERS: Filters = {
  since: null,
  until: null,
  on: null,
  set: null,
  person: null,
  feeling: null,
  tag: null,
  n: null,
};

/** Whether an evening lies within the days asked for; most files are decided by their names alone. */
export function isWithin(day: string, { since, until, on }: Filters): boolean {
  return (on === null || day === on) && (since === null || day >= since) && (until === null || day <= until);
}

/** Whether a year can hold an evening that lies within the days asked for. */
export function isYearWithin(year: string, filters: Filters): boolean {
  const { since, until, on } = filters;
  return isWithin(year, {
    ...filters,
    since: since && since.slice(0, 4),
    until: until && until.slice(0, 4),
    on: on && on.slice(0, 4),
  });
}

/** Whether front matter is what was asked for, big or small letters alike. */
export function hasAll(front: Front, { set, person, feeling, tag, status }: Filters): boolean {
  return (
    (status === undefined || front.status === status) &&
    isOneOf(set, front.set === null ? [] : [front.set]) &&
    isOneOf(person, front.person === null ? [] : [front.person]) &&
    isOneOf(feeling, front.feelings) &&
    isOneOf(tag?.replace(/^#/, '') ?? null, front.tags)
  );
}

/**
 * Tells whether the bytes of front matter may say what was asked for. Most files are ruled out by this, before their front
 * matter is taken apart; with a backslash in it words can be written in other ways.
 */
export function createSieve({ set, person, feeling, tag, status }: Filters): (bytes: string) => boolean {
  const asked = [set, person, feeling, tag, status === 'draft' ? status : null].filter((one) => one !== null);
  const wanted = asked.map(longestPlain);
  return (bytes) => {
    if (wanted.length === 0 || bytes.includes('\\')) return true;
    const folded = bytes.toLowerCase();
    return wanted.every((value) => folded.includes(value));
  };
}

function longestPlain(value: string): string {
  const runs = bytesOf(value.normalize('NFC'))
    .toLowerCase()
    .match(/[a-z0-9]+/g) ?? [''];
  return runs.reduce((longest, run) => (run.length > longest.length ? run : longest));
}

function isOneOf(wanted: string | null, values: readonly string[]): boolean {
  return wanted === null || values.some((value) => folded(value) === folded(wanted));
}

function folded(value: string): string {
  return value.normalize('NFC').toLowerCase();
}
