import type { Command } from 'commander';
import { builtInSets, listSets, openSet } from '../content/open-sets.ts';
import { ExitCode } from '../errors.ts';
import { ink } from '../ui/ink.ts';
import { setPage } from '../ui/set-page.ts';
import { writeJson } from '../ui/write-json.ts';
import type { World } from '../world.ts';
import { beginSet, type BeginOptions } from './begin-set.ts';
import { checkSets, faultText } from './check-sets.ts';
import { withCommonOptions, type CommonOptions } from './common.ts';
import { openDesk } from './desk.ts';
import { page } from './page.ts';
import { setPlaces } from './set-places.ts';

export type SetsOptions = CommonOptions;

export function declareSets(program: Command, world: World, end: (code: ExitCode) => void): void {
  const command = program
    .command('sets')
    .description('The question sets: see them, check them, write your own.');
  const examples = [
    ['amends sets list', 'every set, with how long it takes'],
    ['amends sets show nightly', 'one as you will meet it'],
    ['amends sets new my-evening', 'begin a set of your own'],
    ['amends sets new my-note --kind message', 'begin one that makes a message'],
    ['amends sets check my-evening', 'what is wrong with it, line by line'],
  ] as const;
  withCommonOptions(command, examples);
  const sub = (name: string, about: string, isDefault = false) =>
    withCommonOptions(command.command(name, { isDefault }), examples)
      .description(about)
      .option('--json', 'as JSON');
  sub('list', 'Every set.', true).action(async (options: SetsOptions) => end(await sets(options, world)));
  sub('show', 'One set as you will meet it.')
    .argument('<set>')
    .action(async (name: string, options: SetsOptions) => end(await showSet(name, options, world)));
  sub('check', 'Everything that is wrong with a set.')
    .argument('[sets...]', 'files, or names of your own sets; all of your own, if none is named')
    .action(async (named: string[], options: SetsOptions) => end(await checkSets(named, options, world)));
  sub('new', 'Begins a set of your own, with a note for every field.')
    .argument('<name>')
    .option('--kind <kind>', 'reflection (as without it), builder or message')
    .action((name: string, options: BeginOptions) => end(beginSet(name, options, world)));
}

/** Lists the sets there are. */
export async function sets(options: SetsOptions, world: World): Promise<ExitCode> {
  const desk = openDesk(options, world);
  const listing = await listSets(setPlaces(world));
  const shown = listing.sets.filter(({ kind }) => kind !== 'guard');
  for (const fault of listing.faults) desk.asides.line(ink`${faultText(fault)}`);
  if (options.json === true) writeJson(shown, world.stdout);
  else {
    const width = Math.max(...shown.map(({ name }) => name.length));
    page(
      shown.map(
        ({ name, minutes, title, origin }) =>
          ink`${name.padEnd(width)}  ${String(minutes).padStart(2)} min  ${title}${ownerOf(origin, listing.replacing.includes(name))}`,
      ),
      {},
      desk,
    );
  }
  return ExitCode.done;
}

function ownerOf(origin: string | null, replaces: boolean): string {
  if (origin === null) return '';
  return replaces ? ' (yours, in place of ours)' : ' (yours)';
}

async function showSet(name: string, options: SetsOptions, world: World): Promise<ExitCode> {
  const desk = openDesk(options, world);
  const places = setPlaces(world);
  const set = await openSet(places, name);
  const replaces = set.origin !== null && builtInSets(places).some((shipped) => shipped.name === name);
  if (options.json === true) writeJson(set, world.stdout);
  else page(setPage(set, desk.palette, { replaces }), {}, desk);
  return ExitCode.done;
}
