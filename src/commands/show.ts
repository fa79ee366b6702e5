import type { Command } from 'commander';
import { openSet } from '../content/open-sets.ts';
import { valueFrom, type Writable } from '../engine/answer-text.ts';
import type { Entry, Section } from '../engine/entry.ts';
import type { AnswerValue, PromptSet } from '../engine/prompt-set.ts';
import { promptsOf } from '../engine/prompts-of.ts';
import { AmendsError, ExitCode } from '../errors.ts';
import { entryPage } from '../ui/entry-page.ts';
import { ink } from '../ui/ink.ts';
import { writeJson } from '../ui/write-json.ts';
import type { World } from '../world.ts';
import { withCommonOptions, type CommonOptions } from './common.ts';
import { dayFrom } from './day-from.ts';
import { openDesk, type Desk } from './desk.ts';
import { page } from './page.ts';
import { setPlaces } from './set-places.ts';

export interface ShowOptions extends CommonOptions {
  readonly pager?: boolean;
}

export function declareShow(program: Command, world: World, end: (code: ExitCode) => void): void {
  const command = program.command('show').description('Read one of your entries.');
  withCommonOptions(command, [
    ['amends show', 'the last one'],
    ['amends show 3', 'the third of amends list'],
    ['amends show yesterday', 'by its evening'],
    ['amends show last --json', 'answers by name, and the Markdown'],
  ])
    .argument('[entry...]', 'last, a number of the list, a day, or the beginning of an id', ['last'])
    .option('--no-pager', 'all at once')
    .option('--json', 'as JSON')
    .action(async (words: string[], options: ShowOptions) =>
      end(await show(words.join(' '), options, world)),
    );
}

/** Shows an entry: to read, or with its answers by name. */
export async function show(reference: string, options: ShowOptions, world: World): Promise<ExitCode> {
  const desk = openDesk(options, world);
  const summary = desk.journal.find(entryReference(reference, desk));
  const { entry, markdown } = desk.journal.read(summary.path);
  if (options.json === true) {
    const answers = answersFrom(entry, await setOf(entry, world));
    writeJson({ ...summary, answers, markdown }, world.stdout);
    return ExitCode.done;
  }
  page(entryPage(entry, desk.palette), options, desk);
  desk.asides.line(ink`${summary.path}`);
  return ExitCode.done;
}

/** What the journal can find: natural days become dates, all else stays. */
export function entryReference(words: string, { evening }: Desk): string {
  if (words === 'last' || /^\d{1,5}$/.test(words)) return words;
  return dayFrom(words, evening, 'past') ?? words;
}

function answersFrom({ sections }: Entry, set: PromptSet | null): Readonly<Record<string, AnswerValue>> {
  const answers = sections.filter(({ type }) => type !== 'letter');
  return Object.fromEntries(
    answers.map((section) => [section.name, valueFrom(section.text, promptOf(section, set)) ?? section.text]),
  );
}

/** The prompt that a section answers; where its set is gone, the section says enough. */
function promptOf({ name, type }: Section, set: PromptSet | null): Writable {
  const prompts = set === null ? [] : promptsOf(set);
  const found = prompts.find((prompt) => prompt.name === name);
  return found ?? { type: type === 'letter' ? 'text' : type, choices: [], scale: null };
}

/** The set of an entry, or null when it is no longer there or cannot be used: the entry is readable all the same. */
async function setOf({ set }: Entry, world: World): Promise<PromptSet | null> {
  try {
    return await openSet(setPlaces(world), set);
  } catch (error) {
    if (error instanceof AmendsError) return null;
    throw error;
  }
}
