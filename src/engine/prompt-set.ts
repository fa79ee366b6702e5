/** What an answer can hold: words, a number on a scale, yes or no, or several chosen things. */
export type AnswerValue = string | number | boolean | readonly string[];

export type PromptType =
  | 'text'
  | 'line'
  | 'select'
  | 'checkbox'
  | 'confirm'
  | 'scale'
  | 'feelings'
  | 'person'
  | 'date'
  | 'say'
  | 'timer'
  | 'letter';

type Scalar = string | number | boolean;

/** One test of one answer or fact: equal to it, one of several, not so, at least, at most, or given at all. */
export type Condition =
  | Scalar
  | readonly Scalar[]
  | {
      readonly not?: Scalar | readonly Scalar[];
      readonly at_least?: number;
      readonly at_most?: number;
      readonly given?: boolean;
    };

/** Names of answers or facts with what they must be; all must hold. A name without a value holds for no equality. */
export type When = Readonly<Record<string, Condition>>;

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** The same question in other words, where the situation asks for them; the first that holds is used. */
export interface Variant {
  readonly when: When;
  readonly message: string;
  readonly hint: string | null;
}

/** Which earlier answer a prompt quotes. `tonight` is an answer of the same session; the others come from entries. */
export interface Recall {
  readonly answer: string;
  /** The set whose entries are looked through; null for the prompt's own set. */
  readonly from: string | null;
  readonly which: 'tonight' | 'last' | 'first' | 'week' | 'month' | 'week-ago' | 'month-ago' | 'year-ago';
  /** What to do when there is nothing to quote: leave the prompt out, or ask it without a quotation. */
  readonly ifNone: 'leave-out' | 'ask';
}

export interface Prompt {
  readonly kind: 'prompt';
  readonly name: string;
  readonly type: PromptType;
  readonly message: string;
  readonly hint: string | null;
  readonly why: string | null;
  readonly choices: readonly Choice[];
  readonly default: AnswerValue | null;
  readonly when: When | null;
  /** A letter needs this answer. Nothing else ever does. */
  readonly required: boolean;
  /** The ends of a `scale`, with words for them. */
  readonly scale: {
    readonly min: number;
    readonly max: number;
    readonly low: string;
    readonly high: string;
  } | null;
  /** The length of a `timer`. */
  readonly minutes: number | null;
  /** Rule packs that may nudge once about this answer. */
  readonly checks: readonly string[];
  readonly recall: Recall | null;
  readonly variants: readonly Variant[];
  /** The letter that a `letter` prompt shows. */
  readonly letter: string | null;
  /** In a pool: the kind of question, so that two of a night differ and a loop can be left. */
  readonly family: string | null;
  /** In a pool: the stages of the path at which the question serves best; empty for all. */
  readonly stages: readonly string[];
}

export interface Pool {
  readonly kind: 'pool';
  readonly pool: string;
  readonly take: number;
  /** For how many finished sessions of the set a question rests after it was asked. */
  readonly rest: number;
  readonly prompts: readonly Prompt[];
}

export interface Closing {
  readonly when: When | null;
  readonly text: string;
}

/** A text for the other person, put together from the person's own answers and fixed lines that they have seen. */
export interface LetterTemplate {
  readonly name: string;
  readonly when: When | null;
  /** The text type under which the whole letter is checked, or null. */
  readonly check: string | null;
  readonly template: string;
}

export interface PromptSet {
  readonly name: string;
  readonly title: string;
  readonly summary: string;
  readonly kind: 'reflection' | 'builder' | 'message' | 'guard';
  readonly stage: string;
  readonly minutes: number;
  readonly requires: readonly string[];
  readonly offUnder: readonly string[];
  readonly serves: readonly string[];
  readonly basis: readonly string[];
  readonly prompts: readonly (Prompt | Pool)[];
  readonly closings: readonly Closing[];
  readonly letters: readonly LetterTemplate[];
  /** The file it was read from, or null for what ships with the program. */
  readonly origin: string | null;
}
