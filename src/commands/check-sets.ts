import { existsSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { Check } from '../coach/check.ts';
import { listFolder, type ContentFile, type FolderListing } from '../content/list-folder.ts';
import { isFileName } from '../content/set-words.ts';
import { suggestion } from '../content/suggest.ts';
import { ExitCode, type Fault } from '../errors.ts';
import { ink } from '../ui/ink.ts';
import { writeJson } from '../ui/write-json.ts';
import type { World } from '../world.ts';
import type { CommonOptions } from './common.ts';
import { openDesk, type Desk } from './desk.ts';
import { setPlaces } from './set-places.ts';

/** Tells everything that is wrong with these files or own sets, or with all of the person's own sets. */
export async function checkSets(
  named: readonly string[],
  options: CommonOptions,
  world: World,
): Promise<ExitCode> {
  const desk = openDesk(options, world);
  const own = listFolder(join(world.places.config, 'sets'));
  const found = named.length === 0 ? own : filesNamed(named, own);
  const { checkOwnSets } = await import('../content/check-own-sets.ts');
  const check = found.files.length === 0 ? null : await checkerOf(world);
  const faults = [...found.faults, ...checkOwnSets(found.files, check, setPlaces(world))];
  tellFaults(faults, found.files.length, options, desk);
  return faults.some(({ level }) => level === 'error') ? ExitCode.foundWanting : ExitCode.done;
}

/** The checker for questions, or null where the rules were not built. */
async function checkerOf({ places }: World): Promise<Check | null> {
  if (!existsSync(join(places.content, 'rules.json'))) return null;
  const { createCheck } = await import('../coach/create-check.ts');
  const { allRules } = await import('./open-checker.ts');
  return createCheck((await allRules(places)).rules);
}

type Found = Pick<FolderListing, 'files' | 'faults'>;

/** What is no file may be the name of an own set. */
function filesNamed(named: readonly string[], own: FolderListing): Found {
  const found = named.map((name) => fileNamed(name, own));
  return {
    files: found.flatMap((one) => ('level' in one ? [] : [one])),
    faults: found.flatMap((one) => ('level' in one ? [one] : [])),
  };
}

function fileNamed(named: string, own: FolderListing): ContentFile | Fault {
  const stat = statSync(named, { throwIfNoEntry: false });
  const ownFile = own.files.find(({ name }) => name === named);
  if (stat?.isFile() !== true && ownFile !== undefined) return ownFile;
  if (stat === undefined) return missing(named, own);
  return { name: basename(named).replace(/\.ya?ml$/, ''), path: named, realPath: resolve(named) };
}

function missing(file: string, { files }: FolderListing): Fault {
  const meant = suggestion(
    file,
    files.map(({ name }) => name),
  );
  const remedy = meant === null ? 'look at its name' : `did you mean "${meant}"?`;
  const isName = isFileName(file);
  const message = `there is no such file${isName ? ', and no set of your own of that name' : ''}; ${remedy}`;
  return { file, line: 1, column: 1, message, level: 'error' };
}

function tellFaults(
  faults: readonly Fault[],
  files: number,
  options: CommonOptions,
  { world, results }: Desk,
): void {
  if (options.json === true) writeJson(faults, world.stdout);
  else if (faults.length > 0) for (const fault of faults) results.line(ink`${faultText(fault)}`);
  else
    results.line(
      files === 0 ? 'There is no set of your own yet: amends sets new NAME' : 'No fault was found.',
    );
}

/** A fault on one line, as editors and compilers write it. */
export function faultText({ file, line, column, level, message }: Fault): string {
  return `${file}:${line}:${column}: ${level}: ${message}`;
}
