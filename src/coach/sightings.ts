import { sentenceAt } from './mark-text.ts';
import { mayStandIn } from './may-stand-in.ts';
import { isIn } from './word-sets.ts';
import type { Stretch } from './mark-text.ts';
import type { Reading } from './reading.ts';
import type { ReadyPattern } from './ready-patterns.ts';

/** Where a pattern begins in a sentence, and the earliest end of it or of any that begins after it. */
interface Sighting {
  readonly first: number;
  readonly earliestEnd: number;
}

/** Where exceptions stand in one text. Each sentence is searched once for each, however often it is asked for. */
export class Sightings {
  readonly #reading: Reading;
  readonly #known = [new Map<ReadyPattern, Map<number, readonly Sighting[]>>(), new Map()] as const;
  readonly #anywhere = new Map<ReadyPattern, boolean>();

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  /** Whether a pattern stands anywhere in the text, quoted or not. */
  isAnywhere(pattern: ReadyPattern): boolean {
    const known = this.#anywhere.get(pattern);
    if (known !== undefined) return known;
    const is = this.isIn(pattern, { first: 0, last: this.#reading.text.tokens.length - 1 }, true);
    this.#anywhere.set(pattern, is);
    return is;
  }

  /** Whether a pattern stands within a stretch. With `quotes` also words in quotation marks count. */
  isIn(pattern: ReadyPattern, { first, last }: Stretch, quotes: boolean): boolean {
    const { sentenceOf } = this.#reading.text;
    const final = sentenceOf[last] ?? -1;
    for (let sentence = sentenceOf[first] ?? 0; sentence <= final; sentence += 1) {
      if (!mayStandIn(pattern, this.#reading.inSentence(sentence))) continue;
      const next = nextFrom(this.#inSentence(pattern, sentence, quotes), first);
      if (next !== null && next.earliestEnd <= last + 1) return true;
    }
    return false;
  }

  #inSentence(pattern: ReadyPattern, sentence: number, quotes: boolean): readonly Sighting[] {
    const known = this.#known[quotes ? 1 : 0];
    const bySentence = known.get(pattern) ?? new Map<number, readonly Sighting[]>();
    known.set(pattern, bySentence);
    const seen = bySentence.get(sentence) ?? this.#search(pattern, sentence, quotes);
    bySentence.set(sentence, seen);
    return seen;
  }

  #search(pattern: ReadyPattern, sentence: number, quotes: boolean): readonly Sighting[] {
    const { text, rows, matcher } = this.#reading;
    const { first, last } = sentenceAt(sentence, text);
    const found: Sighting[] = [];
    let earliestEnd = Infinity;
    for (let at = last; at >= first; at -= 1) {
      const row = rows[at];
      if (row === undefined || (pattern.firsts !== null && !isIn(row, pattern.firsts))) continue;
      const match = matcher.matchAt(pattern, at, quotes);
      if (match === null) continue;
      earliestEnd = Math.min(earliestEnd, Math.max(match.end, at + 1));
      found.push({ first: at, earliestEnd });
    }
    return found.toReversed();
  }
}

function nextFrom(sightings: readonly Sighting[], first: number): Sighting | null {
  let [low, high] = [0, sightings.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sightings[middle]?.first ?? 0) < first) low = middle + 1;
    else high = middle;
  }
  return sightings[low] ?? null;
}
