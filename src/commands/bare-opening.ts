import type { Opening } from '../engine/session.ts';
import { isoText } from '../journal/evening-of.ts';
import type { Desk } from './desk.ts';

/** What a session knows that needs nothing of the outside and is never kept. */
export function bareOpening({ now, evening }: Desk): Opening {
  return {
    startedAt: isoText(now),
    evening,
    seed: 0,
    askedBefore: [],
    quotations: new Map(),
    facts: new Map(),
    families: [],
    stage: null,
    check: null,
  };
}
