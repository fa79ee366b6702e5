import type { Command } from 'commander';
import { openSet } from '../content/open-sets.ts';
import { ExitCode } from '../errors.ts';
import type { EntrySummary } from '../journal/entry-summary.ts';
import { NO_FILTERS } from '../journal/filters.ts';
import { longEveningText } from '../ui/evening-text.ts';
import { ink } from '../ui/ink.ts';
import { writeJson } from '../ui/write-json.ts';
import type { World } from '../world.ts';
import { withCommonOptions, type CommonOptions } from './common.ts';
import { openDesk, type Desk } from './desk.ts';
import { setPlaces } from './set-places.ts';

export type HomeOptions = CommonOptions;

/** What would serve this evening, and why. */
interface Suggestion {
  readonly what: string;
  readonly command: string;
  readonly why: string;
}

export function declareHome(program: Command, world: World, end: (code: ExitCode) => void): void {
  const command = program.command('home', { hidden: true }).description('What would serve tonight.');
  withCommonOptions(command, [['amends', 'what would serve tonight']])
    .option('--json', 'as JSON')
    .action(async (options: HomeOptions) => end(await home(options, world)));
}

/** The evening's front door: an unfinished draft, then tonight's suggestion with its reason. */
export async function home(options: HomeOptions, world: World): Promise<ExitCode> {
  const desk = openDesk(options, world);
  const suggestions = [...desk.journal.drafts().slice(0, 3).map(goOn), await tonight(desk)];
  if (options.json === true) {
    writeJson({ evening: desk.evening, suggestions }, world.stdout);
    return ExitCode.done;
  }
  desk.results.line(desk.palette.bold(longEveningText(desk.evening)));
  for (const { what, command, why } of suggestions) {
    desk.results.line();
    desk.results.line(ink`${what}`);
    desk.results.line(ink`  ${command}   ${desk.palette.dim(why)}`);
  }
  desk.results.line();
  desk.results.line(
    'Past entries: amends list.  Everything there is: amends help.  Someone to talk to: amends support.',
  );
  return ExitCode.done;
}

function goOn({ id, day, title }: EntrySummary): Suggestion {
  return {
    what: `${title ?? 'Something'} is unfinished, from ${longEveningText(day ?? '')}.`,
    command: `amends resume ${id}`,
    why: 'every answer is kept',
  };
}

async function tonight({ journal, evening, world }: Desk): Promise<Suggestion> {
  const written = journal
    .list({ ...NO_FILTERS, on: evening, set: 'nightly' })
    .entries.some(({ status }) => status === 'done');
  if (written) {
    return {
      what: 'Tonight’s reflection is written. That is enough for today.',
      command: 'amends show',
      why: 'to read it again',
    };
  }
  const { title, minutes } = await openSet(setPlaces(world), 'nightly');
  return {
    what: `${title}, about ${minutes} minutes.`,
    command: 'amends reflect',
    why: 'nothing is written yet tonight',
  };
}
