export interface FeelingWord {
  readonly word: string;
  /** One line of meaning. */
  readonly means: string;
}

/** A quarter of the feelings: much or little energy, pleasant or not. */
export interface FeelingQuadrant {
  readonly name: string;
  /** For example `much energy, unpleasant`. */
  readonly label: string;
  readonly words: readonly FeelingWord[];
}

/** What the manners of asking need beyond a step: words of help, the vocabulary of feelings, and a hand on the draft. */
export interface Voice {
  readonly colour: boolean;
  /** The help lines, shown whenever someone asks for help. */
  help(): readonly string[];
  /** The lines of a help card for a kind of safety finding. */
  card(kind: string): readonly string[];
  feelings(): readonly FeelingQuadrant[];
  /** A day as `YYYY-MM-DD` from words such as `next friday`, or null. */
  dayFrom(words: string): string | null;
  /** Opens an editor on the draft itself and gives the words back; null where there is no editor. */
  readonly edit: ((text: string) => Promise<string>) | null;
  /** Where help is, shown with every question where that matters most. */
  readonly inSight?: string | null;
  /** Puts unfinished words on disk at once, before the program may stop. */
  keepUnfinished(words: string): void;
}
