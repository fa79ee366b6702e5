/** A row to learn from: the numbers of its signs, and whether it is one of those that are looked for. */
export interface Row {
  readonly signs: Int32Array;
  readonly isWanted: boolean;
}

/** How fast it learns, and how much it takes for a sign to have a weight at all. */
const RATE = 1;
const SPARSE = 0.1;
const SMALL = 0.1;

/**
 * Logistic regression, learned row by row with rates of their own for each sign, most of which end at 0 (FTRL-Proximal,
 * McMahan 2013). Always the same for the same rows. `emphasis` says how much more a wanted row counts.
 */
export function learn(
  rows: readonly Row[],
  signs: number,
  { rounds, emphasis = 1 }: { readonly rounds: number; readonly emphasis?: number },
): Float64Array {
  const learned = new Proximal(signs);
  const next = random(1);
  const order = Uint32Array.from(rows.keys());
  for (let round = 0; round < rounds; round += 1) {
    shuffle(order, next);
    for (const at of order) {
      const row = rows[at];
      if (row !== undefined) learned.take(row, row.isWanted ? emphasis : 1);
    }
  }
  return Float64Array.from({ length: signs }, (_, sign) => learned.weight(sign));
}

class Proximal {
  readonly #sums: Float64Array;
  readonly #squares: Float64Array;

  constructor(signs: number) {
    this.#sums = new Float64Array(signs);
    this.#squares = new Float64Array(signs);
  }

  take({ signs, isWanted }: Row, emphasis: number): void {
    const scale = 1 / Math.sqrt(Math.max(signs.length, 1));
    const weights = new Float64Array(signs.length);
    let total = 0;
    for (let at = 0; at < signs.length; at += 1) {
      const weight = this.weight(signs[at] ?? 0);
      weights[at] = weight;
      total += weight;
    }
    const gradient = (1 / (1 + Math.exp(-total * scale)) - (isWanted ? 1 : 0)) * scale * emphasis;
    for (let at = 0; at < signs.length; at += 1) this.#move(signs[at] ?? 0, weights[at] ?? 0, gradient);
  }

  /** Signs below 0 are not learned. */
  weight(sign: number): number {
    const sum = this.#sums[sign] ?? 0;
    if (Math.abs(sum) <= SPARSE) return 0;
    return -(sum - Math.sign(sum) * SPARSE) / ((1 + Math.sqrt(this.#squares[sign] ?? 0)) / RATE + SMALL);
  }

  #move(sign: number, weight: number, gradient: number): void {
    if (sign < 0) return;
    const square = this.#squares[sign] ?? 0;
    const slower = (Math.sqrt(square + gradient * gradient) - Math.sqrt(square)) / RATE;
    this.#sums[sign] = (this.#sums[sign] ?? 0) + gradient - slower * weight;
    this.#squares[sign] = square + gradient * gradient;
  }
}

function shuffle(order: Uint32Array, next: () => number): void {
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = Math.floor(next() * (at + 1));
    [order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0];
  }
}

/** Numbers from 0 up to 1, always the same for a seed (a linear congruential generator). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state / 0x7fffffff;
  };
}
