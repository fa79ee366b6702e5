/** What is said about a sentence whose signs, and no rule, speak of a fault. */
export interface Saying {
  readonly message: string;
  readonly why: string;
  readonly ask: string;
}

/** What there are weights for: faults of a text type, its parts, and what calls for a help card. */
export const WEIGHED = [
  'apology',
  'apology-parts',
  'reach-out',
  'reach-out-parts',
  'reflection',
  'conversation',
  'safety',
] as const;
export type Weighed = (typeof WEIGHED)[number];

/**
 * Chances from 0 to 1. From `keep` on what a rule found is believed; from `hint` on a sentence is spoken about without a
 * rule, and from `warn` on as a warning, with a help card, or as a part that is there.
 */
export interface Thresholds {
  readonly keep: number;
  readonly hint: number;
  readonly warn: number;
}

/**
 * What was learned from labelled texts of one type: how much each sign of a sentence speaks for each of some scores.
 * Logistic regressions over the numbers of the signs. Of faults the first score is for any, the others are for kinds.
 */
export interface Weights {
  readonly scores: readonly string[];
  readonly thresholds: Thresholds;
  /** The rules whose findings are tempered; those of a person's own packs speak as they are. */
  readonly tempers: readonly string[];
  readonly says: Readonly<Record<string, Saying>>;
  readonly signs: SignWeights;
}

/** The signs by number, with the weights of each as a stretch of one long row. */
export interface SignWeights {
  readonly numbers: Int32Array;
  /** For each sign where its weights begin; they end where those of the next begin. */
  readonly begins: Uint32Array;
  /** The index of the score that a weight is for. */
  readonly scores: Uint8Array;
  /** In hundredths. */
  readonly weights: Int16Array;
}
