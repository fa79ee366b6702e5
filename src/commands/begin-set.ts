import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newSet } from '../content/new-set.ts';
import { isFileName } from '../content/set-words.ts';
import { ExitCode, JournalError, UsageError } from '../errors.ts';
import { ink } from '../ui/ink.ts';
import { writeJson } from '../ui/write-json.ts';
import type { World } from '../world.ts';
import type { CommonOptions } from './common.ts';
import { openDesk } from './desk.ts';

/** Begins a set of the person's own: a file that passes, with a note for every field. */
export function beginSet(name: string, options: CommonOptions, world: World): ExitCode {
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

function titleOf(name: string): string {
  const words = name.replace(/-/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
