import type { Command } from 'commander';
import { ExitCode } from '../errors.ts';
import type { EntrySummary } from '../journal/entry-summary.ts';
import { entryTable, type EntryRow } from '../ui/entry-table.ts';
import { ink, type Ink } from '../ui/ink.ts';
import { sizeOf } from '../ui/size-of.ts';
import { writeJson } from '../ui/write-json.ts';
import type { World } from '../world.ts';
import { withCommonOptions, type CommonOptions } from './common.ts';
import { openDesk, type Desk } from './desk.ts';
import { filtersFrom, withFilters, type FilterOptions } from './filters.ts';
import { page } from './page.ts';
import { previewOf } from './preview-of.ts';
import { tellNotes } from './tell-notes.ts';

export interface ListOptions extends CommonOptions, FilterOptions {
  readonly all?: boolean;
  readonly preview?: boolean;
  readonly pager?: boolean;
}

/** What is shown without a filter: enough for a look, little enough to be read. */
const USUALLY = 20;

export function declareList(program: Command, world: World, end: (code: ExitCode) => void): void {
  const command = program
    .command('list')
    .description('Your past entries, newest first. It shows none of your words.');
  withFilters(
    withCommonOptions(command, [
      ['amends list', 'the newest twenty'],
      ['amends list --since "last month" --person Sam', 'some of them'],
      ['amends list --preview', 'with the first words of each'],
      ['amends list --json', 'all of them, for a script'],
    ]),
  )
    .option('--all', 'all of them')
    .option('--preview', 'with the first words of each')
    .option('--no-pager', 'all at once')
    .option('--json', 'as JSON')
    .action((options: ListOptions) => end(list(options, world)));
}

/** Lists entries, newest first. */
export function list(options: ListOptions, world: World): ExitCode {
  const desk = openDesk(options, world);
  const filters = filtersFrom(options, desk.evening);
  if (options.json === true) {
    const { entries, notes } = desk.journal.list(filters);
    tellNotes(notes, desk);
    writeJson(entries, world.stdout);
    return ExitCode.done;
  }
  const isBare = Object.entries(filters).every(([name, value]) => name === 'n' || value === null);
  const { entries, notes, more } = desk.journal.list(
    isBare && filters.n === null && options.all !== true ? { ...filters, n: USUALLY } : filters,
  );
  tellNotes(notes, desk);
  if (entries.length === 0)
    desk.asides.line(isBare ? 'Nothing is written yet. To begin: amends reflect' : 'No entry fits.');
  else
    page(
      [
        ...tableOf(entries, options, isBare, desk),
        ...(more ? [ink``, ink`There are more: amends list --all`] : []),
      ],
      options,
      desk,
    );
  return ExitCode.done;
}

/** Rows are numbered as `amends show` counts, so only where every newer entry is listed too. */
function tableOf(
  entries: readonly EntrySummary[],
  options: ListOptions,
  isBare: boolean,
  desk: Desk,
): readonly Ink[] {
  const rows = entries.map((entry, index): EntryRow => ({
    ...entry,
    number: isBare ? index + 1 : null,
    preview: options.preview === true ? previewOf(entry, desk) : null,
  }));
  return entryTable(rows, sizeOf(desk.world.stdout).columns, desk.palette);
}
