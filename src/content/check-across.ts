import { promptsOf } from '../engine/prompts-of.ts';
import type { Prompt, PromptSet } from '../engine/prompt-set.ts';
import type { Fault } from '../errors.ts';
import { placedPrompts } from './placed-prompts.ts';
import type { Practice } from './practices.ts';
import type { YamlReading } from './read-yaml.ts';
import { suggestion } from './suggest.ts';
import { quotable } from './unsafe-text.ts';

/** A set with the means to say where in its file something stands. */
export interface PlacedSet {
  readonly set: PromptSet;
  readonly file: string;
  readonly placeOf: YamlReading['placeOf'];
}

/** What stands beside a set: the practices of the map, and the other sets. */
export interface Beside {
  readonly practices: ReadonlySet<string>;
  readonly sets: readonly string[];
  /** The names of the prompts of a set, or null where it cannot be read. */
  promptNames(set: string): readonly string[] | null;
}

/** What only shows when all sets are there: quoted answers of other sets, and practices of the map. */
export function checkAcross(
  sets: readonly PlacedSet[],
  practices: readonly Pick<Practice, 'id'>[],
): readonly Fault[] {
  const names = new Map(sets.map(({ set }) => [set.name, promptsOf(set).map(({ name }) => name)]));
  const beside: Beside = {
    practices: new Set(practices.map(({ id }) => id)),
    sets: [...names.keys()],
    promptNames: (set) => names.get(set) ?? null,
  };
  return sets.flatMap((placed) => checkBeside(placed, beside, 'error'));
}

/** The same for one set. */
export function checkBeside(placed: PlacedSet, beside: Beside, level: Fault['level']): readonly Fault[] {
  return [...unknownPractices(placed, beside), ...lostQuotations(placed, beside)].map((fault) => ({
    ...fault,
    level,
  }));
}

type Told = Omit<Fault, 'level'>;

function unknownPractices({ set, file, placeOf }: PlacedSet, { practices }: Beside): readonly Told[] {
  return set.serves.flatMap((id, index): readonly Told[] => {
    const message = `there is no practice ${id} in the map; correct it`;
    return practices.has(id) ? [] : [{ file, ...placeOf(['serves', index]), message }];
  });
}

function lostQuotations({ set, file, placeOf }: PlacedSet, beside: Beside): readonly Told[] {
  return placedPrompts(set).flatMap(({ prompt, path }): readonly Told[] => {
    const found = lostQuotation(prompt, set.name, beside);
    return found === null
      ? []
      : [{ file, ...placeOf([...path, 'recall', found.field]), message: found.message }];
  });
}

function lostQuotation({ recall }: Prompt, own: string, { sets, promptNames }: Beside) {
  const from = recall?.from ?? null;
  if (recall === null || from === null || from === own) return null;
  if (!sets.includes(from)) {
    return { field: 'from', message: `there is no set "${quotable(from)}"; ${remedyFor(from, sets)}` };
  }
  const names = promptNames(from);
  if (names === null || names.includes(recall.answer)) return null;
  const answer = quotable(recall.answer);
  const message = `the set "${from}" has no prompt "${answer}"; ${remedyFor(recall.answer, names)}`;
  return { field: 'answer', message };
}

function remedyFor(word: string, known: readonly string[]): string {
  const meant = suggestion(word, known);
  return meant === null ? 'correct it' : `did you mean "${meant}"?`;
}
