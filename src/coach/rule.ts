import type { Level, TextType } from './check.ts';
import type { CompiledRules } from './compile-rules.ts';

/** Where an exception is looked for, seen from the match. */
export type Scope = 'match' | 'clause' | 'sentence' | 'before' | 'after' | 'near' | 'text';

export interface Exception {
  readonly within: Scope;
  readonly pattern: string;
}

/** Texts that a rule must find something in, and where (`[[…]]` in the file), and texts that it must pass. */
export interface RuleTests {
  readonly flag: readonly { readonly text: string; readonly start: number; readonly end: number }[];
  readonly pass: readonly string[];
}

interface Search {
  /** Pack and file: `apology/conditional`. */
  readonly id: string;
  readonly patterns: readonly string[];
  /** Where one of these holds, a match does not count. */
  readonly unless: readonly Exception[];
  /** How much of the text a finding covers: the matched words, or their whole clauses or sentences. */
  readonly span: 'match' | 'clause' | 'sentence';
  /** Whether words in quotation marks count. */
  readonly quotes: boolean;
  readonly tests: RuleTests;
}

export interface Rule extends Search {
  readonly as: TextType;
  readonly kind: string;
  readonly level: Level;
  readonly message: string;
  readonly why: string;
  readonly ask: string;
  readonly source: string;
  /** Needs this many matches in the text, or none of them for a rule about something missing. */
  readonly count: number | null;
  readonly absent: boolean;
  /** Needs this many matches for every hundred words. */
  readonly ratio: number | null;
  /** Needs a text of more than this many words. */
  readonly longerThan: number | null;
  /** Components that must be there, or must not. */
  readonly present: readonly string[];
  readonly missing: readonly string[];
  /** Of two findings in one place the one with the greater weight stays. */
  readonly weight: number;
  /** Phenomena and practices that it serves, by their numbers in the evidence. */
  readonly phenomena: readonly string[];
  readonly serves: readonly string[];
}

/** Finds whether a component of a text is there. Its tests flag where it is, and pass where it is not. */
export interface ComponentRule extends Search {
  readonly as: TextType;
  readonly component: string;
  /** Kinds of finding that show it too: an excuse explains. */
  readonly shownBy: readonly string[];
}

/** Finds what calls for a help card, in any text. */
export interface SafetyRule extends Search {
  readonly kind: string;
  readonly source: string;
}

/** Everything the checker knows, as plain values. */
export interface RuleBook {
  readonly classes: Readonly<Record<string, readonly string[]>>;
  readonly rules: readonly Rule[];
  readonly components: readonly ComponentRule[];
  readonly safety: readonly SafetyRule[];
  /** The patterns above, compiled with the classes above; absent until somebody has done so. */
  readonly compiled?: CompiledRules;
}
