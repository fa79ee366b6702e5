import { Matcher, REACH, Tried } from './match.ts';
import { scopeOf } from './scope-of.ts';
import { Sightings } from './sightings.ts';
import type { MarkedText } from './mark-text.ts';
import type { Match } from './match.ts';
import type { ReadyPattern, ReadyPatterns } from './ready-patterns.ts';
import type { Exception } from './rule.ts';
import type { WordSet } from './word-set.ts';

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

/** What is known of one text while it is searched. */
interface Pass<T extends Sought> {
  readonly text: MarkedText;
  readonly matcher: Matcher;
  readonly sightings: Sightings;
  /** Where each pattern may begin again. */
  readonly freeFrom: Map<Prepared<T>, number>;
  readonly found: { readonly of: T; readonly match: Match; readonly order: number }[];
}

/** A stretch of a sentence in which matches begin, and the last token they may reach within it. */
interface Window {
  readonly first: number;
  readonly last: number;
  readonly reach: number;
  readonly opensSentence: boolean;
}

/**
 * Finds many patterns in one pass. Most patterns need a word that is not in the sentence at hand; each is woken by the
 * rarest of the words it needs, and is tried only where all of them are there.
 */
export class Search<T extends Sought> {
  readonly #patterns: ReadyPatterns;
  readonly #byWord = new Map<number, Prepared<T>[]>();
  /** By kind of word, worked out when a word of the kind is first met. */
  readonly #wokenBy: (readonly Prepared<T>[] | undefined)[] = [];
  readonly #always: Prepared<T>[] = [];
  /** By pattern, the last question for which it was woken. */
  readonly #wokenIn: number[] = [];
  readonly #tried = new Tried();

  constructor(sought: readonly T[], patterns: ReadyPatterns) {
    this.#patterns = patterns;
    for (const of of sought) for (const source of of.patterns) this.#prepare(of, patterns.pattern(source));
  }

  /**
   * All hits that no exception takes back, in the order of the text and then of the patterns. A pattern is not found
   * again inside its own match.
   */
  hitsIn(text: MarkedText): readonly Hit<T>[] {
    const matcher = new Matcher(text, this.#patterns, this.#tried);
    const sightings = new Sightings(text, matcher);
    const pass: Pass<T> = { text, matcher, sightings, freeFrom: new Map(), found: [] };
    for (const window of windowsIn(text))
      for (const prepared of this.#liveIn(window, text)) this.#seek(prepared, window, pass);
    return pass.found.toSorted((a, b) => a.match.first - b.match.first || a.order - b.order);
  }

  #seek(prepared: Prepared<T>, window: Window, { text, matcher, sightings, freeFrom, found }: Pass<T>): void {
    const { of, pattern, order } = prepared;
    for (let first = Math.max(window.first, freeFrom.get(prepared) ?? 0); first <= window.last; first += 1) {
      if (!mayBegin(pattern, first, window, text)) continue;
      const match = matcher.matchAt(pattern, first, of.quotes);
      if (match === null || this.#isExcepted(of, match, text, sightings)) continue;
      freeFrom.set(prepared, match.end);
      found.push({ of, match, order });
      first = Math.max(first, match.end - 1);
    }
  }

  #prepare(of: T, pattern: ReadyPattern): void {
    const prepared = { of, pattern, order: this.#wokenIn.push(0) - 1 };
    const [rarest] = pattern.needs;
    if (rarest === undefined) this.#always.push(prepared);
    else {
      for (const id of rarest.ids()) {
        const waiting = this.#byWord.get(id);
        if (waiting === undefined) this.#byWord.set(id, [prepared]);
        else waiting.push(prepared);
      }
    }
  }

  /** The patterns for which every needed word is there. */
  #liveIn({ first, reach }: Window, { kinds }: MarkedText): readonly Prepared<T>[] {
    const question = this.#patterns.nextQuestion();
    const live = [...this.#always];
    for (let at = first; at <= reach; at += 1) {
      const woken = this.#woken(kinds[at] ?? 0);
      for (let index = 0; index < woken.length; index += 1) {
        const prepared = woken[index];
        if (prepared === undefined || this.#wokenIn[prepared.order] === question) continue;
        this.#wokenIn[prepared.order] = question;
        if (areAmong(prepared.pattern.needs, kinds, first, reach, question)) live.push(prepared);
      }
    }
    return live;
  }

  #woken(kind: number): readonly Prepared<T>[] {
    const known = this.#wokenBy[kind];
    if (known !== undefined) return known;
    const ids = this.#patterns.lexicon.idsOfKind(kind);
    const woken = [...new Set(ids.flatMap((id) => this.#byWord.get(id) ?? []))];
    this.#wokenBy[kind] = woken;
    return woken;
  }

  #isExcepted({ unless, quotes }: T, match: Match, text: MarkedText, sightings: Sightings): boolean {
    return unless.some(({ within, pattern }) => {
      const ready = this.#patterns.pattern(pattern);
      return within === 'text'
        ? sightings.isAnywhere(ready)
        : sightings.isIn(ready, scopeOf(within, match, text), quotes);
    });
  }
}

/** Sentences, and long ones in pieces: what a match needs must stand within its reach. */
function* windowsIn({ sentences }: MarkedText): Generator<Window> {
  for (const { first, last } of sentences) {
    for (let from = first; from <= last; from += REACH) {
      yield {
        first: from,
        last: Math.min(from + REACH - 1, last),
        reach: Math.min(from + REACH * 2 - 1, last),
        opensSentence: from === first,
      };
    }
  }
}

/** Whether each of the sets has a word there; the first is known to, because it woke the pattern. */
function areAmong(
  needs: readonly WordSet[],
  kinds: Uint32Array,
  first: number,
  last: number,
  question: number,
): boolean {
  for (let index = 1; index < needs.length; index += 1)
    if (needs[index]?.isAmong(kinds, first, last, question) !== true) return false;
  return true;
}

/** A match that may begin with any word begins with a sentence. */
function mayBegin({ firsts }: ReadyPattern, at: number, window: Window, { kinds }: MarkedText): boolean {
  return firsts === null ? window.opensSentence && at === window.first : firsts.has(kinds[at] ?? 0);
}
