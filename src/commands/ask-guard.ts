import { openSet } from '../content/open-sets.ts';
import { openSupport } from '../content/support.ts';
import { conduct } from '../engine/conduct.ts';
import type { PromptSet } from '../engine/prompt-set.ts';
import { startSession } from '../engine/start-session.ts';
import { isClosedUnder, verdictFrom, type Verdict } from '../repair/guard-verdict.ts';
import { bareOpening } from './bare-opening.ts';
import type { Desk } from './desk.ts';
import { countryFrom, helpLines } from './help-lines.ts';
import { linesInSight } from './lines-in-sight.ts';
import type { Asking } from './open-asking.ts';
import { openVoice } from './open-voice.ts';
import { setPlaces } from './set-places.ts';
import { FORGETFUL } from './forgetful.ts';
import { watchSignals } from './watch-signals.ts';

/** How the guard's questions ended. Their answers live in memory only. */
export type Guarded =
  | { readonly kind: 'open'; readonly verdict: Verdict }
  | { readonly kind: 'closed'; readonly verdict: Verdict }
  | { readonly kind: 'left' };

/** Asks the guard's questions where a set requires them, help lines first. It is asked, never inferred. */
export async function askGuard(set: PromptSet, asking: Asking, desk: Desk): Promise<Guarded> {
  if (!set.requires.includes('guard')) return { kind: 'open', verdict: verdictFrom(new Map()) };
  const { world, asides, settings } = desk;
  const guard = await openSet(setPlaces(world), 'guard');
  asides.line('First a few questions about safety. Your answers are not kept. You can skip each one.');
  const lines = helpLines(openSupport(world.places.content), countryFrom(settings.country, world.env));
  for (const line of linesInSight(lines, firstQuestion(guard), desk)) asides.line(line);
  const begun = startSession(guard, bareOpening(desk));
  const stopWatching = watchSignals(FORGETFUL, asking, world);
  const session = await conduct(
    begun,
    await asking.asker({ ...openVoice(desk, FORGETFUL), inSight: lines[0] ?? null }),
    FORGETFUL,
  ).finally(stopWatching);
  if (session.outcome === 'left') return { kind: 'left' };
  const verdict = verdictFrom(session.answers);
  return { kind: isClosedUnder(set.offUnder, verdict) ? 'closed' : 'open', verdict };
}

function firstQuestion({ prompts: [first] }: PromptSet): readonly string[] {
  return first?.kind === 'prompt' ? [first.message, first.hint ?? ''] : [];
}
