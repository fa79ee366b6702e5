import type { Asker, Move } from '../engine/session.ts';
import { JournalError } from '../errors.ts';
import type { JournalKeeper } from '../journal/keeper.ts';

/** A session's way from the person to the disk, on which no answer is ever in nobody's hands. */
export interface Flight {
  readonly asker: Asker;
  readonly keeper: JournalKeeper;
  /** The words that were given and are not kept yet, or null. */
  words(): string | null;
  /** Runs the session; whatever breaks in us before an answer is kept, its words are put on disk as not confirmed. */
  carry<Value>(run: () => Promise<Value>): Promise<Value>;
}

/** Joins an asker and a keeper: what the one has given is known here until the other has kept it. */
export function inFlight(asker: Asker, keeper: JournalKeeper): Flight {
  let move: Move | null = null;
  const words = () => (move === null ? null : wordsOf(move));
  return {
    words,
    asker: { ask: async (step) => (move = await asker.ask(step)) },
    keeper: {
      ...keeper,
      keep: (session) => {
        keeper.keep(session);
        move = null;
      },
    },
    carry: (run) =>
      run().catch((error: unknown) => {
        const left = words();
        if (!(error instanceof JournalError) && left !== null) keeper.keepUnfinished(left);
        throw error;
      }),
  };
}

function wordsOf(move: Move): string | null {
  if (move.kind === 'leave') return move.unconfirmed;
  if (move.kind !== 'answer') return null;
  return typeof move.value === 'object' ? move.value.join(', ') : String(move.value);
}
