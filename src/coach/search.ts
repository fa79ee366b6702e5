import { sentenceAt } from './mark-text.ts';
import { REACH } from './match.ts';
import { mayStandIn } from './may-stand-in.ts';
import { scopeOf } from './scope-of.ts';
import { isIn } from './word-sets.ts';
import type { MarkedText } from './mark-text.ts';
import type { Match } from './match.ts';
import type { Reading } from './reading.ts';
import type { ReadyPattern, ReadyPatterns } from './ready-patterns.ts';
import type { Exception } from './rule.ts';
import type { Row } from './word-sets.ts';

/** What a search needs to know of a rule. */
export interface Sought {
  readonly patterns: readonly string[];
  readonly unless: readonly Exception[];
  readonly quotes: boolean;
}

/** A match together with the sought thing that it belongs to. */
export interface Hit<T extends Sought> {
  readonly of: T;
  readonly match: Match;
}

interface Prepared<T extends Sought> {
  readonly of: T;
  readonly pattern: ReadyPattern;
  /** Its place among the patterns of the search. */
  readonly order: number;
}

interface Found<T extends Sought> extends Hit<T> {
  readonly order: number;
}

/** A stretch of a sentence in which matches begin, and the last token they may reach within it. */
interface Window {
  readonly first: number;
  readonly last: number;
  readonly reach: number;
  readonly opensSentence: boolean;
}

/**
 * Finds many patterns in one pass. Most patterns need a word that is not in the sentence at hand, so the sets that have
 * a word there are gathered first, and a pattern is tried only where all that it needs are among them.
 */
export class Search<T extends Sought> {
  readonly #patterns: ReadyPatterns;
  readonly #all: readonly Prepared<T>[];
  /** By pattern, the rarest set that it needs, or -1 for none: most patterns end here, so it is kept at hand. */
  readonly #rarest: Int32Array;
  /** By pattern, where it may begin again in the text at hand. */
  readonly #freeFrom: Uint32Array;

  constructor(sought: readonly T[], patterns: ReadyPatterns) {
    this.#patterns = patterns;
    const all = sought.flatMap((of) =>
      of.patterns.map((source) => ({ of, pattern: patterns.pattern(source) })),
    );
    this.#all = all.map(({ of, pattern }, order) => ({ of, pattern, order }));
    this.#rarest = Int32Array.from(all, ({ pattern }) => pattern.needs[0] ?? -1);
    this.#freeFrom = new Uint32Array(all.length);
  }

  /**
   * All hits that no exception takes back, in the order of the text and then of the patterns. A pattern is not found
   * again inside its own match.
   */
  hitsIn(text: MarkedText): readonly Hit<T>[] {
    const reading = this.#patterns.reading(text);
    const found: Found<T>[] = [];
    this.#freeFrom.fill(0);
    for (let sentence = 0; sentence < text.sentences.length; sentence += 1)
      this.#searchSentence(sentence, reading, found);
    return found.sort((a, b) => a.match.first - b.match.first || a.order - b.order);
  }

  /** Long sentences are searched in pieces: what a match needs must stand within its reach. */
  #searchSentence(sentence: number, reading: Reading, found: Found<T>[]): void {
    const { first, last } = sentenceAt(sentence, reading.text);
    const isShort = last - first < REACH;
    for (let from = first; from <= last; from += REACH) {
      const reach = Math.min(from + REACH * 2 - 1, last);
      const present = isShort ? reading.inSentence(sentence) : reading.within(from, reach);
      const window = {
        first: from,
        last: Math.min(from + REACH - 1, last),
        reach,
        opensSentence: from === first,
      };
      this.#searchWindow(window, present, reading, found);
    }
  }

  #searchWindow(window: Window, present: Row, reading: Reading, found: Found<T>[]): void {
    const rarestOf = this.#rarest;
    for (let order = 0; order < rarestOf.length; order += 1) {
      const rarest = rarestOf[order] ?? -1;
      if (rarest >= 0 && !isIn(present, rarest)) continue;
      const prepared = this.#all[order];
      if (prepared !== undefined && mayStandIn(prepared.pattern, present))
        this.#seek(prepared, window, reading, found);
    }
  }

  /** Tries a pattern wherever a match may begin and the rarest word that it needs follows near enough. */
  #seek({ of, pattern, order }: Prepared<T>, window: Window, reading: Reading, found: Found<T>[]): void {
    const { rows, matcher } = reading;
    const [rarest = null] = pattern.needs;
    let rare = window.first;
    for (let first = Math.max(rare, this.#freeFrom[order] ?? 0); first <= window.last; first += 1) {
      if (!mayBegin(pattern, first, window, rows)) continue;
      if (rarest !== null) {
        rare = nextOf(rarest, Math.max(first, rare), window.reach, rows);
        if (rare > window.reach) return;
        if (reading.plainBefore(rare) - reading.plainBefore(first) > pattern.far) continue;
      }
      const match = matcher.matchAt(pattern, first, of.quotes);
      if (match === null || this.#isExcepted(of, match, reading)) continue;
      this.#freeFrom[order] = match.end;
      found.push({ of, match, order });
      first = Math.max(first, match.end - 1);
    }
  }

  #isExcepted({ unless, quotes }: T, match: Match, { text, sightings }: Reading): boolean {
    return unless.some(({ within, pattern }) => {
      const ready = this.#patterns.pattern(pattern);
      return within === 'text'
        ? sightings.isAnywhere(ready)
        : sightings.isIn(ready, scopeOf(within, match, text), quotes);
    });
  }
}

/** The next token of a set from a token on, or one past `last`. */
function nextOf(set: number, from: number, last: number, rows: readonly Row[]): number {
  let at = from;
  for (; at <= last; at += 1) {
    const row = rows[at];
    if (row !== undefined && isIn(row, set)) break;
  }
  return at;
}

/** A match that may begin with any word begins with a sentence. */
function mayBegin({ firsts }: ReadyPattern, at: number, window: Window, rows: readonly Row[]): boolean {
  if (firsts === null) return window.opensSentence && at === window.first;
  const row = rows[at];
  return row !== undefined && isIn(row, firsts);
}
