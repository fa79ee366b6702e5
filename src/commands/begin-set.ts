import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { codeOf } from '../content/list-folder.ts';
import type { NewSetKind } from '../content/new-set-kinds.ts';
import { newSet } from '../content/new-set.ts';
import { builtInSets } from '../content/open-sets.ts';
import { isFileName, OWN_KINDS } from '../content/set-words.ts';
import { ExitCode, JournalError, UsageError } from '../errors.ts';
import { ink } from '../ui/ink.ts';
import { writeJson } from '../ui/write-json.ts';
import type { World } from '../world.ts';
import type { CommonOptions } from './common.ts';
import { openDesk } from './desk.ts';
import { makeOwnFolder } from './own-folder.ts';
import { setPlaces } from './set-places.ts';

export interface BeginOptions extends CommonOptions {
  readonly kind?: string;
}

/** Begins a set of the person's own: a file that passes, with a note for every field. */
export function beginSet(name: string, options: BeginOptions, world: World): ExitCode {
  const desk = openDesk(options, world);
  const kind = kindFrom(options.kind ?? 'reflection');
  const shipped = builtInSets(setPlaces(world)).find((set) => set.name === name);
  const isGuard = shipped?.kind === 'guard';
  if (!isFileName(name) || isGuard) {
    throw new UsageError(`a set cannot be called "${name}"`, {
      remedy: isGuard
        ? 'The questions about safety are the same for everyone; choose another name.'
        : 'Lower-case letters, digits and - will do, such as my-evening.',
    });
  }
  const folder = join(world.places.config, 'sets');
  const path = join(folder, `${name}.yaml`);
  makeOwnFolder(folder);
  writeNew(path, newSet(titleOf(name), kind));
  if (options.json === true) writeJson({ path }, world.stdout);
  else desk.results.line(ink`${path}`);
  if (shipped !== undefined)
    desk.asides.line(
      ink`From now on it takes the place of "${shipped.title}", which comes with amends. Without this file that one is back.`,
    );
  desk.asides.line(ink`Change it in an editor, then: amends sets check ${name}`);
  return ExitCode.done;
}

function kindFrom(word: string): NewSetKind {
  const kind = OWN_KINDS.find((one) => one === word);
  if (kind !== undefined) return kind;
  throw new UsageError(`a set cannot be of the kind "${word}"`, {
    remedy: 'It takes reflection, builder (makes a letter) or message (makes a first message).',
  });
}

function writeNew(path: string, text: string): void {
  try {
    writeFileSync(path, text, { flag: 'wx', mode: 0o600 });
  } catch (cause) {
    const exists = codeOf(cause) === 'EEXIST';
    throw new JournalError(
      exists ? `${path} exists already` : `${path} cannot be made`,
      ExitCode.cannotCreate,
      {
        remedy: exists
          ? 'Choose another name, or change that file.'
          : 'Choose another name, or look at who may write there.',
        kept: 'Nothing was changed.',
        cause,
      },
    );
  }
}

function titleOf(name: string): string {
  const words = name.replace(/-/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
