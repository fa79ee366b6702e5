import type { Command } from 'commander';
import { UsageError } from '../errors.ts';
import type { Filters } from '../journal/filters.ts';
import { dayFrom } from './day-from.ts';
import { wholeNumber } from './session-options.ts';

/** Which entries, as a person says it. */
export interface FilterOptions {
  readonly since?: string;
  readonly until?: string;
  readonly on?: string;
  readonly set?: string;
  readonly person?: string;
  readonly feeling?: string;
  readonly tag?: string;
  readonly n?: number;
}

export function withFilters(command: Command): Command {
  return command
    .option('--since <day>', 'from this day on, such as 2026-11-01, yesterday, last friday')
    .option('--until <day>', 'up to this day')
    .option('--on <day>', 'of this day')
    .option('--set <name>', 'of this question set')
    .option('--person <name>', 'about this person')
    .option('--feeling <word>', 'with this feeling')
    .option('--tag <word>', 'with this tag')
    .option('-n <number>', 'at most so many', wholeNumber);
}

/** The filters that options mean; `today` is the evening to count days from. */
export function filtersFrom(options: FilterOptions, today: string): Filters {
  const { set, person, feeling, tag, n } = options;
  const day = (name: 'since' | 'until' | 'on') => dayOption(name, options[name], today);
  return {
    since: day('since'),
    until: day('until'),
    on: day('on'),
    set: set ?? null,
    person: person ?? null,
    feeling: feeling ?? null,
    tag: tag ?? null,
    n: n ?? null,
  };
}

function dayOption(name: string, words: string | undefined, today: string): string | null {
  if (words === undefined) return null;
  const day = dayFrom(words, today, 'past');
  if (day !== null) return day;
  throw new UsageError(`--${name}: "${words}" is no day that is known here`, {
    remedy: 'Write it like 2026-11-01, yesterday, last friday or two weeks ago.',
  });
}
