import { join } from 'node:path';
import type { PromptSet } from '../engine/prompt-set.ts';
import { ContentError, NotFoundError, type Fault } from '../errors.ts';
import { listFolder, type ContentFile } from './list-folder.ts';
import { openBuiltIn } from './open-built-in.ts';
import { readContentFile } from './read-content-file.ts';
import { suggestion } from './suggest.ts';
import { quotable } from './unsafe-text.ts';

/** Where sets are found: what ships with the program, and what the person or a friend wrote. */
export interface SetPlaces {
  /** The folder of built content, `dist/content`. */
  readonly contentDir: string;
  /** The folder of settings; own sets are in its `sets/`. */
  readonly config: string;
}

/** What lists show of a set without opening it. */
export type SetSummary = Pick<
  PromptSet,
  'name' | 'title' | 'summary' | 'minutes' | 'kind' | 'stage' | 'requires' | 'offUnder' | 'origin'
>;

export interface SetListing {
  /** In the order of their names. */
  readonly sets: readonly SetSummary[];
  /** Names of own sets that stand in the place of the program's. */
  readonly replacing: readonly string[];
  /** What is wrong in the person's own folder; the sets listed work all the same. */
  readonly faults: readonly Fault[];
}

/**
 * The set of a name; the person's own comes before the program's.
 * @throws ContentError when it is the person's own and broken, with every fault; NotFoundError when there is none.
 */
export async function openSet(places: SetPlaces, name: string): Promise<PromptSet> {
  const own = ownSets(places);
  const file = own.files.find((candidate) => candidate.name === name);
  if (file !== undefined) return openOwn(file, places);
  if (own.twice.includes(name))
    throw broken(
      name,
      own.faults.filter(({ level }) => level === 'error'),
    );
  const builtIn = builtInSets(places);
  if (builtIn.some((set) => set.name === name))
    return openBuiltIn<PromptSet>(places.contentDir, `sets/${name}`);
  throw unknown(
    name,
    [...builtIn, ...own.files].map((known) => known.name),
  );
}

/** Every set there is, with what is wrong with those that are not. Own sets are read; the program's are not opened. */
export async function listSets(places: SetPlaces): Promise<SetListing> {
  const own = ownSets(places);
  const builtIn = builtInSets(places);
  const sets = new Map(builtIn.map((set) => [set.name, set]));
  for (const name of own.twice) sets.delete(name);
  const faults = [...own.faults];
  for (const file of own.files) {
    const parsed = await parseOwn(file, places);
    faults.push(...parsed.faults);
    if (parsed.set === null) sets.delete(file.name);
    else sets.set(file.name, summaryOf(parsed.set));
  }
  const replacing = builtIn
    .map(({ name }) => name)
    .filter((name) => (sets.get(name)?.origin ?? null) !== null);
  return { sets: [...sets.values()].sort((a, b) => (a.name < b.name ? -1 : 1)), replacing, faults };
}

export function summaryOf({
  name,
  title,
  summary,
  minutes,
  kind,
  stage,
  requires,
  offUnder,
  origin,
}: PromptSet): SetSummary {
  return { name, title, summary, minutes, kind, stage, requires, offUnder, origin };
}

function ownSets({ config }: SetPlaces) {
  return listFolder(join(config, 'sets'));
}

/** What comes with the program. */
export function builtInSets({ contentDir }: SetPlaces): readonly SetSummary[] {
  return openBuiltIn<readonly SetSummary[]>(contentDir, 'sets/index');
}

async function openOwn(file: ContentFile, places: SetPlaces): Promise<PromptSet> {
  const { set, faults } = await parseOwn(file, places);
  if (set === null) throw broken(file.name, faults);
  return set;
}

async function parseOwn(file: ContentFile, places: SetPlaces) {
  const text = readContentFile(file);
  if (!(text instanceof Uint8Array)) return { set: null, faults: [text] };
  const guard = builtInSets(places).find(({ kind, name }) => kind === 'guard' && name === file.name);
  if (guard !== undefined) return { set: null, faults: [keptName(file)] };
  const { parseSet } = await import('./parse-set.ts');
  return parseSet({ name: file.name, text, file: file.path, origin: file.path });
}

/** The questions that keep people safe are the same for everyone. */
function keptName({ path }: ContentFile): Fault {
  return {
    file: path,
    line: 1,
    column: 1,
    message: 'the guard cannot be replaced; give this set another name',
    level: 'error',
  };
}

function broken(name: string, faults: readonly Fault[]): ContentError {
  const [first] = faults;
  const remedy = `Mend the file, or move it away. \`amends sets check ${first?.file ?? name}\` names every fault.`;
  return new ContentError(`the set "${name}" cannot be used`, faults, { remedy });
}

function unknown(name: string, known: readonly string[]): NotFoundError {
  const meant = suggestion(name, known);
  const remedy = meant === null ? '`amends sets list` shows what there is.' : `Did you mean "${meant}"?`;
  return new NotFoundError(`there is no set called "${quotable(name)}"`, { remedy });
}
