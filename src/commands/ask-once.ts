import { conduct } from '../engine/conduct.ts';
import type { AnswerValue, Choice, Prompt } from '../engine/prompt-set.ts';
import { startSession } from '../engine/start-session.ts';
import { bareOpening } from './bare-opening.ts';
import type { Desk } from './desk.ts';
import { FORGETFUL } from './forgetful.ts';
import type { Asking } from './open-asking.ts';
import { openVoice } from './open-voice.ts';

interface Once {
  readonly type: 'confirm' | 'select';
  readonly message: string;
  readonly hint: string | null;
  readonly why: string;
  readonly choices: readonly Choice[];
}

/** Asks the program's own single question, in the manner of all others, and keeps nothing; null when it was skipped. */
export async function askOnce(once: Once, asking: Asking, desk: Desk): Promise<AnswerValue | null> {
  const begun = startSession({ ...NO_SET, prompts: [{ ...PROMPT, ...once }] }, bareOpening(desk));
  const { answers } = await conduct(begun, await asking.asker(openVoice(desk, FORGETFUL)), FORGETFUL);
  return answers.get(PROMPT.name) ?? null;
}

const PROMPT: Omit<Prompt, keyof Once> = {
  kind: 'prompt',
  name: 'once',
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
};

const NO_SET = {
  name: 'once',
  title: '',
  summary: '',
  kind: 'guard',
  stage: 'any',
  minutes: 0,
  requires: [],
  offUnder: [],
  serves: [],
  basis: [],
  closings: [],
  letters: [],
  origin: null,
} as const;
