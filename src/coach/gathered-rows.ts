import type { Stretch } from './mark-text.ts';
import type { Row } from './word-sets.ts';

/** How many sentences are remembered. */
const KEPT = 32;

/**
 * The sets that have a word in a sentence: the rows of its words laid over one another. Rows are kept from text to text
 * because making them anew costs more than using them.
 */
export class GatheredRows {
  readonly #width: number;
  readonly #kept: Row[] = [];
  /** For each kept row its sentence. */
  readonly #sentences = new Int32Array(KEPT).fill(-1);
  readonly #stretch: Row;

  /** Only of the first so many sets; the others are asked word by word. */
  constructor(sets: number) {
    this.#width = Math.ceil(sets / 32);
    this.#stretch = new Int32Array(this.#width);
  }

  /** Forgets the sentences of the last text. */
  forget(): void {
    this.#sentences.fill(-1);
  }

  /** The sets in a sentence, which is a stretch of tokens; `rows` has one for each token. */
  ofSentence(sentence: number, stretch: Stretch, rows: readonly Row[]): Row {
    const place = sentence % KEPT;
    const row = (this.#kept[place] ??= new Int32Array(this.#width));
    if (this.#sentences[place] === sentence) return row;
    this.#sentences[place] = sentence;
    return gather(row, stretch, rows);
  }

  /** The sets in any stretch of tokens, until this is asked again. */
  ofStretch(stretch: Stretch, rows: readonly Row[]): Row {
    return gather(this.#stretch, stretch, rows);
  }
}

/** Two words at a time, because most of the work is to read and write what is gathered. */
function gather(into: Row, { first, last }: Stretch, rows: readonly Row[]): Row {
  into.fill(0);
  for (let at = first; at <= last; at += 2) {
    const [one, other] = [rows[at] ?? into, (at < last ? rows[at + 1] : null) ?? into];
    for (let index = 0; index < into.length; index += 1)
      into[index] = (into[index] ?? 0) | (one[index] ?? 0) | (other[index] ?? 0);
  }
  return into;
}
