import { Matcher, REACH } from './match.ts';
import { scopeOf } from './scope-of.ts';
import { Sightings } from './sightings.ts';
import { EMPTY_SET } from './word-sets.ts';
import type { MarkedText } from './mark-text.ts';
import type { Match } from './match.ts';
import type { ReadyPattern, ReadyPatterns } from './ready-patterns.ts';
import type { Exception } from './rule.ts';
import type { WordSets } from './word-sets.ts';

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
class Pass<T extends Sought> {
  readonly text: MarkedText;
  readonly matcher: Matcher;
  readonly sightings: Sightings;
  /** Where each pattern may begin again. */
  readonly freeFrom = new Map<Prepared<T>, number>();
  readonly found: { readonly of: T; readonly match: Match; readonly order: number }[] = [];
  readonly #plain: Uint32Array;

  constructor(text: MarkedText, patterns: ReadyPatterns) {
    this.text = text;
    this.matcher = new Matcher(text, patterns, patterns.tried);
    this.sightings = new Sightings(text, this.matcher, patterns.sets);
    let plain = 0;
    this.#plain = text.kinds.map((kind) => (patterns.sets.has(patterns.fillers, kind) ? plain : plain++));
  }

  /** How many words before a token are no fillers. */
  plainBefore(token: number): number {
    return this.#plain[token] ?? 0;
  }
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
  /** By the rarest set that they need. */
  readonly #waiting = new Map<number, Prepared<T>[]>();
  /** By kind of word, worked out when a word of the kind is first met. */
  readonly #wokenBy: (readonly Prepared<T>[] | undefined)[] = [];
  readonly #always: Prepared<T>[] = [];
  /** By pattern, the last question for which it was woken. */
  readonly #wokenIn: number[] = [];

  constructor(sought: readonly T[], patterns: ReadyPatterns) {
    this.#patterns = patterns;
    for (const of of sought) for (const source of of.patterns) this.#prepare(of, patterns.pattern(source));
  }

  /**
   * All hits that no exception takes back, in the order of the text and then of the patterns. A pattern is not found
   * again inside its own match.
   */
  hitsIn(text: MarkedText): readonly Hit<T>[] {
    const pass = new Pass<T>(text, this.#patterns);
    for (const window of windowsIn(text))
      for (const prepared of this.#liveIn(window, text)) this.#seek(prepared, window, pass);
    return pass.found.toSorted((a, b) => a.match.first - b.match.first || a.order - b.order);
  }

  /** Tries a pattern wherever a match may begin and the rarest word that it needs follows near enough. */
  #seek(prepared: Prepared<T>, window: Window, pass: Pass<T>): void {
    const { of, pattern, order } = prepared;
    const { text, freeFrom } = pass;
    const { sets } = this.#patterns;
    const [rarest = null] = pattern.needs;
    let rare = window.first;
    for (let first = Math.max(rare, freeFrom.get(prepared) ?? 0); first <= window.last; first += 1) {
      if (!mayBegin(pattern, first, window, text, sets)) continue;
      if (rarest !== null) {
        rare = nextOf(rarest, Math.max(first, rare), window.reach, text, sets);
        if (rare > window.reach) return;
        if (pass.plainBefore(rare) - pass.plainBefore(first) > pattern.far) continue;
      }
      const match = pass.matcher.matchAt(pattern, first, of.quotes);
      if (match === null || this.#isExcepted(of, match, pass)) continue;
      freeFrom.set(prepared, match.end);
      pass.found.push({ of, match, order });
      first = Math.max(first, match.end - 1);
    }
  }

  #prepare(of: T, pattern: ReadyPattern): void {
    const prepared = { of, pattern, order: this.#wokenIn.push(0) - 1 };
    const [rarest] = pattern.needs;
    if (rarest === undefined) this.#always.push(prepared);
    else this.#waiting.set(rarest, [...(this.#waiting.get(rarest) ?? []), prepared]);
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
        if (this.#areAmong(prepared.pattern.needs, kinds, first, reach, question)) live.push(prepared);
      }
    }
    return live;
  }

  /** Whether each of the sets has a word there; the first is known to, because it woke the pattern. */
  #areAmong(
    needs: readonly number[],
    kinds: Uint32Array,
    first: number,
    last: number,
    question: number,
  ): boolean {
    const { sets } = this.#patterns;
    for (let index = 1; index < needs.length; index += 1)
      if (!sets.isAmong(needs[index] ?? EMPTY_SET, kinds, first, last, question)) return false;
    return true;
  }

  #woken(kind: number): readonly Prepared<T>[] {
    const known = this.#wokenBy[kind];
    if (known !== undefined) return known;
    const sets = new Set(this.#patterns.sets.setsOf(kind));
    const woken = [...sets].flatMap((set) => this.#waiting.get(set) ?? []);
    this.#wokenBy[kind] = woken;
    return woken;
  }

  #isExcepted({ unless, quotes }: T, match: Match, { text, sightings }: Pass<T>): boolean {
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

/** The next token of a set from a token on, or one past `last`. */
function nextOf(set: number, from: number, last: number, { kinds }: MarkedText, sets: WordSets): number {
  let at = from;
  while (at <= last && !sets.has(set, kinds[at] ?? 0)) at += 1;
  return at;
}

/** A match that may begin with any word begins with a sentence. */
function mayBegin(
  { firsts }: ReadyPattern,
  at: number,
  window: Window,
  { kinds }: MarkedText,
  sets: WordSets,
): boolean {
  return firsts === null ? window.opensSentence && at === window.first : sets.has(firsts, kinds[at] ?? 0);
}
