import type { TextType } from './check.ts';

/** What is said about a sentence whose signs, and no rule, speak of a fault. */
export interface Saying {
  readonly message: string;
  readonly why: string;
  readonly ask: string;
}

/** What weights can be learned for: a text type, or what calls for a help card. */
export type Weighed = TextType | 'safety';

/**
 * Chances from 0 to 1: from the first on a sentence is spoken about as a hint, from the second on as a warning. For help
 * cards: from the first on a rule is believed, from the second on a card comes without one.
 */
export interface Thresholds {
  readonly hint: number;
  readonly warn: number;
}

/**
 * What was learned from labelled texts of one type: how much each sign of a sentence speaks for a fault, and then for
 * which kind. A logistic regression, kept as numbers that people can read.
 */
export interface Weights {
  readonly kinds: readonly string[];
  readonly thresholds: Thresholds;
  /** The rules whose findings are tempered; those of a person's own packs speak as they are. */
  readonly tempers: readonly string[];
  /** For each sign the weight for any fault, then the weights for the kinds, in their order; missing ones are 0. */
  readonly signs: Readonly<Record<string, readonly number[]>>;
  readonly says: Readonly<Record<string, Saying>>;
}
