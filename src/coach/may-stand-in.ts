import { EMPTY_SET, isIn } from './word-sets.ts';
import type { ReadyPattern } from './ready-patterns.ts';
import type { Row } from './word-sets.ts';

/** Whether a stretch of a sentence has a word of each set that a match beginning in it needs. */
export function mayStandIn({ firsts, needs }: ReadyPattern, present: Row): boolean {
  for (let index = 0; index < needs.length; index += 1)
    if (!isIn(present, needs[index] ?? EMPTY_SET)) return false;
  return firsts === null || isIn(present, firsts);
}
