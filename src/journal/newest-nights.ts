import type { Entry } from '../engine/entry.ts';
import type { Night } from '../engine/find-loop.ts';
import { NO_FILTERS } from './filters.ts';
import { finishedEntries } from './finished-entries.ts';
import type { Shelf } from './shelf.ts';

/** The newest `n` finished sessions of a set, newest first, as far as a loop shows in them. */
export function newestNights(set: string, n: number, shelf: Shelf): readonly Night[] {
  const nights: Night[] = [];
  for (const { entry } of finishedEntries(set, NO_FILTERS, shelf, 'newest')) {
    if (nights.length >= n) break;
    nights.push({ evening: entry.evening, words: wordsOf(entry), weight: weightOf(entry) });
  }
  return nights;
}

function wordsOf({ sections }: Entry): string {
  return sections.flatMap(({ type, text }) => (WRITTEN.has(type) ? [text] : [])).join('\n');
}

const WRITTEN = new Set<string>(['text', 'line', 'timer']);

/** The last thing that was weighed that night. */
function weightOf({ sections }: Entry): number | null {
  const weighed = Number.parseFloat(sections.findLast(({ type }) => type === 'scale')?.text ?? '');
  return Number.isNaN(weighed) ? null : weighed;
}
