import { join } from 'node:path';
import type { Check } from '../coach/check.ts';
import { promptsOf } from '../engine/prompts-of.ts';
import type { PromptSet } from '../engine/prompt-set.ts';
import type { Fault } from '../errors.ts';
import { checkBeside, type Beside } from './check-across.ts';
import { lintPrompts } from './lint-prompts.ts';
import { listFolder, type ContentFile } from './list-folder.ts';
import { openBuiltIn } from './open-built-in.ts';
import { builtInSets, type SetPlaces } from './open-sets.ts';
import { parseSet } from './parse-set.ts';
import { openPractices } from './practices.ts';
import { readContentFile } from './read-content-file.ts';

/**
 * Everything that can be said about sets that somebody wrote: what is wrong with each, what it names that is nowhere to
 * be found, and what the rules for questions notice. `check` is null where there are no rules.
 */
export function checkOwnSets(
  files: readonly ContentFile[],
  check: Check | null,
  places: SetPlaces,
): readonly Fault[] {
  const beside = openBeside(places);
  return files.flatMap((file) => checkOne(file, check, beside));
}

function checkOne(file: ContentFile, check: Check | null, beside: Beside): readonly Fault[] {
  const text = readContentFile(file);
  if (!(text instanceof Uint8Array)) return [text];
  const parsed = parseSet({ name: file.name, text, file: file.path, origin: file.path });
  if (parsed.set === null) return parsed.faults;
  const placed = { ...parsed, set: parsed.set, file: file.path };
  const advice = [
    ...checkBeside(placed, beside, 'warning'),
    ...(check === null ? [] : lintPrompts(placed, check)),
  ];
  return [...parsed.faults, ...advice].sort((a, b) => a.line - b.line || a.column - b.column);
}

function openBeside(places: SetPlaces): Beside {
  const own = listFolder(join(places.config, 'sets')).files;
  const builtIn = builtInSets(places)
    .filter(({ kind }) => kind !== 'guard')
    .map(({ name }) => name);
  return {
    practices: new Set(openPractices(places.contentDir).map(({ id }) => id)),
    sets: [...new Set([...own.map(({ name }) => name), ...builtIn])],
    promptNames: (name) => {
      const file = own.find((one) => one.name === name);
      const set =
        file === undefined ? openBuiltIn<PromptSet>(places.contentDir, `sets/${name}`) : ownSet(file);
      return set === null ? null : promptsOf(set).map((prompt) => prompt.name);
    },
  };
}

function ownSet(file: ContentFile): PromptSet | null {
  const text = readContentFile(file);
  if (!(text instanceof Uint8Array)) return null;
  return parseSet({ name: file.name, text, file: file.path, origin: file.path }).set;
}
