import { createInterface } from 'node:readline';
import type { Input } from '../../world.ts';

/** Lines one after another; null at the end of input. */
export interface LineReader {
  next(): Promise<string | null>;
  /** Whether the input came to its end by itself. */
  hasEnded(): boolean;
  /** Stops reading; whoever waits is told that it is over. */
  close(): void;
}

/** Reads lines as they come, without a cursor: several piped at once, CRLF and a last line without an end are fine. */
export function createLineReader(input: Input): LineReader {
  const waiting: ((line: string | null) => void)[] = [];
  const read: string[] = [];
  let ended = false;
  let closed = false;
  const lines = createInterface({ input, crlfDelay: Infinity, terminal: false });
  lines.on('line', (line) => (waiting.shift() ?? ((kept) => read.push(kept ?? '')))(line));
  lines.on('close', () => {
    ended = true;
    for (const tell of waiting.splice(0)) tell(null);
  });
  // Readline hands on what its input meets: a terminal that has gone away is the end of input, too.
  lines.on('error', () => lines.close());
  return {
    next: () =>
      new Promise((tell) => {
        const line = read.shift();
        if (line !== undefined) tell(line);
        else if (ended) tell(null);
        else waiting.push(tell);
      }),
    hasEnded: () => ended && !closed,
    close: () => {
      closed = !ended;
      lines.close();
    },
  };
}
