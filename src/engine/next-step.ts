import { valueFrom } from './answer-text.ts';
import { composeLetter } from './compose-letter.ts';
import { fillTemplate } from './fill-template.ts';
import { holds } from './holds.ts';
import { isAsking, isMet, knownTo, quotationsFor, wordsKnownTo } from './known-to.ts';
import { letterFindings } from './notice-from.ts';
import type { AnswerValue, Pool, Prompt } from './prompt-set.ts';
import type { Progress, Question, Session, Step } from './session.ts';

/** What happens now. */
export function nextStep(session: Session): Step {
  if (session.outcome === 'left') return { kind: 'end' };
  if (session.notice !== null) return { kind: 'notice', notice: session.notice };
  const item = session.plan[session.at];
  if (item === undefined || item.kind === 'pool') return closing(session);
  const { message } = worded(item, session);
  if (item.type === 'say')
    return { kind: 'say', prompt: item, message, quotations: quotationsFor(item, session) };
  if (item.type === 'letter') return letterStep(item, message, session);
  return { kind: 'ask', question: questionFrom(item, session) };
}

/** A prompt made ready to be met. */
export function questionFrom(prompt: Prompt, session: Session): Question {
  return {
    prompt,
    ...worded(prompt, session),
    quotations: quotationsFor(prompt, session),
    before: inHand(prompt, session) ?? session.answers.get(prompt.name) ?? null,
    progress: progressAt(session),
  };
}

/** Words that were not confirmed. Feelings were typed one after another; all else stays as it was typed. */
function inHand(prompt: Prompt, { unconfirmed }: Session): AnswerValue | null {
  return unconfirmed !== null && prompt.type === 'feelings' ? valueFrom(unconfirmed, prompt) : unconfirmed;
}

function worded(prompt: Prompt, session: Session): Pick<Question, 'message' | 'hint'> {
  const known = knownTo(session);
  const variant = prompt.variants.find((one) => holds(one.when, known));
  const hint = variant?.hint ?? prompt.hint;
  const words = wordsKnownTo(session);
  return {
    message: fillTemplate(variant?.message ?? prompt.message, words),
    hint: hint === null ? null : fillTemplate(hint, words),
  };
}

/** Where one is. What the answer to come may open counts too, so that the end does not run away. */
function progressAt(session: Session): Progress {
  const before = { ...session, plan: session.plan.slice(0, session.at) };
  const item = session.plan[session.at];
  const totals = possibleAnswers(item).map((answers) =>
    askedIn({ ...session, answers: new Map([...session.answers, ...answers]) }),
  );
  return { number: askedIn(before) + 1, of: Math.max(...totals) };
}

function possibleAnswers(item: Prompt | Pool | undefined): readonly (readonly [string, AnswerValue][])[] {
  if (item?.kind !== 'prompt') return [[]];
  if (item.type === 'confirm') return [[[item.name, true]], [[item.name, false]]];
  return [[], ...item.choices.map(({ value }): [string, AnswerValue][] => [[item.name, value]])];
}

/** How many questions a session has, as far as its answers tell. */
function askedIn(session: Session): number {
  const counts = session.plan.map((item) => {
    if (item.kind === 'pool') return Math.min(item.take, item.prompts.length);
    return isAsking(item) && isMet(item, session) ? 1 : 0;
  });
  return counts.reduce<number>((sum, count) => sum + count, 0);
}

function letterStep(prompt: Prompt, message: string, session: Session): Step {
  const composed = composeLetter(session, prompt.letter ?? '');
  return { kind: 'letter', prompt, message, ...composed, ...letterFindings(composed.letter, session) };
}

function closing(session: Session): Step {
  const known = knownTo(session);
  const found = session.set.closings.find((one) => holds(one.when, known));
  if (found === undefined || session.closed) return { kind: 'end' };
  return { kind: 'close', text: fillTemplate(found.text, wordsKnownTo(session)) };
}
