import type { Prompt, PromptSet } from '../engine/prompt-set.ts';
import type { Fault } from '../errors.ts';
import type { Practice } from './practices.ts';
import type { Path, YamlReading } from './read-yaml.ts';

/** A set with the means to say where in its file something stands. */
export interface PlacedSet {
  readonly set: PromptSet;
  readonly file: string;
  readonly placeOf: YamlReading['placeOf'];
}

/** What only shows when all sets are there: quoted answers of other sets, and practices of the map. */
export function checkAcross(
  sets: readonly PlacedSet[],
  practices: readonly Pick<Practice, 'id'>[],
): readonly Fault[] {
  const known = new Set(practices.map(({ id }) => id));
  const names = new Map(
    sets.map(({ set }) => [set.name, new Set(promptsOf(set).map(({ prompt }) => prompt.name))]),
  );
  return sets.flatMap((placed) => [...unknownPractices(placed, known), ...lostQuotations(placed, names)]);
}

interface PlacedPrompt {
  readonly prompt: Prompt;
  readonly path: Path;
}

/** Every prompt of a set with its path in the file, those in pools too. */
function promptsOf({ prompts }: PromptSet): readonly PlacedPrompt[] {
  return prompts.flatMap((item, at): readonly PlacedPrompt[] => {
    if (item.kind === 'prompt') return [{ prompt: item, path: ['prompts', at] }];
    return item.prompts.map((prompt, index) => ({ prompt, path: ['prompts', at, 'prompts', index] }));
  });
}

function unknownPractices({ set, file, placeOf }: PlacedSet, known: ReadonlySet<string>): readonly Fault[] {
  return set.serves.flatMap((id, index): readonly Fault[] => {
    const message = `there is no practice ${id} in the map; correct it`;
    return known.has(id) ? [] : [{ file, ...placeOf(['serves', index]), message, level: 'error' }];
  });
}

function lostQuotations(
  { set, file, placeOf }: PlacedSet,
  names: ReadonlyMap<string, ReadonlySet<string>>,
): readonly Fault[] {
  return promptsOf(set).flatMap(({ prompt, path }): readonly Fault[] => {
    const found = lostQuotation(prompt, names);
    return found === null
      ? []
      : [{ file, ...placeOf([...path, 'recall', found.field]), message: found.message, level: 'error' }];
  });
}

function lostQuotation({ recall }: Prompt, names: ReadonlyMap<string, ReadonlySet<string>>) {
  const from = recall?.from ?? null;
  if (recall === null || from === null) return null;
  const answers = names.get(from);
  if (answers === undefined) return { field: 'from', message: `there is no set "${from}"; correct it` };
  if (answers.has(recall.answer)) return null;
  return { field: 'answer', message: `the set "${from}" has no prompt "${recall.answer}"; correct it` };
}
