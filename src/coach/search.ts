import { Matcher, REACH, Tried } from './match.ts';
import { scopeOf } from './scope-of.ts';
import { Sightings } from './sightings.ts';
import type { MarkedText } from './mark-text.ts';
import type { Match } from './match.ts';
import type { ReadyPattern, ReadyPatterns } from './ready-patterns.ts';
import type { Exception } from './rule.ts';

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
    const freeFrom = new Map<Prepared<T>, number>();
    const found: { readonly of: T; readonly match: Match; readonly order: number }[] = [];
    for (const window of windowsIn(text)) {
      for (const prepared of this.#liveIn(window, text)) {
        const { of, pattern, order } = prepared;
        let free = freeFrom.get(prepared) ?? 0;
        for (const first of startsIn(window, pattern, text)) {
          if (first < free) continue;
          const match = matcher.matchAt(pattern, first, of.quotes);
          if (match === null || this.#isExcepted(of, match, text, sightings)) continue;
          free = match.end;
          freeFrom.set(prepared, free);
          found.push({ of, match, order });
        }
      }
    }
    return found.toSorted((a, b) => a.match.first - b.match.first || a.order - b.order);
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
        if (prepared.pattern.needs.every((need) => need.isAmong(kinds, first, reach, question)))
          live.push(prepared);
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

/** The tokens with which a match may begin; one that may begin with any word begins with a sentence. */
function* startsIn(
  { first, last, opensSentence }: Window,
  { firsts }: ReadyPattern,
  { kinds }: MarkedText,
): Generator<number> {
  if (firsts === null) {
    if (opensSentence) yield first;
    return;
  }
  for (let at = first; at <= last; at += 1) if (firsts.has(kinds[at] ?? 0)) yield at;
}
