import type { EntrySummary } from '../journal/entry-summary.ts';
import type { Desk } from './desk.ts';

const WRITTEN = new Set(['text', 'line', 'timer']);

/** The first words of an entry, or null where nothing was written out. */
export function previewOf({ path }: EntrySummary, { journal }: Desk): string | null {
  const { sections } = journal.read(path).entry;
  return sections.find(({ type }) => WRITTEN.has(type))?.text ?? null;
}
