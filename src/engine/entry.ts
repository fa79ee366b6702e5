import type { Kept } from './session.ts';
import type { PromptType } from './prompt-set.ts';

/** One answer as it stands in the journal: under its question, tied to its prompt's name. */
export interface Section {
  readonly name: string;
  /** A letter, or an answer to a prompt of this type. */
  readonly type: PromptType | 'letter';
  readonly heading: string;
  /** The answer as people write and read it. */
  readonly text: string;
  /** Typed but never confirmed: the session ended in the middle of it. */
  readonly unconfirmed: boolean;
}

/** A session as the journal keeps it. */
export interface Entry {
  readonly set: string;
  readonly title: string;
  /** The evening it belongs to, `YYYY-MM-DD`. */
  readonly evening: string;
  /** ISO 8601 with offset. */
  readonly createdAt: string;
  readonly status: 'draft' | 'done';
  readonly person: string | null;
  readonly feelings: readonly string[];
  readonly tags: readonly string[];
  /** The pooled questions that were drawn, so that they can rest and a draft can go on. */
  readonly asked: readonly string[];
  readonly kept: readonly Kept[];
  readonly sections: readonly Section[];
}
