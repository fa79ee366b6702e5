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
import { askOnce } from './ask-once.ts';
import { openDesk, type Desk } from './desk.ts';
import { openAsking } from './open-asking.ts';
import { setPlaces } from './set-places.ts';

export type HomeOptions = CommonOptions;

/** What would serve this evening, and why. */
interface Suggestion {
  readonly what: string;
  /** The words after `amends`. */
  readonly command: readonly [name: string, ...args: string[]];
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
  const suggestions = [...desk.journal.drafts().slice(0, MOST_DRAFTS).map(goOn), await tonight(desk)];
  if (options.json === true) {
    const told = suggestions.map((one) => ({ ...one, command: `amends ${one.command.join(' ')}` }));
    writeJson({ evening: desk.evening, suggestions: told }, world.stdout);
    return ExitCode.done;
  }
  const isSomeoneThere = world.stdin.isTTY === true && world.stdout.isTTY === true;
  show(isSomeoneThere ? [] : suggestions, desk);
  return isSomeoneThere ? openDoor(suggestions, options, desk) : ExitCode.done;
}

const MOST_DRAFTS = 3;

function show(suggestions: readonly Suggestion[], { results, palette, evening }: Desk): void {
  results.line(palette.bold(longEveningText(evening)));
  for (const { what, command, why } of suggestions) {
    results.line();
    results.line(ink`${what}`);
    results.line(ink`  amends ${command.join(' ')}   ${palette.dim(why)}`);
  }
  results.line();
  results.line(
    'Past entries: amends list.  Everything there is: amends help.  Someone to talk to: amends support.',
  );
}

/** Asks which of the suggestions it shall be, and does it. */
async function openDoor(
  suggestions: readonly Suggestion[],
  options: HomeOptions,
  desk: Desk,
): Promise<ExitCode> {
  const asking = openAsking(desk, null);
  const choices = suggestions.map(({ what, why, command }) => ({
    value: command.join(' '),
    label: `${what}: ${why}`,
  }));
  const chosen = await askOnce(
    {
      type: 'select',
      message: 'What would you like tonight?',
      hint: null,
      why: 'Whatever it is, it is enough. Nothing at all is fine too.',
      choices: [...choices, { value: 'nothing', label: 'Nothing tonight' }],
    },
    asking,
    desk,
  );
  asking.close();
  const suggestion = suggestions.find(({ command }) => command.join(' ') === chosen);
  return suggestion === undefined ? ExitCode.done : follow(suggestion.command, options, desk.world);
}

async function follow(
  [name, argument = '']: Suggestion['command'],
  options: HomeOptions,
  world: World,
): Promise<ExitCode> {
  switch (name) {
    case 'resume':
      return (await import('./resume.ts')).resume(argument, options, world);
    case 'show':
      return (await import('./show.ts')).show('last', options, world);
    default:
      return (await import('./reflect.ts')).reflect('nightly', options, world);
  }
}

function goOn({ id, day, title }: EntrySummary): Suggestion {
  return {
    what: `Go on with ${title ?? 'a draft'}${day === null ? '' : `, from ${longEveningText(day)}`}`,
    command: ['resume', id],
    why: 'every answer is kept',
  };
}

async function tonight({ journal, evening, world }: Desk): Promise<Suggestion> {
  const written = journal
    .list({ ...NO_FILTERS, on: evening, set: 'nightly' })
    .entries.some(({ status }) => status === 'done');
  if (written) {
    return {
      what: 'Read tonight’s reflection again; it is written, and that is enough for today',
      command: ['show'],
      why: 'nothing more is needed',
    };
  }
  const { title, minutes } = await openSet(setPlaces(world), 'nightly');
  return {
    what: `${title}, about ${minutes} minutes`,
    command: ['reflect'],
    why: 'nothing is written yet tonight',
  };
}
