import type { AnswerValue, Pool, Prompt, PromptSet } from './prompt-set.ts';
import type { Check, Finding, SafetyFinding } from '../coach/check.ts';

/** Words from an earlier evening, as a prompt may quote them. */
export interface Quotation {
  /** The evening they were written, `YYYY-MM-DD`, or null for words of this session. */
  readonly evening: string | null;
  readonly words: string;
}

/** All that a session knows of the outside, gathered by the shell before it starts. */
export interface Opening {
  /** ISO 8601 with offset. */
  readonly startedAt: string;
  /** The evening the session belongs to, `YYYY-MM-DD`. */
  readonly evening: string;
  /** Decides which questions are drawn from pools. */
  readonly seed: number;
  /** For each finished session of the set, newest first: the pooled questions that it asked. */
  readonly askedBefore: readonly (readonly string[])[];
  /** Quotations found for each prompt that recalls, by the prompt's name. */
  readonly quotations: ReadonlyMap<string, readonly Quotation[]>;
  /** Things known without asking, for `when`: route, relation, loop, under-18 … */
  readonly facts: ReadonlyMap<string, AnswerValue>;
  /** Families of question to prefer tonight; empty for no preference. */
  readonly families: readonly string[];
  readonly stage: string | null;
  /** The checker, or null where nothing is checked. */
  readonly check: Check | null;
}

/** A session is a value: what was asked, what was answered, and where it stands. */
export interface Session {
  readonly set: PromptSet;
  readonly opening: Opening;
  /** The prompts in order; a pool stands for the questions that are drawn from it once the session gets there. */
  readonly plan: readonly (Prompt | Pool)[];
  /** What is up, as an index into `plan`; `plan.length` when all was met. */
  readonly at: number;
  readonly answers: ReadonlyMap<string, AnswerValue>;
  /** Words typed but not yet confirmed as the answer to the prompt that is up. */
  readonly unconfirmed: string | null;
  /** What the checker says about the answer just given, waiting to be shown. */
  readonly notice: Notice | null;
  /** Rules that have spoken; each speaks once a session. */
  readonly voiced: ReadonlySet<string>;
  /** Findings that the person chose to keep, with their reason. */
  readonly kept: readonly Kept[];
  readonly outcome: 'open' | 'done' | 'left';
  /** Whether the closing line was said. */
  readonly closed: boolean;
}

export interface Notice {
  readonly prompt: Prompt;
  readonly findings: readonly Finding[];
  readonly safety: readonly SafetyFinding[];
}

export interface Kept {
  readonly rule: string;
  readonly reason: string;
}

export interface Letter {
  readonly name: string;
  readonly text: string;
}

/** Where one is among the questions, both counted from 1. */
export interface Progress {
  readonly number: number;
  readonly of: number;
}

/** A prompt made ready to be met: variant chosen, names filled in, earlier words quoted. */
export interface Question {
  readonly prompt: Prompt;
  readonly message: string;
  readonly hint: string | null;
  readonly quotations: readonly Quotation[];
  /** The earlier answer when one has come back to it, or words not yet confirmed. */
  readonly before: AnswerValue | null;
  readonly progress: Progress;
}

/** What happens now. */
export type Step =
  | { readonly kind: 'ask'; readonly question: Question }
  | {
      readonly kind: 'say';
      readonly prompt: Prompt;
      readonly message: string;
      readonly quotations: readonly Quotation[];
    }
  | {
      readonly kind: 'letter';
      readonly prompt: Prompt;
      readonly message: string;
      /** The letter, or null with the reason why there is none. */
      readonly letter: Letter | null;
      readonly withheld: string | null;
      readonly findings: readonly Finding[];
      /** Components of the letter by name: whether they are there. */
      readonly present: Readonly<Record<string, boolean>>;
    }
  | { readonly kind: 'notice'; readonly notice: Notice }
  | { readonly kind: 'close'; readonly text: string }
  | { readonly kind: 'end' };

/** What the person did. */
export type Move =
  | { readonly kind: 'answer'; readonly value: AnswerValue }
  | { readonly kind: 'skip' }
  | { readonly kind: 'back' }
  | { readonly kind: 'leave'; readonly unconfirmed: string | null }
  /** Read on after something that asks for no answer. */
  | { readonly kind: 'go-on' }
  /** After a notice: change the answer. */
  | { readonly kind: 'mend' }
  /** After a notice: keep the answer as it is, for a reason. */
  | { readonly kind: 'keep'; readonly reason: string };

/** How a person is asked; there are three manners, chosen once. */
export interface Asker {
  ask(step: Exclude<Step, { kind: 'end' }>): Promise<Move>;
}

/** Where a session is kept after each move. It returns when the words are safe. */
export interface Keeper {
  keep(session: Session): void;
}
