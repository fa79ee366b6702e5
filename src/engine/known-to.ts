import { phraseFrom } from './answer-text.ts';
import { holds, type Known } from './holds.ts';
import type { AnswerValue, Pool, Prompt } from './prompt-set.ts';
import type { Quotation, Session } from './session.ts';

/**
 * What is known by now: the facts that nobody was asked for, and every answer whose prompt is still met. Someone who
 * goes back and takes another way has not unsaid the first, but it no longer counts.
 */
export function knownTo(session: Session): Known {
  const known = new Map(session.opening.facts);
  for (const [prompt, value] of answeredPrompts(session))
    if (holds(prompt.when, known)) known.set(prompt.name, value);
  return known;
}

/** The same in words, as messages and letters say them: the label of a choice and not its value. */
export function wordsKnownTo(session: Session): Known {
  const words = new Map(knownTo(session));
  for (const [prompt, value] of answeredPrompts(session)) {
    if (words.has(prompt.name) && value !== false) words.set(prompt.name, phraseFrom(value, prompt));
  }
  return words;
}

function answeredPrompts({ plan, answers }: Session): readonly (readonly [Prompt, AnswerValue])[] {
  return plan.flatMap((item) => {
    const value = item.kind === 'prompt' ? answers.get(item.name) : undefined;
    return item.kind === 'pool' || value === undefined ? [] : [[item, value] as const];
  });
}

/** Whether a prompt is met in this session: its conditions hold, and what it must quote is there. */
export function isMet(prompt: Prompt, session: Session): boolean {
  const mustQuote = prompt.recall !== null && prompt.recall.ifNone === 'leave-out';
  return holds(prompt.when, knownTo(session)) && (!mustQuote || quotationsFor(prompt, session).length > 0);
}

/** The earlier words that a prompt quotes. */
export function quotationsFor({ name, recall }: Prompt, session: Session): readonly Quotation[] {
  if (recall === null) return [];
  if (recall.which !== 'tonight') return session.opening.quotations.get(name) ?? [];
  const words = wordsKnownTo(session).get(recall.answer);
  return words === undefined || words === false ? [] : [{ evening: null, words: String(words) }];
}

/** Whether a prompt waits for an answer. */
export function isAsking(item: Prompt | Pool): item is Prompt {
  return item.kind === 'prompt' && item.type !== 'say' && item.type !== 'letter';
}
