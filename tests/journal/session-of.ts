import type { PromptSet } from '../../src/engine/prompt-set.ts';
import type { Opening, Session } from '../../src/engine/session.ts';
import { startSession } from '../../src/engine/start-session.ts';
import { take } from '../../src/engine/take.ts';
import { anOpening, aPrompt, aSet } from '../engine/builders.ts';

/** Three plain questions. */
export const SET: PromptSet = aSet(
  [
    aPrompt('moment', { message: 'What is still with you?' }),
    aPrompt('other', { message: 'And the other side?' }),
    aPrompt('next', { message: 'What next?' }),
  ],
  { name: 'nightly', title: 'Nightly reflection' },
);

export const OPENING: Opening = anOpening({ startedAt: '2026-11-21T22:04:11+01:00' });

export const begun = (opening: Partial<Opening> = {}, set: Partial<PromptSet> = {}): Session =>
  startSession({ ...SET, ...set }, { ...OPENING, ...opening });

export const answered = (session: Session, value: string): Session =>
  take(session, { kind: 'answer', value });

/** The sessions after one, two and three answers; the third is done. */
export function nightOf(...words: readonly [string, string, string]): readonly [Session, Session, Session] {
  const one = answered(begun(), words[0]);
  const two = answered(one, words[1]);
  return [one, two, answered(two, words[2])];
}
