import { ClassBook } from './class-book.ts';
import { compilePattern } from './compile-pattern.ts';
import { encodeProgram } from './encode-program.ts';
import { firstIds } from './first-ids.ts';
import { Lexicon } from './lexicon.ts';
import { neededSets } from './needed-sets.ts';
import type { Program } from './compile-pattern.ts';
import type { RuleBook } from './rule.ts';

/**
 * The patterns of a book, worked out for one set of word classes, as plain values: they are made when the program is
 * built, so that nobody waits for it. Sets and programs are rows of numbers in text, read when they are first needed.
 */
export interface CompiledRules {
  /** The words and features that patterns speak of; the number of each is its place, from 1. */
  readonly words: readonly string[];
  readonly sets: readonly string[];
  /** The set of words that may stand between any two words of a pattern. */
  readonly fillers: number;
  readonly patterns: readonly CompiledPattern[];
}

export interface CompiledPattern {
  /** The pattern as written. */
  readonly source: string;
  /** The set of words that a match can begin with, or -1 for any. */
  readonly firsts: number;
  /** Sets of which a sentence needs a word each for a match to begin in it, the rarest first. */
  readonly needs: readonly number[];
  readonly code: string;
}

/** Throws PatternFault when a pattern cannot be read. */
export function compileRules({ classes, rules, components, safety }: RuleBook): CompiledRules {
  const [lexicon, book, sets] = [new Lexicon(), new ClassBook(classes), new SetTable()];
  const fillers = sets.numberOf(fillersOf(lexicon, book));
  const sources = [...rules, ...components, ...safety].flatMap(({ patterns, unless }) => [
    ...patterns,
    ...unless.map(({ pattern }) => pattern),
  ]);
  const programs = [...new Set(sources)].map(
    (source) => [source, compilePattern(source, lexicon, book)] as const,
  );
  const commonness = commonnessIn(programs.map(([, program]) => program));
  const patterns = programs.map(([source, program]) => {
    const firsts = firstIds(program, 0);
    return {
      source,
      firsts: firsts === null ? -1 : sets.numberOf(firsts),
      needs: [...new Set(neededSets(program, commonness).map((ids) => sets.numberOf(ids)))],
      code: encodeProgram(program, (ids) => sets.numberOf(ids)).join(),
    };
  });
  return { words: lexicon.words(), sets: sets.texts(), fillers, patterns };
}

/** How common words are, for want of a count in texts: a word that many patterns speak of is met often. */
function commonnessIn(programs: readonly Program[]): (ids: ReadonlySet<number>) => number {
  const uses = new Map<number, number>();
  for (const step of programs.flat())
    if (step.op === 'test') for (const id of step.ids) uses.set(id, (uses.get(id) ?? 0) + 1);
  const known = new WeakMap<ReadonlySet<number>, number>();
  return (ids) => {
    const sum = known.get(ids) ?? [...ids].reduce((all, id) => all + (uses.get(id) ?? 0), 0);
    known.set(ids, sum);
    return sum;
  };
}

/** Sets of words, each kept once. */
class SetTable {
  readonly #numbers = new Map<string, number>();
  readonly #known = new WeakMap<ReadonlySet<number>, number>();

  numberOf(ids: ReadonlySet<number>): number {
    const known = this.#known.get(ids);
    if (known !== undefined) return known;
    const text = [...ids].toSorted((a, b) => a - b).join();
    const number = this.#numbers.get(text) ?? this.#numbers.size;
    this.#numbers.set(text, number);
    this.#known.set(ids, number);
    return number;
  }

  texts(): readonly string[] {
    return [...this.#numbers.keys()];
  }
}

function fillersOf(lexicon: Lexicon, classes: ClassBook): ReadonlySet<number> {
  const words = (classes.members('filler') ?? []).flatMap((member) =>
    member.kind === 'word' ? [member.word] : [],
  );
  return new Set(words.map((word) => lexicon.wordId(word)));
}
