import type { Fault } from '../../src/errors.ts';

/** Whether a fault stands at a place an editor can go to, in words that fit a line and cannot move a cursor. */
export function isSafeFault({ line, column, message }: Fault): boolean {
  const isPlace = Number.isInteger(line) && line >= 1 && Number.isInteger(column) && column >= 1;
  return (
    isPlace &&
    message.length > 0 &&
    message.length < 2000 &&
    !/[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u.test(message)
  );
}
