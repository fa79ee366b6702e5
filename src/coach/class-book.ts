import { parsePattern } from './pattern.ts';
import type { Lexicon } from './lexicon.ts';
import type { Pattern } from './pattern.ts';

/** Word classes by name; each member is itself a pattern. */
export type Classes = Readonly<Record<string, readonly string[]>>;

/** Word classes, each read once, with the numbers of those that are single words throughout. */
export class ClassBook {
  readonly #classes: Classes;
  readonly #parsed = new Map<string, readonly Pattern[]>();
  readonly #ids = new WeakMap<Lexicon, Map<string, ReadonlySet<number> | null>>();

  constructor(classes: Classes) {
    this.#classes = classes;
  }

  members(name: string): readonly Pattern[] | null {
    const known = this.#parsed.get(name);
    if (known !== undefined) return known;
    const members = Object.hasOwn(this.#classes, name) ? this.#classes[name] : undefined;
    if (members === undefined) return null;
    const parsed = members.map(parsePattern);
    this.#parsed.set(name, parsed);
    return parsed;
  }

  /** The numbers of a class in a lexicon, worked out once. */
  idsOf(
    key: string,
    lexicon: Lexicon,
    workOut: () => ReadonlySet<number> | null,
  ): ReadonlySet<number> | null {
    const known = this.#ids.get(lexicon) ?? new Map<string, ReadonlySet<number> | null>();
    this.#ids.set(lexicon, known);
    const ids = known.get(key);
    if (ids !== undefined) return ids;
    const worked = workOut();
    known.set(key, worked);
    return worked;
  }
}
