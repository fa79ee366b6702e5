import type { Check } from '../coach/check.ts';
import { hasLoop, LOOP_LENGTH } from '../engine/find-loop.ts';
import type { AnswerValue, PromptSet } from '../engine/prompt-set.ts';
import type { Opening, Quotation } from '../engine/session.ts';
import { isoText } from '../journal/evening-of.ts';
import type { Verdict } from '../repair/guard-verdict.ts';
import type { Desk } from './desk.ts';

/** The set that a loop shows in. */
const NIGHTLY = 'nightly';

/** Families of question that lead out of a circle. */
const WAYS_OUT = ['observer', 'body', 'small-act'];

/** Gathers what a session needs to know of the outside before it starts. */
export function openingFor(
  set: PromptSet,
  verdict: Verdict,
  { seed, check }: { readonly seed: number | undefined; readonly check: Check },
  desk: Desk,
): Opening {
  const { journal, now, evening } = desk;
  const isLoop = hasLoop(journal.nights(NIGHTLY, LOOP_LENGTH));
  return {
    startedAt: isoText(now),
    evening,
    seed: seed ?? now.instant % 2 ** 31,
    askedBefore: journal.askedBefore(set.name, longestRest(set)),
    quotations: quotationsFor(set, desk),
    facts: factsFrom(isLoop, verdict),
    families: isLoop ? WAYS_OUT : [],
    stage: null,
    check,
  };
}

function longestRest({ prompts }: PromptSet): number {
  return Math.max(0, ...prompts.map((item) => (item.kind === 'pool' ? item.rest : 0)));
}

function quotationsFor(
  set: PromptSet,
  { journal, evening }: Desk,
): ReadonlyMap<string, readonly Quotation[]> {
  const prompts = set.prompts.flatMap((item) => (item.kind === 'pool' ? item.prompts : [item]));
  return new Map(
    prompts.flatMap(({ name, recall }) =>
      recall === null || recall.which === 'tonight'
        ? []
        : [[name, journal.recall(recall, set.name, evening)] as const],
    ),
  );
}

function factsFrom(isLoop: boolean, verdict: Verdict): ReadonlyMap<string, AnswerValue> {
  const facts: [string, AnswerValue][] = [['loop', isLoop]];
  if (verdict.said.has('under-18')) facts.push(['under-18', true]);
  return new Map(facts);
}
