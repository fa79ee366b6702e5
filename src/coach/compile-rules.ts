import { ClassBook } from './class-book.ts';
import { compilePattern } from './compile-pattern.ts';
import { encodeProgram } from './encode-program.ts';
import { firstIds } from './first-ids.ts';
import { Lexicon } from './lexicon.ts';
import { markText } from './mark-text.ts';
import { neededSets } from './needed-sets.ts';
import { EMPTY_SET } from './word-sets.ts';
import type { Commonness } from './needed-sets.ts';
import type { RuleBook } from './rule.ts';

/**
 * The patterns of a book, worked out for one set of word classes, as plain values: they are made when the program is
 * built, so that nobody waits for it. Rows of numbers stand in text, which is read when it is first needed.
 */
export interface CompiledRules {
  /** The words and features that patterns speak of; the number of each is its place, from 1. */
  readonly words: readonly string[];
  /** For each word the numbers of the sets that have it. */
  readonly setsOf: readonly string[];
  readonly sets: number;
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
  /** How many words at most, fillers not counted, stand in a match before the word of the first needed set. */
  readonly far: number;
  readonly code: string;
}

/** Throws PatternFault when a pattern cannot be read. */
export function compileRules(rulebook: RuleBook): CompiledRules {
  const { classes, rules, components, safety } = rulebook;
  const [lexicon, book, sets] = [new Lexicon(), new ClassBook(classes), new SetTable()];
  const fillers = sets.numberOf(fillersOf(lexicon, book));
  const sources = [...rules, ...components, ...safety].flatMap(({ patterns, unless }) => [
    ...patterns,
    ...unless.map(({ pattern }) => pattern),
  ]);
  const programs = [...new Set(sources)].map(
    (source) => [source, compilePattern(source, lexicon, book)] as const,
  );
  const commonness = commonnessIn(rulebook, lexicon);
  // Firsts and needs before the programs: what is asked of whole sentences has the lowest numbers, so their rows are short.
  const asking = programs.map(([source, program]) => {
    const firsts = firstIds(program, 0);
    const needs = neededSets(program, commonness);
    return {
      source,
      firsts: firsts === null ? -1 : sets.numberOf(firsts),
      needs: [...new Set(needs.map(({ ids }) => sets.numberOf(ids)))],
      far: needs[0]?.far ?? 0,
      program,
    };
  });
  const patterns = asking.map(({ program, ...pattern }) => ({
    ...pattern,
    code: encodeProgram(program, (ids) => sets.numberOf(ids)).join(),
  }));
  const words = lexicon.words();
  return { words, setsOf: sets.setsOf(words.length), sets: sets.count(), fillers, patterns };
}

/** How common words are in the texts by which the rules are tested. */
function commonnessIn({ rules, components, safety }: RuleBook, lexicon: Lexicon): Commonness {
  const texts = [...rules, ...components, ...safety].flatMap(({ tests: { flag, pass } }) => [
    ...flag.map(({ text }) => text),
    ...pass,
  ]);
  const uses = new Map<number, number>();
  for (const text of texts)
    for (const kind of markText(text, lexicon).kinds)
      for (const id of lexicon.idsOfKind(kind)) uses.set(id, (uses.get(id) ?? 0) + 1);
  const known = new WeakMap<ReadonlySet<number>, number>();
  return (ids) => {
    const sum = known.get(ids) ?? [...ids].reduce((all, id) => all + (uses.get(id) ?? UNSEEN), 0);
    known.set(ids, sum);
    return sum;
  };
}

/** How often a word is met that stands in none of these texts. */
const UNSEEN = 0.2;

/** Sets of words, each kept once; the first is empty. */
class SetTable {
  readonly #numbers = new Map<string, number>([['', EMPTY_SET]]);
  readonly #sets: ReadonlySet<number>[] = [new Set()];
  readonly #known = new WeakMap<ReadonlySet<number>, number>();

  numberOf(ids: ReadonlySet<number>): number {
    const known = this.#known.get(ids);
    if (known !== undefined) return known;
    const text = [...ids].toSorted((a, b) => a - b).join();
    const number = this.#numbers.get(text) ?? this.#sets.push(ids) - 1;
    this.#numbers.set(text, number);
    this.#known.set(ids, number);
    return number;
  }

  count(): number {
    return this.#sets.length;
  }

  setsOf(words: number): readonly string[] {
    const setsOf = Array.from({ length: words }, (): number[] => []);
    this.#sets.forEach((ids, set) => {
      for (const id of ids) setsOf[id - 1]?.push(set);
    });
    return setsOf.map((sets) => sets.join());
  }
}

function fillersOf(lexicon: Lexicon, classes: ClassBook): ReadonlySet<number> {
  const words = (classes.members('filler') ?? []).flatMap((member) =>
    member.kind === 'word' ? [member.word] : [],
  );
  return new Set(words.map((word) => lexicon.wordId(word)));
}
