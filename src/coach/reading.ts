import { sentenceAt } from './mark-text.ts';
import { Matcher } from './match.ts';
import { Sightings } from './sightings.ts';
import { isIn } from './word-sets.ts';
import type { MarkedText } from './mark-text.ts';
import type { ReadyPatterns } from './ready-patterns.ts';
import type { Row } from './word-sets.ts';

/** One text as the patterns of a book see it: what all searches in it share. */
export class Reading {
  readonly text: MarkedText;
  /** For each token the sets that have it. */
  readonly rows: readonly Row[];
  readonly matcher: Matcher;
  readonly sightings: Sightings;
  readonly #patterns: ReadyPatterns;
  readonly #plain: Uint32Array;

  constructor(text: MarkedText, patterns: ReadyPatterns) {
    this.text = text;
    this.rows = rowsOf(text, patterns);
    this.matcher = new Matcher(text, this.rows, patterns.fillers, patterns.tried);
    this.sightings = new Sightings(this);
    this.#patterns = patterns;
    this.#plain = plainCounts(this.rows, patterns.fillers);
    patterns.gathered.forget();
  }

  /** How many words before a token are no fillers. */
  plainBefore(token: number): number {
    return this.#plain[token] ?? 0;
  }

  /** The sets that have a word in a sentence. */
  inSentence(sentence: number): Row {
    const stretch = sentenceAt(sentence, this.text);
    return this.#patterns.gathered.ofSentence(sentence, stretch, this.rows);
  }

  /** The sets that have one of the words from `first` to `last`, until this is asked again. */
  within(first: number, last: number): Row {
    return this.#patterns.gathered.ofStretch({ first, last }, this.rows);
  }
}

function rowsOf({ kinds }: MarkedText, { sets }: ReadyPatterns): readonly Row[] {
  const rows: Row[] = [];
  for (let token = 0; token < kinds.length; token += 1) rows.push(sets.rowOf(kinds[token] ?? 0));
  return rows;
}

function plainCounts(rows: readonly Row[], fillers: number): Uint32Array {
  const counts = new Uint32Array(rows.length);
  let plain = 0;
  for (const [token, row] of rows.entries()) {
    counts[token] = plain;
    if (!isIn(row, fillers)) plain += 1;
  }
  return counts;
}
