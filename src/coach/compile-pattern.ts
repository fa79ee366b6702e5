import { pieces } from './contractions.ts';
import { formsOf } from './inflect.ts';
import { SHAPES } from './lexicon.ts';
import { parsePattern, PatternFault } from './pattern.ts';
import type { ClassBook } from './class-book.ts';
import type { Form, Forms } from './inflect.ts';
import type { Lexicon, Shape } from './lexicon.ts';
import type { Pattern, Place } from './pattern.ts';

/** One step of a compiled pattern. Numbers named `to` are places in the program. */
export type Step =
  | { readonly op: 'test'; readonly ids: ReadonlySet<number> }
  | { readonly op: 'any' }
  | { readonly op: 'gap'; readonly most: number; readonly within: 'clause' | 'sentence' }
  | { readonly op: 'at'; readonly place: Place }
  | { readonly op: 'look'; readonly program: Program; readonly wanted: boolean }
  | { readonly op: 'split'; readonly to: readonly number[] }
  | { readonly op: 'jump'; readonly to: number }
  | { readonly op: 'open' }
  | { readonly op: 'close' }
  | { readonly op: 'found' };

export type Program = readonly Step[];

/** Reads and compiles a pattern. Throws PatternFault, also for an unknown class or one that contains itself. */
export function compilePattern(source: string, lexicon: Lexicon, classes: ClassBook): Program {
  return new Compiler(lexicon, classes).program(parsePattern(source), []);
}

class Compiler {
  readonly #lexicon: Lexicon;
  readonly #classes: ClassBook;
  #steps: Step[] = [];

  constructor(lexicon: Lexicon, classes: ClassBook) {
    this.#lexicon = lexicon;
    this.#classes = classes;
  }

  program(pattern: Pattern, inside: readonly string[]): Program {
    const outer = this.#steps;
    this.#steps = [];
    this.#emit(pattern, inside);
    const program = [...this.#steps, { op: 'found' } as const];
    this.#steps = outer;
    return program;
  }

  #emit(pattern: Pattern, inside: readonly string[]): void {
    const ids = this.#idsOf(pattern, inside);
    if (ids !== null) {
      this.#steps.push({ op: 'test', ids });
      return;
    }
    switch (pattern.kind) {
      case 'any':
        this.#steps.push({ op: 'any' });
        return;
      case 'gap':
        this.#steps.push({ op: 'gap', most: pattern.most, within: pattern.within });
        return;
      case 'at':
        this.#steps.push({ op: 'at', place: pattern.place });
        return;
      case 'not':
      case 'ahead':
        this.#steps.push({
          op: 'look',
          program: this.program(pattern.item, inside),
          wanted: pattern.kind === 'ahead',
        });
        return;
      case 'maybe':
        this.#branches([pattern.item, null], inside);
        return;
      case 'either':
        this.#branches(pattern.items, inside);
        return;
      case 'row':
        for (const item of pattern.items) this.#emit(item, inside);
        return;
      case 'span':
        this.#steps.push({ op: 'open' });
        this.#emit(pattern.item, inside);
        this.#steps.push({ op: 'close' });
        return;
      case 'class':
        this.#branches(this.#membersOf(pattern.name, pattern.form), [...inside, pattern.name]);
        return;
      case 'word':
        for (const piece of pieces(pattern.word))
          this.#steps.push({ op: 'test', ids: this.#ids(piece.words) });
        return;
      case 'prefix':
      case 'verb':
        return;
    }
  }

  /** The single words among the branches are tested together, the others one after the other. */
  #branches(items: readonly (Pattern | null)[], inside: readonly string[]): void {
    const single = new Set<number>();
    const longer: (Pattern | null)[] = [];
    for (const item of items) {
      const ids = item === null ? null : this.#idsOf(item, inside);
      if (ids === null) longer.push(item);
      else for (const id of ids) single.add(id);
    }
    const split = this.#reserve();
    const starts: number[] = [];
    const ends: number[] = [];
    const branch = (emit: () => void) => {
      starts.push(this.#steps.length);
      emit();
      ends.push(this.#reserve());
    };
    for (const item of longer) if (item !== null) branch(() => this.#emit(item, inside));
    if (single.size > 0) branch(() => this.#steps.push({ op: 'test', ids: single }));
    if (longer.includes(null)) branch(() => undefined);
    this.#steps[split] = { op: 'split', to: starts };
    for (const end of ends) this.#steps[end] = { op: 'jump', to: this.#steps.length };
  }

  #reserve(): number {
    return this.#steps.push({ op: 'jump', to: 0 }) - 1;
  }

  /** The numbers that a pattern of exactly one word stands for, or null when it is more than that. */
  #idsOf(pattern: Pattern, inside: readonly string[]): ReadonlySet<number> | null {
    switch (pattern.kind) {
      case 'word': {
        const [first, second] = pieces(pattern.word);
        return first !== undefined && second === undefined ? this.#ids(first.words) : null;
      }
      case 'prefix':
        return new Set([this.#lexicon.prefixId(pattern.prefix)]);
      case 'verb':
        return this.#ids(Object.values(formsOf(pattern.verb)).flat());
      case 'either':
        return this.#union(pattern.items, inside);
      case 'class': {
        if (inside.includes(pattern.name))
          throw new PatternFault(`the word class <${pattern.name}> contains itself`, 0);
        if (pattern.form === null && isShape(pattern.name))
          return new Set([this.#lexicon.shapeId(pattern.name)]);
        return this.#classes.idsOf(`${pattern.name}:${pattern.form ?? ''}`, this.#lexicon, () =>
          this.#union(this.#membersOf(pattern.name, pattern.form), [...inside, pattern.name]),
        );
      }
      default:
        return null;
    }
  }

  #union(items: readonly Pattern[], inside: readonly string[]): ReadonlySet<number> | null {
    const all = new Set<number>();
    for (const item of items) {
      const ids = this.#idsOf(item, inside);
      if (ids === null) return null;
      for (const id of ids) all.add(id);
    }
    return all;
  }

  #membersOf(name: string, form: string | null): readonly Pattern[] {
    const members = this.#classes.members(name);
    if (members === null) throw new PatternFault(`there is no word class <${name}>`, 0);
    if (form === null) return members;
    if (!isForm(form)) throw new PatternFault(`"${form}" is no form of a verb: ${FORMS.join(', ')}`, 0);
    const verbs = members.flatMap((member) => (member.kind === 'verb' ? [member.verb] : []));
    return verbs.flatMap((verb) => formsOf(verb)[form].map((word) => ({ kind: 'word', word }) as const));
  }

  #ids(words: readonly string[]): ReadonlySet<number> {
    return new Set(words.map((word) => this.#lexicon.wordId(word)));
  }
}

const FORMS = ['base', 's', 'past', 'participle', 'ing'] as const satisfies readonly (keyof Forms)[];

function isForm(form: string): form is Form {
  return FORMS.some((known) => known === form);
}

function isShape(name: string): name is Shape {
  return SHAPES.some((known) => known === name);
}
