/** Exit codes that scripts outside the project rely on (sysexits numbers from 65 on). */
export const ExitCode = {
  done: 0,
  foundWanting: 1,
  usage: 2,
  badContent: 65,
  notFound: 66,
  defect: 70,
  cannotCreate: 73,
  cannotReadOrWrite: 74,
  busy: 75,
  notPermitted: 77,
  leftMidway: 130,
} as const;

export type ExitCode = (typeof ExitCode)[keyof typeof ExitCode];

interface Circumstances {
  /** The one thing the person can do about it. */
  readonly remedy: string;
  /** What is safe in spite of the error, said before what went wrong. */
  readonly kept?: string;
  /** Words that are nowhere on disk, for the window in which they were typed. */
  readonly lost?: string;
  readonly cause?: unknown;
}

/** An error that a person can meet: what happened and where (`message`), and one remedy. `main` words it. */
export abstract class AmendsError extends Error {
  abstract readonly code: ExitCode;
  readonly remedy: string;
  readonly kept: string | null;
  readonly lost: string | null;

  constructor(message: string, { remedy, kept, lost, cause }: Circumstances) {
    super(message, { cause });
    this.name = new.target.name;
    this.remedy = remedy;
    this.kept = kept ?? null;
    this.lost = lost ?? null;
  }
}

/** The command line, a setting or an answers file was used in a way that makes no sense. */
export class UsageError extends AmendsError {
  readonly code = ExitCode.usage;
}

/** A place in a content file, in the units of an editor: line and column count from 1. */
export interface Fault {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly level: 'error' | 'warning';
}

/** A prompt set, rule, vocabulary or text to check that cannot be used; it carries every fault found, not only the first. */
export class ContentError extends AmendsError {
  readonly code = ExitCode.badContent;
  readonly faults: readonly Fault[];

  constructor(message: string, faults: readonly Fault[], circumstances: Circumstances) {
    super(message, circumstances);
    this.faults = faults;
  }
}

/** Something was named that is not there: an entry, a set, a setting. */
export class NotFoundError extends AmendsError {
  readonly code = ExitCode.notFound;
}

type JournalFailure =
  | typeof ExitCode.cannotCreate
  | typeof ExitCode.cannotReadOrWrite
  | typeof ExitCode.busy
  | typeof ExitCode.notPermitted;

/** The journal could not be read, created or written, or was changed elsewhere meanwhile. */
export class JournalError extends AmendsError {
  readonly code: JournalFailure;

  constructor(message: string, code: JournalFailure, circumstances: Circumstances) {
    super(message, circumstances);
    this.code = code;
  }
}
