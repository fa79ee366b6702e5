import { Lexicon } from './lexicon.ts';
import { WordSet } from './word-set.ts';
import type { CompiledPattern, CompiledRules } from './compile-rules.ts';

/** A pattern that can be run. */
export interface ReadyPattern {
  /** The words that a match can begin with; null for any. */
  readonly firsts: WordSet | null;
  /** Sets of which a sentence needs a word each for a match to begin in it, the rarest first. */
  readonly needs: readonly WordSet[];
  /** What `encodeProgram` made of it. */
  code(): Int32Array;
}

/** Compiled rules in use: sets and programs are made ready when they are first needed. */
export class ReadyPatterns {
  readonly lexicon: Lexicon;
  readonly sets: readonly WordSet[];
  readonly fillers: WordSet;
  readonly nothing: WordSet;
  readonly #compiled: ReadonlyMap<string, CompiledPattern>;
  readonly #ready = new Map<string, ReadyPattern>();
  #question = 0;

  constructor(compiled: CompiledRules) {
    this.#compiled = new Map(compiled.patterns.map((pattern) => [pattern.source, pattern]));
    this.lexicon = new Lexicon(compiled.words);
    this.nothing = new WordSet('', this.lexicon);
    this.sets = compiled.sets.map((text) => new WordSet(text, this.lexicon));
    this.fillers = this.sets[compiled.fillers] ?? this.nothing;
  }

  /** A number for a new stretch of text to ask the sets about. */
  nextQuestion(): number {
    this.#question += 1;
    return this.#question;
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

  #made({ firsts, needs, code }: CompiledPattern): ReadyPattern {
    let decoded: Int32Array | null = null;
    return {
      firsts: firsts < 0 ? null : this.#set(firsts),
      needs: needs.map((number) => this.#set(number)),
      code: () => (decoded ??= Int32Array.from(code.split(','), Number)),
    };
  }

  #set(number: number): WordSet {
    return this.sets[number] ?? this.nothing;
  }
}
