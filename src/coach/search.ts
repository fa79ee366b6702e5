import { ClassBook, compilePattern } from './compile-pattern.ts';
import { Matcher, Tried } from './match.ts';
import { neededSets } from './needed-sets.ts';
import { Needs } from './needs.ts';
import type { Program } from './compile-pattern.ts';
import type { Lexicon } from './lexicon.ts';
import type { MarkedText, Stretch } from './mark-text.ts';
import type { Match } from './match.ts';
import type { Exception, Scope } from './rule.ts';

/** What a search needs to know of a rule. */
export interface Sought {
  readonly patterns: readonly string[];
  readonly unless: readonly Exception[];
  readonly quotes: boolean;
}

/** A match together with the sought thing that it belongs to. */
export interface Hit<T extends Sought> {
  readonly of: T;
  readonly match: Match;
}

interface Prepared<T extends Sought> {
  readonly of: T;
  readonly program: Program;
  /** Numbers of the sets of words of which the pattern needs one each, all in the sentence it begins in. */
  readonly needs: readonly number[];
}

/** Finds many patterns in one pass: each word of a text wakes only the patterns that can begin with it. */
export class Search<T extends Sought> {
  readonly #byWord = new Map<number, Prepared<T>[]>();
  readonly #atSentence: Prepared<T>[] = [];
  readonly #exceptions = new Map<string, Program>();
  readonly #needs = new Needs();
  readonly #tried = new Tried();
  readonly #lexicon: Lexicon;
  readonly #classes: ClassBook;
  readonly #fillers: ReadonlySet<number>;

  /** Throws PatternFault when a pattern cannot be read. */
  constructor(sought: readonly T[], lexicon: Lexicon, classes: ClassBook) {
    this.#lexicon = lexicon;
    this.#classes = classes;
    this.#fillers = fillersOf(lexicon, classes);
    for (const of of sought) {
      for (const pattern of of.patterns) this.#prepare(of, compilePattern(pattern, lexicon, classes));
      for (const { pattern } of of.unless) this.#exception(pattern);
    }
  }

  /** All hits that no exception takes back. A pattern is not found again inside its own match. */
  hitsIn(text: MarkedText): readonly Hit<T>[] {
    const matcher = new Matcher(text, this.#fillers, this.#tried);
    const freeFrom = new Map<Prepared<T>, number>();
    const hits: Hit<T>[] = [];
    for (let first = 0; first < text.tokens.length; first += 1) {
      if (text.tokens[first]?.border === 2)
        this.#needs.meet(text, text.sentences[text.sentenceOf[first] ?? 0]);
      for (const prepared of this.#startingAt(text, first)) {
        if (!this.#needs.areMet(prepared.needs) || (freeFrom.get(prepared) ?? 0) > first) continue;
        const match = matcher.matchAt(prepared.program, first, prepared.of.quotes);
        if (match === null || this.#isExcepted(prepared.of, match, text, matcher)) continue;
        freeFrom.set(prepared, match.end);
        hits.push({ of: prepared.of, match });
      }
    }
    return hits;
  }

  #prepare(of: T, program: Program): void {
    const prepared = { of, program, needs: neededSets(program).map((ids) => this.#needs.number(ids)) };
    const firsts = firstIds(program, 0);
    if (firsts === null) {
      this.#atSentence.push(prepared);
      return;
    }
    for (const id of firsts) {
      const waiting = this.#byWord.get(id);
      if (waiting === undefined) this.#byWord.set(id, [prepared]);
      else waiting.push(prepared);
    }
  }

  #startingAt(text: MarkedText, first: number): Iterable<Prepared<T>> {
    const own = text.ids[first] ?? [];
    const isStart = text.tokens[first]?.border === 2;
    if (own.length === 1 && !isStart) return this.#byWord.get(own[0] ?? 0) ?? [];
    if (own.length === 0) return isStart ? this.#atSentence : [];
    const woken = own.flatMap((id) => this.#byWord.get(id) ?? []);
    return new Set(isStart ? [...woken, ...this.#atSentence] : woken);
  }

  #isExcepted({ unless, quotes }: T, match: Match, text: MarkedText, matcher: Matcher): boolean {
    return unless.some(({ within, pattern }) => {
      const { first, last } = scopeOf(within, match, text);
      const program = this.#exception(pattern);
      for (let at = first; at <= last; at += 1) {
        const found = matcher.matchAt(program, at, quotes || within === 'text');
        if (found !== null && found.end <= last + 1) return true;
      }
      return false;
    });
  }

  #exception(pattern: string): Program {
    const known = this.#exceptions.get(pattern);
    if (known !== undefined) return known;
    const program = compilePattern(pattern, this.#lexicon, this.#classes);
    this.#exceptions.set(pattern, program);
    return program;
  }
}

function fillersOf(lexicon: Lexicon, classes: ClassBook): ReadonlySet<number> {
  const words = (classes.members('filler') ?? []).flatMap((member) =>
    member.kind === 'word' ? [member.word] : [],
  );
  return new Set(words.map((word) => lexicon.wordId(word)));
}

/** The numbers a match can begin with; null when it begins with a sentence and any word. */
function firstIds(program: Program, pc: number): ReadonlySet<number> | null {
  const step = program[pc];
  switch (step?.op) {
    case 'test':
      return step.ids;
    case 'split': {
      const all = step.to.map((to) => firstIds(program, to));
      return all.includes(null) ? null : new Set(all.flatMap((ids) => [...(ids ?? [])]));
    }
    case 'jump':
      return firstIds(program, step.to);
    case 'at':
    case 'look':
    case 'open':
    case 'close':
      return firstIds(program, pc + 1);
    case 'any':
    case 'gap':
    case 'found':
    case undefined:
      return null;
  }
}

function scopeOf(within: Scope, { first, end }: Match, text: MarkedText): Stretch {
  const last = end - 1;
  const from = text.sentenceOf[first] ?? 0;
  const to = text.sentenceOf[last] ?? from;
  switch (within) {
    case 'match':
      return { first, last };
    case 'clause':
      return {
        first: text.clauses[text.clauseOf[first] ?? 0]?.first ?? first,
        last: text.clauses[text.clauseOf[last] ?? 0]?.last ?? last,
      };
    case 'sentence':
      return sentences(from, to, text);
    case 'before':
      return sentences(from - 1, to, text);
    case 'after':
      return sentences(from, to + 1, text);
    case 'near':
      return sentences(from - 1, to + 1, text);
    case 'text':
      return { first: 0, last: text.tokens.length - 1 };
  }
}

function sentences(from: number, to: number, { sentences: all, tokens }: MarkedText): Stretch {
  return {
    first: all[Math.max(from, 0)]?.first ?? 0,
    last: all[Math.min(to, all.length - 1)]?.last ?? tokens.length - 1,
  };
}
