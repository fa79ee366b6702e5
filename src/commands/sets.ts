import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { Command } from 'commander';
import { listFolder } from '../content/list-folder.ts';
import { newSet } from '../content/new-set.ts';
import { listSets, openSet } from '../content/open-sets.ts';
import { readContentFile } from '../content/read-content-file.ts';
import { isFileName } from '../content/set-words.ts';
import { ExitCode, JournalError, UsageError, type Fault } from '../errors.ts';
import { ink } from '../ui/ink.ts';
import { setPage } from '../ui/set-page.ts';
import { writeJson } from '../ui/write-json.ts';
import type { World } from '../world.ts';
import { withCommonOptions, type CommonOptions } from './common.ts';
import { openDesk, type Desk } from './desk.ts';
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
    ['amends sets check my-evening.yaml', 'what is wrong with a file, line by line'],
  ] as const;
  withCommonOptions(command, examples);
  const sub = (name: string, about: string) =>
    withCommonOptions(command.command(name), examples).description(about).option('--json', 'as JSON');
  sub('list', 'Every set.').action(async (options: SetsOptions) => end(await sets(options, world)));
  sub('show', 'One set as you will meet it.')
    .argument('<set>')
    .action(async (name: string, options: SetsOptions) => end(await showSet(name, options, world)));
  sub('check', 'Everything that is wrong with a set.')
    .argument('[files...]', 'your own sets, if none is named')
    .action(async (files: string[], options: SetsOptions) => end(await checkSets(files, options, world)));
  sub('new', 'Begins a set of your own, with a note for every field.')
    .argument('<name>')
    .action((name: string, options: SetsOptions) => end(beginSet(name, options, world)));
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
          ink`${name.padEnd(width)}  ${String(minutes).padStart(2)} min  ${title}${origin === null ? '' : ' (yours)'}`,
      ),
      {},
      desk,
    );
  }
  return ExitCode.done;
}

async function showSet(name: string, options: SetsOptions, world: World): Promise<ExitCode> {
  const desk = openDesk(options, world);
  const set = await openSet(setPlaces(world), name);
  if (options.json === true) writeJson(set, world.stdout);
  else page(setPage(set, desk.palette), {}, desk);
  return ExitCode.done;
}

async function checkSets(files: readonly string[], options: SetsOptions, world: World): Promise<ExitCode> {
  const desk = openDesk(options, world);
  const found =
    files.length === 0
      ? listFolder(join(world.places.config, 'sets'))
      : { files: files.map(fileNamed), faults: [] };
  const { parseSet } = await import('../content/parse-set.ts');
  const faults = [
    ...found.faults,
    ...found.files.flatMap(({ name, path, realPath }) => {
      const text = readContentFile({ path, realPath });
      return text instanceof Uint8Array ? parseSet({ name, text, file: path, origin: path }).faults : [text];
    }),
  ];
  tellFaults(faults, found.files.length, options, desk);
  return faults.some(({ level }) => level === 'error') ? ExitCode.foundWanting : ExitCode.done;
}

function tellFaults(
  faults: readonly Fault[],
  files: number,
  options: SetsOptions,
  { world, results }: Desk,
): void {
  if (options.json === true) writeJson(faults, world.stdout);
  else if (faults.length > 0) for (const fault of faults) results.line(ink`${faultText(fault)}`);
  else
    results.line(
      files === 0 ? 'There is no set of your own yet: amends sets new NAME' : 'No fault was found.',
    );
}

function beginSet(name: string, options: SetsOptions, world: World): ExitCode {
  const desk = openDesk(options, world);
  if (!isFileName(name)) {
    throw new UsageError(`a set cannot be called "${name}"`, {
      remedy: 'Lower-case letters, digits and - will do, such as my-evening.',
    });
  }
  const folder = join(world.places.config, 'sets');
  const path = join(folder, `${name}.yaml`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeNew(path, newSet(titleOf(name)));
  if (options.json === true) writeJson({ path }, world.stdout);
  else desk.results.line(ink`${path}`);
  desk.asides.line(ink`Change it in an editor, then: amends sets check ${path}`);
  return ExitCode.done;
}

function writeNew(path: string, text: string): void {
  try {
    writeFileSync(path, text, { flag: 'wx', mode: 0o600 });
  } catch (cause) {
    throw new JournalError(`${path} cannot be made`, ExitCode.cannotCreate, {
      remedy: 'Choose another name, or look at who may write there.',
      kept: 'Nothing was changed.',
      cause,
    });
  }
}

function fileNamed(file: string): { name: string; path: string; realPath: string } {
  return { name: basename(file).replace(/\.ya?ml$/, ''), path: file, realPath: resolve(file) };
}

function faultText({ file, line, column, level, message }: Fault): string {
  return `${file}:${line}:${column}: ${level}: ${message}`;
}

function titleOf(name: string): string {
  const words = name.replace(/-/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
