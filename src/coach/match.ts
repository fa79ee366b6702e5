import type { MarkedText } from './mark-text.ts';
import type { Program, Step } from './compile-pattern.ts';

/** Where a pattern was found: its first token and one past its last, and the same for the part in braces. */
export interface Match {
  readonly first: number;
  readonly end: number;
  readonly spanFirst: number;
  readonly spanEnd: number;
  readonly hasBraces: boolean;
}

/** A pattern looks at no more than this many words from where it begins. */
const REACH = 128;

/** Which steps were tried at which words, kept from text to text because making it anew costs more than using it. */
export class Tried {
  #at = new Int32Array(0);
  #round = 0;

  /** Forgets everything; there is room for `size` keys afterwards. */
  forget(size: number): void {
    if (this.#at.length < size) this.#at = new Int32Array(size * 2);
    this.#round = this.#round === 0x7fffffff ? 1 : this.#round + 1;
    if (this.#round === 1) this.#at.fill(0);
  }

  /** Whether a key comes for the first time. */
  isNew(key: number): boolean {
    if (this.#at[key] === this.#round) return false;
    this.#at[key] = this.#round;
    return true;
  }
}

/**
 * Runs compiled patterns over one text. Each pair of step and word is tried once per beginning, so the time grows with
 * the length of the pattern times its reach, whatever the text.
 */
export class Matcher {
  readonly #text: MarkedText;
  readonly #fillers: ReadonlySet<number>;
  readonly #tried: Tried;
  /** Looks ahead from within a match, with a memory of its own. */
  #inner: Matcher | null = null;
  #from = 0;
  #program: Program = [];
  #quotes = false;
  #open = -1;
  #close = -1;
  #end = -1;

  /** `fillers` are words that may stand between any two words of a pattern. */
  constructor(text: MarkedText, fillers: ReadonlySet<number>, tried: Tried) {
    this.#text = text;
    this.#fillers = fillers;
    this.#tried = tried;
  }

  /** The match that begins at token `first`, or null. With `quotes` also words in quotation marks count. */
  matchAt(program: Program, first: number, quotes: boolean): Match | null {
    this.#program = program;
    this.#quotes = quotes;
    if (!this.#begin(first, true)) return null;
    const [end, open, close] = [this.#end, this.#open, this.#close];
    return {
      first,
      end,
      spanFirst: open < 0 ? first : open,
      spanEnd: close < 0 ? end : close,
      hasBraces: open >= 0,
    };
  }

  #begin(first: number, crossed: boolean): boolean {
    this.#tried.forget((this.#program.length + 1) * REACH * 2);
    this.#from = first;
    this.#open = -1;
    this.#close = -1;
    return this.#run(0, first, crossed);
  }

  /** `crossed` tells that the border before the token at `at` was asked for. */
  #run(pc: number, at: number, crossed: boolean): boolean {
    if (at - this.#from >= REACH) return false;
    const key = (pc * REACH + (at - this.#from)) * 2 + (crossed ? 1 : 0);
    if (!this.#tried.isNew(key)) return false;
    const step = this.#program[pc];
    return step !== undefined && this.#take(step, pc, at, crossed);
  }

  #take(step: Step, pc: number, at: number, crossed: boolean): boolean {
    switch (step.op) {
      case 'found':
        this.#end = at;
        return true;
      case 'test':
        if (!this.#isOpen(at, crossed)) return false;
        if (this.#tests(step.ids, at) && this.#run(pc + 1, at + 1, false)) return true;
        return at > this.#from && this.#isFiller(at) && this.#run(pc, at + 1, false);
      case 'any':
        return this.#isOpen(at, crossed) && this.#run(pc + 1, at + 1, false);
      case 'gap':
        return this.#gap(step.most, step.within, pc, at, crossed);
      case 'at':
        return this.#place(step.place, pc, at, crossed);
      case 'look':
        return this.#look(step.program, at, crossed) === step.wanted && this.#run(pc + 1, at, crossed);
      case 'split':
        return step.to.some((to) => this.#run(to, at, crossed));
      case 'jump':
        return this.#run(step.to, at, crossed);
      case 'open':
        return this.#mark('#open', pc, at, crossed);
      case 'close':
        return this.#mark('#close', pc, at, crossed);
    }
  }

  /** Whether the pattern may go on with the token at `at`: it exists, and no sentence ends before it unasked. */
  #isOpen(at: number, crossed: boolean): boolean {
    const token = this.#text.tokens[at];
    return token !== undefined && (crossed || token.border !== 2);
  }

  #tests(ids: ReadonlySet<number>, at: number): boolean {
    return (this.#quotes || this.#text.tokens[at]?.quoted !== true) && this.#isOneOf(ids, at);
  }

  #isFiller(at: number): boolean {
    return this.#isOneOf(this.#fillers, at);
  }

  /** A plain loop, because nothing runs more often. */
  #isOneOf(ids: ReadonlySet<number>, at: number): boolean {
    const own = this.#text.ids[at] ?? [];
    for (let index = 0; index < own.length; index += 1) if (ids.has(own[index] ?? 0)) return true;
    return false;
  }

  #gap(most: number, within: 'clause' | 'sentence', pc: number, at: number, crossed: boolean): boolean {
    for (let skipped = 0; skipped <= most; skipped += 1) {
      if (this.#run(pc + 1, at + skipped, crossed && skipped === 0)) return true;
      const token = this.#text.tokens[at + skipped];
      if (token === undefined) return false;
      if (!(crossed && skipped === 0) && token.border > (within === 'clause' ? 0 : 1)) return false;
    }
    return false;
  }

  #place(place: Extract<Step, { op: 'at' }>['place'], pc: number, at: number, crossed: boolean): boolean {
    const border = this.#text.tokens[at]?.border ?? 2;
    const isEnd = at >= this.#text.tokens.length;
    switch (place) {
      case 'sentence-start':
      case 'next-sentence':
        return !isEnd && border === 2 && this.#run(pc + 1, at, true);
      case 'sentence-end':
        return (isEnd || border === 2) && this.#run(pc + 1, at, crossed);
      case 'clause-edge':
        return (isEnd || border > 0) && this.#run(pc + 1, at, crossed);
      case 'text-start':
        return at === 0 && this.#run(pc + 1, at, true);
      case 'text-end':
        return isEnd && this.#run(pc + 1, at, crossed);
      case 'question':
        return (
          this.#text.questions.has(this.#text.sentenceOf[Math.max(at - 1, 0)] ?? -1) &&
          this.#run(pc + 1, at, crossed)
        );
    }
  }

  #mark(which: '#open' | '#close', pc: number, at: number, crossed: boolean): boolean {
    if (!this.#run(pc + 1, at, crossed)) return false;
    if (which === '#open') this.#open = at;
    else this.#close = at;
    return true;
  }

  #look(program: Program, at: number, crossed: boolean): boolean {
    this.#inner ??= new Matcher(this.#text, NOTHING, new Tried());
    return this.#inner.#holds(program, at, crossed, this.#quotes);
  }

  #holds(program: Program, at: number, crossed: boolean, quotes: boolean): boolean {
    this.#program = program;
    this.#quotes = quotes;
    return this.#begin(at, crossed);
  }
}

const NOTHING: ReadonlySet<number> = new Set();
