import { valueFrom } from './answer-text.ts';
import type { Entry } from './entry.ts';
import { isAsking } from './known-to.ts';
import type { AnswerValue, Pool, Prompt, PromptSet } from './prompt-set.ts';
import type { Opening, Session } from './session.ts';
import { advance, startSession } from './start-session.ts';

/** Takes a draft up where it was left: after the last answer, with words that were not confirmed still in hand. */
export function resumeSession(set: PromptSet, opening: Opening, entry: Entry): Session {
  const plan = set.prompts.flatMap((item) => redrawn(item, entry.asked));
  const answers = new Map(plan.flatMap((item) => answerOf(item, entry)));
  const unconfirmed = entry.sections.find((section) => section.unconfirmed) ?? null;
  const at = plan.findLastIndex((item) => item.kind === 'prompt' && answers.has(item.name)) + 1;
  const resumed = { ...startSession(set, opening), plan, answers, kept: entry.kept, at };
  const stopped = plan.findIndex((item) => item.kind === 'prompt' && item.name === unconfirmed?.name);
  return unconfirmed === null || stopped === -1
    ? advance(resumed)
    : { ...resumed, at: stopped, unconfirmed: unconfirmed.text };
}

/** The questions that were drawn from a pool before, or the pool itself where the session had not got there. */
function redrawn(item: Prompt | Pool, asked: readonly string[]): readonly (Prompt | Pool)[] {
  if (item.kind === 'prompt') return [item];
  const drawn = asked.flatMap((name) => item.prompts.find((prompt) => prompt.name === name) ?? []);
  return drawn.length === 0 ? [item] : drawn;
}

function answerOf(item: Prompt | Pool, entry: Entry): readonly (readonly [string, AnswerValue])[] {
  if (!isAsking(item)) return [];
  const section = entry.sections.find(
    (one) => one.name === item.name && !one.unconfirmed && one.type !== 'letter',
  );
  const value = section === undefined ? null : valueFrom(section.text, item);
  return value === null ? [] : [[item.name, value]];
}
