import { holds, type Known } from './holds.ts';
import type { Pool, Prompt } from './prompt-set.ts';
import type { Quotation, Session } from './session.ts';

/** The session's answers, and under them the facts that nobody was asked for. */
export function knownTo({ answers, opening }: Pick<Session, 'answers' | 'opening'>): Known {
  return new Map([...opening.facts, ...answers]);
}

/** Whether a prompt is met in this session: its conditions hold, and what it must quote is there. */
export function isMet(prompt: Prompt, session: Session): boolean {
  const mustQuote = prompt.recall !== null && prompt.recall.ifNone === 'leave-out';
  return holds(prompt.when, knownTo(session)) && (!mustQuote || quotationsFor(prompt, session).length > 0);
}

/** The earlier words that a prompt quotes. */
export function quotationsFor({ name, recall }: Prompt, { answers, opening }: Session): readonly Quotation[] {
  if (recall === null) return [];
  if (recall.which !== 'tonight') return opening.quotations.get(name) ?? [];
  const value = answers.get(recall.answer);
  if (value === undefined) return [];
  return [{ evening: null, words: typeof value === 'object' ? value.join(', ') : String(value) }];
}

/** Whether a prompt waits for an answer. */
export function isAsking(item: Prompt | Pool): item is Prompt {
  return item.kind === 'prompt' && item.type !== 'say' && item.type !== 'letter';
}
