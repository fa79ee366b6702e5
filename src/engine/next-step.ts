import { composeLetter } from './compose-letter.ts';
import { fillTemplate } from './fill-template.ts';
import { holds } from './holds.ts';
import { isAsking, isMet, knownTo, quotationsFor, wordsKnownTo } from './known-to.ts';
import { letterFindings } from './notice-from.ts';
import type { Prompt } from './prompt-set.ts';
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
    before: session.unconfirmed ?? session.answers.get(prompt.name) ?? null,
    progress: progressAt(session),
  };
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

function progressAt(session: Session): Progress {
  const before = session.plan.slice(0, session.at).filter((item) => isAsking(item) && isMet(item, session));
  const after = session.plan.slice(session.at).map((item) => {
    if (item.kind === 'pool') return Math.min(item.take, item.prompts.length);
    return isAsking(item) && isMet(item, session) ? 1 : 0;
  });
  return { number: before.length + 1, of: after.reduce<number>((sum, one) => sum + one, before.length) };
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
