/** What is said about a sentence whose signs, and no rule, speak of a fault. */
export interface Saying {
  readonly message: string;
  readonly why: string;
  readonly ask: string;
}

/** Chances from 0 to 1 at which something follows. */
export interface Thresholds {
  /** From here on a sentence is spoken about, as a hint. */
  readonly hint: number;
  /** From here on as a warning. */
  readonly warn: number;
  /** Below this a rule's finding is let go: nothing else in the sentence speaks for it. */
  readonly doubt: number;
  /** From here on a rule's warning stays one; below it is a hint. */
  readonly trust: number;
}

/**
 * What was learned from labelled texts of one type: how much each sign of a sentence speaks for a fault, and then for
 * which kind. A logistic regression, kept as numbers that people can read and change.
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
