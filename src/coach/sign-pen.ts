/**
 * Takes down the signs of a sentence as they are spelled: each is begun with a label, added to, and ended. After an end
 * the same sign may go on into a longer one.
 */
export interface SignPen {
  begin(label: string): void;
  /** Adds a text, or its part from one offset up to another. */
  add(text: string, from?: number, to?: number): void;
  end(): void;
}

const BASIS = 0x811c9dc5;
const PRIME = 0x01000193;

/**
 * Keeps of each sign its number alone (FNV-1a in 32 bits, Fowler, Noll and Vo 1991), so that no string is built for the
 * hundreds of signs of a sentence.
 */
export class NumberPen implements SignPen {
  /** The numbers taken down, of which the first `count` are in use. */
  numbers = new Int32Array(1024);
  count = 0;
  #number = BASIS;

  clear(): void {
    this.count = 0;
  }

  begin(label: string): void {
    this.#number = BASIS;
    this.add(label);
  }

  add(text: string, from = 0, to = text.length): void {
    let number = this.#number;
    for (let at = from; at < to; at += 1) number = Math.imul(number ^ text.charCodeAt(at), PRIME);
    this.#number = number;
  }

  end(): void {
    if (this.count === this.numbers.length) {
      const wider = new Int32Array(this.count * 2);
      wider.set(this.numbers);
      this.numbers = wider;
    }
    this.numbers[this.count] = this.#number;
    this.count += 1;
  }
}

/** Keeps the signs as they are written, for learning and for reading. */
export class WordPen implements SignPen {
  readonly signs: string[] = [];
  #sign = '';

  begin(label: string): void {
    this.#sign = label;
  }

  add(text: string, from = 0, to = text.length): void {
    this.#sign += text.slice(from, to);
  }

  end(): void {
    this.signs.push(this.#sign);
  }
}

/** The number that a NumberPen keeps for a sign. */
export function numberOfSign(sign: string): number {
  const pen = new NumberPen();
  pen.begin(sign);
  pen.end();
  return pen.numbers[0] ?? 0;
}
