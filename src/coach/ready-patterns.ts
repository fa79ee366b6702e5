import { GatheredRows } from './gathered-rows.ts';
import { Lexicon } from './lexicon.ts';
import { numbersIn } from './numbers-in.ts';
import { Reading } from './reading.ts';
import { Tried } from './tried.ts';
import { EMPTY_SET, WordSets } from './word-sets.ts';
import type { CompiledPattern, CompiledRules } from './compile-rules.ts';
import type { MarkedText } from './mark-text.ts';

/** A pattern that can be run. */
export interface ReadyPattern {
  /** The set of words that a match can begin with; null for any. */
  readonly firsts: number | null;
  /** Sets of which a sentence needs a word each for a match to begin in it, the rarest first. */
  readonly needs: readonly number[];
  /** How many words at most, fillers not counted, stand in a match before the word of the first needed set. */
  readonly far: number;
  /** What `encodeProgram` made of it. */
  code(): Int32Array;
}

/** Compiled rules in use: sets and programs are made ready when they are first needed. */
export class ReadyPatterns {
  readonly lexicon: Lexicon;
  readonly sets: WordSets;
  /** The set of words that may stand between any two words of a pattern. */
  readonly fillers: number;
  /** What matchers use to remember where they were. */
  readonly tried = new Tried();
  /** What readings use to remember which sets are in which sentence. */
  readonly gathered: GatheredRows;
  readonly #compiled: ReadonlyMap<string, CompiledPattern>;
  readonly #ready = new Map<string, ReadyPattern>();
  #reading: Reading | null = null;

  constructor(compiled: CompiledRules) {
    this.#compiled = new Map(compiled.patterns.map((pattern) => [pattern.source, pattern]));
    this.lexicon = new Lexicon(compiled.words);
    this.sets = new WordSets(this.lexicon, compiled.setsOf, compiled.sets);
    this.gathered = new GatheredRows(1 + highestAsked(compiled.patterns));
    this.fillers = compiled.fillers;
  }

  /** A text as these patterns see it, shared by searches that follow one another. */
  reading(text: MarkedText): Reading {
    if (this.#reading?.text !== text) this.#reading = new Reading(text, this);
    return this.#reading;
  }

  /** The pattern that is written so. */
  pattern(source: string): ReadyPattern {
    const known = this.#ready.get(source);
    if (known !== undefined) return known;
    const compiled = this.#compiled.get(source);
    if (compiled === undefined) throw new Error(`the pattern was not compiled: ${source}`);
    const ready = this.#made(compiled);
    this.#ready.set(source, ready);
    return ready;
  }

  #made({ firsts, needs, far, code }: CompiledPattern): ReadyPattern {
    let decoded: Int32Array | null = null;
    return {
      firsts: firsts < 0 ? null : firsts,
      needs,
      far,
      code: () => (decoded ??= Int32Array.from(numbersIn(code))),
    };
  }
}

/** The highest number of a set that is asked of a whole sentence. */
function highestAsked(patterns: readonly CompiledPattern[]): number {
  return patterns.reduce((highest, { firsts, needs }) => Math.max(highest, firsts, ...needs), EMPTY_SET);
}
