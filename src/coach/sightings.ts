import type { MarkedText, Stretch } from './mark-text.ts';
import type { Matcher } from './match.ts';
import type { ReadyPattern } from './ready-patterns.ts';
import type { WordSets } from './word-sets.ts';

/** Where a pattern begins in a sentence, and the earliest end of it or of any that begins after it. */
interface Sighting {
  readonly first: number;
  readonly earliestEnd: number;
}

/** Where exceptions stand in one text. Each sentence is searched once for each, however often it is asked for. */
export class Sightings {
  readonly #text: MarkedText;
  readonly #matcher: Matcher;
  readonly #sets: WordSets;
  readonly #known = [new Map<ReadyPattern, Map<number, readonly Sighting[]>>(), new Map()] as const;
  readonly #anywhere = new Map<ReadyPattern, boolean>();

  constructor(text: MarkedText, matcher: Matcher, sets: WordSets) {
    this.#sets = sets;
    this.#text = text;
    this.#matcher = matcher;
  }

  /** Whether a pattern stands anywhere in the text, quoted or not. */
  isAnywhere(pattern: ReadyPattern): boolean {
    const known = this.#anywhere.get(pattern);
    if (known !== undefined) return known;
    const is = this.isIn(pattern, { first: 0, last: this.#text.tokens.length - 1 }, true);
    this.#anywhere.set(pattern, is);
    return is;
  }

  /** Whether a pattern stands within a stretch. With `quotes` also words in quotation marks count. */
  isIn(pattern: ReadyPattern, { first, last }: Stretch, quotes: boolean): boolean {
    const { sentenceOf } = this.#text;
    const final = sentenceOf[last] ?? -1;
    for (let sentence = sentenceOf[first] ?? 0; sentence <= final; sentence += 1) {
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
    const { first, last } = this.#text.sentences[sentence] ?? NONE;
    const found: Sighting[] = [];
    let earliestEnd = Infinity;
    for (let at = last; at >= first; at -= 1) {
      if (pattern.firsts !== null && !this.#sets.has(pattern.firsts, this.#text.kinds[at] ?? 0)) continue;
      const match = this.#matcher.matchAt(pattern, at, quotes);
      if (match === null) continue;
      earliestEnd = Math.min(earliestEnd, Math.max(match.end, at + 1));
      found.push({ first: at, earliestEnd });
    }
    return found.toReversed();
  }
}

const NONE: Stretch = { first: 0, last: -1 };

function nextFrom(sightings: readonly Sighting[], first: number): Sighting | null {
  let [low, high] = [0, sightings.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sightings[middle]?.first ?? 0) < first) low = middle + 1;
    else high = middle;
  }
  return sightings[low] ?? null;
}
