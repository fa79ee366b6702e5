import { pieces } from './contractions.ts';
import type { Piece } from './contractions.ts';

/** A written word as patterns see it. */
export interface Spelled {
  readonly pieces: readonly Piece[];
  /** Stands in capitals: `NEVER`. */
  readonly loud: boolean;
  /** Written with a capital first letter only: `Colin`. */
  readonly capital: boolean;
}

/** Written words, each taken apart once; most words of a text were in an earlier one. */
export class Spelling {
  readonly #known = new Map<string, Spelled>();

  of(raw: string): Spelled {
    const known = this.#known.get(raw);
    if (known !== undefined) return known;
    if (this.#known.size > MOST_REMEMBERED) this.#known.clear();
    const spelled = spelledFrom(raw);
    if (raw.length <= LONGEST_REMEMBERED) this.#known.set(raw, spelled);
    return spelled;
  }
}

const MOST_REMEMBERED = 20_000;
const LONGEST_REMEMBERED = 40;

function spelledFrom(raw: string): Spelled {
  const lower = raw.toLowerCase();
  const written = lower.length === raw.length ? lower.replace(/[’ʼ＇`´]/g, "'") : raw;
  return {
    pieces: pieces(written),
    loud: raw.length > 2 && raw === raw.toUpperCase() && raw !== lower,
    capital: /^\p{Lu}\p{Ll}/u.test(raw),
  };
}
