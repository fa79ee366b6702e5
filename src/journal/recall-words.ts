import type { Recall } from '../engine/prompt-set.ts';
import type { Quotation } from '../engine/session.ts';
import { NO_FILTERS, type Filters } from './filters.ts';
import type { StoredEntry } from './parse-entry.ts';
import { finishedEntries } from './finished-entries.ts';
import type { Shelf } from './shelf.ts';

/** What a session may quote from: the set it runs, its evening, and who it is about, if that is known. */
export interface RecallScope {
  readonly set: string;
  readonly evening: string;
  readonly person: string | null;
}

/** Earlier words that a prompt quotes, oldest first. Drafts, private entries and unconfirmed words are never quoted. */
export function recallWords(recall: Recall, scope: RecallScope, shelf: Shelf): readonly Quotation[] {
  const span = spanOf(recall.which, scope.evening);
  if (span === null) return [];
  const set = recall.from ?? scope.set;
  const order = recall.which === 'first' ? 'oldest' : 'newest';
  const quotations: Quotation[] = [];
  for (const stored of finishedEntries(set, { ...NO_FILTERS, ...span }, shelf, order)) {
    const words = isQuotable(stored, scope) ? answerIn(stored, recall.answer) : null;
    if (words !== null) quotations.push({ evening: stored.entry.evening || null, words });
    if (words !== null && (recall.which === 'last' || recall.which === 'first')) break;
  }
  if (!AGO.has(recall.which)) return quotations.reverse();
  return nearest(quotations, agoFrom(recall.which, scope.evening));
}

/** Words about one person are not quoted in a session about another. */
function isQuotable({ entry, front }: StoredEntry, { person }: RecallScope): boolean {
  return !front.isPrivate && (person === null || entry.person === null || entry.person === person);
}

function answerIn({ entry }: StoredEntry, name: string): string | null {
  const section = entry.sections.find((one) => one.name === name && one.type !== 'letter');
  return section === undefined || section.unconfirmed ? null : section.text;
}

const AGO = new Set<Recall['which']>(['week-ago', 'month-ago', 'year-ago']);
/** How far from the day itself the evening of a week, month or year ago may lie. */
const NEAR = 2;

function spanOf(which: Recall['which'], evening: string): Pick<Filters, 'since' | 'until'> | null {
  switch (which) {
    case 'tonight':
      return null;
    case 'last':
    case 'first':
      return { since: null, until: evening };
    case 'week':
      return { since: daysLater(evening, -7), until: evening };
    case 'month':
      return { since: daysLater(evening, -31), until: evening };
    case 'week-ago':
    case 'month-ago':
    case 'year-ago': {
      const day = agoFrom(which, evening);
      return { since: daysLater(day, -NEAR), until: daysLater(day, NEAR) };
    }
  }
}

function nearest(quotations: readonly Quotation[], day: string): readonly Quotation[] {
  const distance = ({ evening }: Quotation) => Math.abs(daysBetween(day, evening ?? day));
  return [...quotations].sort((a, b) => distance(a) - distance(b)).slice(0, 1);
}

function agoFrom(which: Recall['which'], evening: string): string {
  if (which === 'week-ago') return daysLater(evening, -7);
  return monthsBefore(evening, which === 'month-ago' ? 1 : 12);
}

const DAY = 86_400_000;

/** Evenings are calendar dates: counted in UTC, where every day has 24 hours. */
function daysLater(evening: string, days: number): string {
  return new Date(Date.parse(evening) + days * DAY).toISOString().slice(0, 10);
}

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / DAY;
}

/** The same day of an earlier month, or its last where that month is shorter. */
function monthsBefore(evening: string, months: number): string {
  const [year = 0, month = 1, day = 1] = evening.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 - months, Math.min(day, last))).toISOString().slice(0, 10);
}
