import { CODES } from './encode-program.ts';
import { isAt, isCrossing } from './is-at.ts';
import type { MarkedText } from './mark-text.ts';
import type { ReadyPattern } from './ready-patterns.ts';
import { EMPTY_SET, isIn } from './word-sets.ts';
import type { Tried } from './tried.ts';
import type { Row } from './word-sets.ts';

/** Where a pattern was found: its first token and one past its last, and the same for the part in braces. */
export interface Match {
  readonly first: number;
  readonly end: number;
  readonly spanFirst: number;
  readonly spanEnd: number;
  readonly hasBraces: boolean;
}

/** A pattern looks at no more than this many words from where it begins. */
export const REACH = 128;

/**
 * Runs compiled patterns over one text. Where ways part, each pair of step and word is tried once per beginning, so the
 * time grows with the length of the pattern times its reach, whatever the text.
 */
export class Matcher {
  readonly #text: MarkedText;
  readonly #rows: readonly Row[];
  readonly #fillers: number;
  readonly #tried: Tried;
  /** Looks ahead from within a match, with a memory of its own. */
  #inner: Matcher | null = null;
  #code: Int32Array = new Int32Array(0);
  #from = 0;
  #quotes = false;
  #open = -1;
  #close = -1;
  #end = -1;

  /**
   * `rows` has the sets of each token; `fillers` is the set of words that may stand between any two words of a pattern.
   */
  constructor(text: MarkedText, rows: readonly Row[], fillers: number, tried: Tried) {
    this.#text = text;
    this.#rows = rows;
    this.#fillers = fillers;
    this.#tried = tried;
  }

  /** The match that begins at token `first`, or null. With `quotes` also words in quotation marks count. */
  matchAt(pattern: ReadyPattern, first: number, quotes: boolean): Match | null {
    if (!this.#begin(pattern.code(), 0, first, true, quotes)) return null;
    const [end, open, close] = [this.#end, this.#open, this.#close];
    return {
      first,
      end,
      spanFirst: open < 0 ? first : open,
      spanEnd: close < 0 ? end : close,
      hasBraces: open >= 0,
    };
  }

  #begin(code: Int32Array, pc: number, first: number, crossed: boolean, quotes: boolean): boolean {
    this.#tried.forget(code.length * REACH * 2);
    this.#code = code;
    this.#quotes = quotes;
    this.#from = first;
    this.#open = -1;
    this.#close = -1;
    return this.#run(pc, first, crossed);
  }

  /**
   * Goes on from a step at a token, in a loop while there is one way to go. `isCrossed` tells that the border before the
   * token was asked for.
   */
  #run(start: number, startAt: number, isCrossed: boolean): boolean {
    let pc = start;
    let at = startAt;
    let crossed = isCrossed;
    while (at - this.#from < REACH) {
      switch (this.#code[pc]) {
        case CODES.found:
          this.#end = at;
          return true;
        case CODES.test: {
          if (!this.#isOpen(at, crossed)) return false;
          const mayPass = at > this.#from && this.#has(this.#fillers, at);
          const isHit = this.#tests(this.#operand(pc + 1), at);
          if (isHit && !this.#isNew(pc, at, crossed)) return false;
          if (isHit && mayPass && this.#run(pc + 2, at + 1, false)) return true;
          if (!isHit && !mayPass) return false;
          if (!mayPass) pc += 2;
          at += 1;
          crossed = false;
          break;
        }
        case CODES.any:
          if (!this.#isOpen(at, crossed)) return false;
          pc += 1;
          at += 1;
          crossed = false;
          break;
        case CODES.at:
          if (!isAt(this.#operand(pc + 1), at, this.#text)) return false;
          crossed ||= isCrossing(this.#operand(pc + 1));
          pc += 2;
          break;
        case CODES.jump:
          pc = this.#operand(pc + 1);
          break;
        case CODES.look:
          if (!this.#look(pc, at, crossed)) return false;
          pc = this.#operand(pc + 2);
          break;
        default:
          return this.#part(pc, at, crossed);
      }
    }
    return false;
  }

  /** The steps after which there is more to do than going on. */
  #part(pc: number, at: number, crossed: boolean): boolean {
    switch (this.#code[pc]) {
      case CODES.gap:
        return this.#isNew(pc, at, crossed) && this.#gap(pc, at, crossed);
      case CODES.split:
        return this.#split(pc, at, crossed);
      case CODES.open:
        if (!this.#run(pc + 1, at, crossed)) return false;
        this.#open = at;
        return true;
      case CODES.close:
        if (!this.#run(pc + 1, at, crossed)) return false;
        this.#close = at;
        return true;
      default:
        return false;
    }
  }

  #operand(pc: number): number {
    return this.#code[pc] ?? 0;
  }

  #isNew(pc: number, at: number, crossed: boolean): boolean {
    return this.#tried.isNew(((at - this.#from) * 2 + (crossed ? 1 : 0)) * this.#code.length + pc);
  }

  /** Whether the pattern may go on with the token at `at`: it exists, and no sentence ends before it unasked. */
  #isOpen(at: number, crossed: boolean): boolean {
    return at < this.#text.kinds.length && (crossed || this.#text.borders[at] !== 2);
  }

  #has(set: number, at: number): boolean {
    const row = this.#rows[at];
    return row !== undefined && isIn(row, set);
  }

  #tests(set: number, at: number): boolean {
    return this.#has(set, at) && (this.#quotes || this.#text.quoted[at] !== 1);
  }

  #gap(pc: number, at: number, crossed: boolean): boolean {
    const most = this.#operand(pc + 1);
    const widest = this.#operand(pc + 2) === 1 ? 0 : 1;
    const { kinds, borders } = this.#text;
    for (let skipped = 0; skipped <= most; skipped += 1) {
      const isFirst = crossed && skipped === 0;
      if (this.#mayGoOn(pc + 3, at + skipped) && this.#run(pc + 3, at + skipped, isFirst)) return true;
      if (at + skipped >= kinds.length) return false;
      if (!isFirst && (borders[at + skipped] ?? 0) > widest) return false;
    }
    return false;
  }

  #split(pc: number, at: number, crossed: boolean): boolean {
    if (!this.#mayGoOn(pc, at) || !this.#isNew(pc, at, crossed)) return false;
    const count = this.#operand(pc + 2);
    for (let branch = 0; branch < count; branch += 1)
      if (this.#run(this.#operand(pc + 3 + branch), at, crossed)) return true;
    return false;
  }

  /** A first look at whether a step that wants a word of a set is worth trying. */
  #mayGoOn(pc: number, at: number): boolean {
    const code = this.#code[pc];
    if (code !== CODES.test && code !== CODES.split) return true;
    const set = this.#operand(pc + 1);
    if (set < 0) return true;
    return this.#has(set, at) || (at > this.#from && this.#has(this.#fillers, at));
  }

  #look(pc: number, at: number, crossed: boolean): boolean {
    const inner = this.#inner ?? new Matcher(this.#text, this.#rows, EMPTY_SET, this.#tried.ahead());
    this.#inner = inner;
    const isWanted = this.#operand(pc + 1) === 1;
    return inner.#begin(this.#code, pc + 3, at, crossed, this.#quotes) === isWanted;
  }
}
