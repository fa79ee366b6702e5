/** Which steps were tried at which words, kept from text to text because making it anew costs more than using it. */
export class Tried {
  #at = new Int32Array(0);
  #round = 0;
  #ahead: Tried | null = null;

  /** The same for looking ahead from within a match. */
  ahead(): Tried {
    const ahead = this.#ahead ?? new Tried();
    this.#ahead = ahead;
    return ahead;
  }

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
