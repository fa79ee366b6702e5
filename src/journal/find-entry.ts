import { NotFoundError, UsageError } from '../errors.ts';
import type { EntrySummary } from './entry-summary.ts';
import { NO_FILTERS } from './filters.ts';
import { listEntries } from './list-entries.ts';
import type { Shelf } from './shelf.ts';

/**
 * The entry that a person means: `last`, its number in the list, an evening (the last of several), or an id or the
 * beginning of one. Throws `NotFoundError`, and `UsageError` where several entries begin so.
 */
export function findEntry(reference: string, shelf: Shelf): EntrySummary {
  const words = reference.trim().toLowerCase();
  const found = foundBy(words, shelf);
  if (found !== null) return found;
  throw new NotFoundError(`No entry is called "${reference}".`, { remedy: 'See what there is: amends list' });
}

function foundBy(words: string, shelf: Shelf): EntrySummary | null {
  if (words === 'last') return numbered(1, shelf);
  if (/^\d{1,6}$/.test(words)) return numbered(Number(words), shelf);
  if (/^\d{4}-\d\d-\d\d$/.test(words))
    return listEntries({ ...NO_FILTERS, on: words, n: 1 }, shelf).entries[0] ?? null;
  return words === '' ? null : beginning(words, shelf);
}

function numbered(number: number, shelf: Shelf): EntrySummary | null {
  return listEntries({ ...NO_FILTERS, n: number }, shelf).entries[number - 1] ?? null;
}

function beginning(prefix: string, shelf: Shelf): EntrySummary | null {
  const day = /^\d{4}-\d\d-\d\d/.exec(prefix)?.[0] ?? null;
  const year = /^\d{4}/.exec(prefix)?.[0] ?? null;
  const { entries } = listEntries({ ...NO_FILTERS, on: day, ...(day === null ? yearSpan(year) : {}) }, shelf);
  const exact = entries.find(({ id }) => id === prefix);
  const [first, ...others] =
    exact === undefined ? entries.filter(({ id }) => id.startsWith(prefix)) : [exact];
  if (others.length === 0) return first ?? null;
  const ids = [first, ...others]
    .slice(0, 3)
    .map((entry) => entry?.id)
    .join(', ');
  throw new UsageError(`${others.length + 1} entries begin with "${prefix}".`, {
    remedy: `Write more of the name: ${ids}`,
  });
}

function yearSpan(year: string | null): { readonly since: string | null; readonly until: string | null } {
  return year === null ? { since: null, until: null } : { since: `${year}-01-01`, until: `${year}-12-31` };
}
