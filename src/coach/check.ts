/** The kinds of text the checker knows; the same words can help in one and hurt in another. */
export type TextType = 'apology' | 'reach-out' | 'reflection' | 'conversation' | 'prompt';

/** `stop` help card, no drafting advice; `block` its card must be read first; `warn` and `hint` are advice. */
export type Level = 'stop' | 'block' | 'warn' | 'hint';

/** A place in a text that may land badly. Offsets count UTF-16 units of the text as given. */
export interface Finding {
  /** The rule's name, pack and file: `apology/conditional`. */
  readonly rule: string;
  readonly kind: string;
  readonly level: Level;
  readonly start: number;
  /** One past the last unit; a finding about something missing has `start` = `end` = 0. */
  readonly end: number;
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 units. */
  readonly column: number;
  readonly text: string;
  /** What was seen. */
  readonly message: string;
  /** Why it lands badly. */
  readonly why: string;
  /** One question back to the writer. */
  readonly ask: string;
  /** The paper or page it rests on. */
  readonly source: string;
}

/** A phrase that calls for a help card, and for nothing else. */
export interface SafetyFinding {
  readonly kind: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface CheckReport {
  readonly as: TextType;
  readonly findings: readonly Finding[];
  /** Components by name: whether they are there. */
  readonly present: Readonly<Record<string, boolean>>;
  readonly safety: readonly SafetyFinding[];
}

/** A checker with its rules inside. */
export type Check = (text: string, as: TextType) => CheckReport;
