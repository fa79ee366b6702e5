import type { Prompt, PromptSet } from '../../src/engine/prompt-set.ts';
import type { Opening, Session } from '../../src/engine/session.ts';
import { startSession } from '../../src/engine/start-session.ts';
import { take } from '../../src/engine/take.ts';

const prompt = (name: string, message: string): Prompt => ({
  kind: 'prompt',
  type: 'text',
  hint: null,
  why: null,
  choices: [],
  default: null,
  when: null,
  required: false,
  scale: null,
  minutes: null,
  checks: [],
  recall: null,
  variants: [],
  letter: null,
  family: null,
  stages: [],
  name,
  message,
});

/** Three plain questions. */
export const SET: PromptSet = {
  name: 'nightly',
  title: 'Nightly reflection',
  summary: 'A short look back.',
  kind: 'reflection',
  stage: 'any',
  minutes: 3,
  requires: [],
  offUnder: [],
  serves: [],
  basis: ['test'],
  closings: [],
  letters: [],
  origin: null,
  prompts: [
    prompt('moment', 'What is still with you?'),
    prompt('other', 'And the other side?'),
    prompt('next', 'What next?'),
  ],
};

export const OPENING: Opening = {
  startedAt: '2026-11-21T22:04:11+01:00',
  evening: '2026-11-21',
  seed: 1,
  askedBefore: [],
  quotations: new Map(),
  facts: new Map(),
  families: [],
  stage: null,
  check: null,
};

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
