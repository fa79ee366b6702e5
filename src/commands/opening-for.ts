import type { Check } from '../coach/check.ts';
import { openBuiltIn } from '../content/open-built-in.ts';
import { openSet, type SetSummary } from '../content/open-sets.ts';
import { valueFrom } from '../engine/answer-text.ts';
import { hasLoop, LOOP_LENGTH } from '../engine/find-loop.ts';
import type { AnswerValue, PromptSet } from '../engine/prompt-set.ts';
import { promptsOf } from '../engine/prompts-of.ts';
import type { Opening, Quotation } from '../engine/session.ts';
import { isoText } from '../journal/evening-of.ts';
import type { Verdict } from '../repair/guard-verdict.ts';
import type { Desk } from './desk.ts';
import { setPlaces } from './set-places.ts';

/** The set that a loop shows in. */
const NIGHTLY = 'nightly';

/** The set that asks who was hurt and who it is about, for all others. */
const NAMING = 'name-it';
const NAMED_THERE = ['route', 'relation'];

/** Families of question that lead out of a circle. */
const WAYS_OUT = ['observer', 'body', 'small-act'];

/** How many of the newest entries are looked at for where someone stands. */
const LATELY = 10;

/** Gathers what a session needs to know of the outside before it starts. */
export async function openingFor(
  set: PromptSet,
  verdict: Verdict,
  { seed, check }: { readonly seed: number | undefined; readonly check: Check },
  desk: Desk,
): Promise<Opening> {
  const { journal, now, evening } = desk;
  const isLoop = hasLoop(journal.nights(NIGHTLY, LOOP_LENGTH));
  const rest = longestRest(set);
  return {
    startedAt: isoText(now),
    evening,
    seed: seed ?? now.instant % 2 ** 31,
    askedBefore: journal.askedBefore(set.name, rest),
    quotations: quotationsFor(set, desk),
    facts: new Map([
      ['loop', isLoop],
      ...(verdict.said.has('under-18') ? ([['under-18', true]] as const) : []),
      ...(await namedBefore(set, desk)),
    ]),
    families: isLoop ? WAYS_OUT : [],
    stage: rest > 0 ? latestStage(desk) : null,
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
  const found = promptsOf(set).flatMap(({ name, recall }) =>
    recall === null || recall.which === 'tonight'
      ? []
      : [[name, journal.recall(recall, set.name, evening)] as const],
  );
  return new Map(found);
}

/** What was answered when it was last named what broke: who was hurt, and who it is about. */
async function namedBefore(set: PromptSet, desk: Desk): Promise<readonly (readonly [string, AnswerValue])[]> {
  if (set.name === NAMING) return [];
  const said = NAMED_THERE.flatMap((name) => {
    const recall = { answer: name, from: NAMING, which: 'last', ifNone: 'leave-out' } as const;
    return desk.journal.recall(recall, set.name, desk.evening).map(({ words }) => ({ name, words }));
  });
  if (said.length === 0) return [];
  const prompts = promptsOf(await openSet(setPlaces(desk.world), NAMING));
  return said.flatMap(({ name, words }) => {
    const prompt = prompts.find((one) => one.name === name);
    const value = prompt === undefined ? null : valueFrom(words, prompt);
    return value === null ? [] : [[name, value] as const];
  });
}

/** The stage that the newest finished session with one served; where someone stands is not asked every night. */
function latestStage({ journal, world }: Desk): string | null {
  const sets = openBuiltIn<readonly SetSummary[]>(world.places.content, 'sets/index');
  const stages = journal
    .newest(LATELY)
    .filter(({ status }) => status === 'done')
    .map(({ set }) => sets.find(({ name }) => name === set)?.stage ?? 'any');
  return stages.find((stage) => stage !== 'any') ?? null;
}
