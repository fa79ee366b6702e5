import { openSet } from '../content/open-sets.ts';
import { conduct } from '../engine/conduct.ts';
import type { PromptSet } from '../engine/prompt-set.ts';
import type { Session } from '../engine/session.ts';
import { startSession } from '../engine/start-session.ts';
import { ExitCode } from '../errors.ts';
import type { JournalKeeper } from '../journal/keeper.ts';
import { markForeign } from '../ui/mark-foreign.ts';
import type { World } from '../world.ts';
import { askGuard } from './ask-guard.ts';
import type { CommonOptions } from './common.ts';
import { openDesk, type Desk } from './desk.ts';
import { FORGETFUL } from './forgetful.ts';
import { inFlight, type Flight } from './in-flight.ts';
import { openChecker, readyAfterAnswer, type Checker } from './open-checker.ts';
import { openAsking, type AnswersFile, type Asking } from './open-asking.ts';
import { openingFor } from './opening-for.ts';
import { openVoice } from './open-voice.ts';
import { setPlaces } from './set-places.ts';
import { tellClosed, tellFirstRun, tellIntroduction, tellLeftEarly, tellOutcome } from './tell-session.ts';
import { watchSignals } from './watch-signals.ts';

export interface SessionOptions extends CommonOptions {
  readonly answers?: string;
  readonly seed?: number;
  readonly unsaved?: boolean;
}

/** Leads a person through a set by name, from the guard to the last word. */
export async function runSession(name: string, options: SessionOptions, world: World): Promise<ExitCode> {
  const desk = openDesk(options, world);
  const set = await openSet(setPlaces(world), name);
  const answers = await answersFor(set, options, desk);
  const asking = openAsking(desk, answers);
  try {
    if (set.origin !== null && !(await meets(set, asking, desk))) return tellLeftEarly(set, asking, desk);
    tellFirstRun(desk, options);
    const guard = await askGuard(set, asking, desk);
    if (guard.kind === 'left') return tellLeftEarly(set, asking, desk);
    if (guard.kind === 'closed') return tellClosed(guard, desk, options);
    const checker = openChecker(world.places);
    const opening = await openingFor(set, guard.verdict, { seed: options.seed, check: checker.check }, desk);
    const session = startSession(set, opening);
    const keeper = options.unsaved === true ? FORGETFUL : desk.journal.keeperFor(null);
    return await attend(session, { keeper, asking, checker }, options, desk);
  } finally {
    asking.close();
  }
}

/** Whether a set that somebody else wrote is welcome; known ones are. */
async function meets(set: PromptSet, asking: Asking, desk: Desk): Promise<boolean> {
  const { meetSet } = await import('./meet-set.ts');
  return meetSet(set, asking, desk);
}

/** The answers file of the options, looked over for this set, or null. */
export async function answersFor(
  set: PromptSet,
  options: SessionOptions,
  desk: Desk,
): Promise<AnswersFile | null> {
  if (options.answers === undefined) return null;
  const { readAnswersFile, refuseUnknownNames } = await import('./read-answers.ts');
  const answers = await readAnswersFile(options.answers, desk);
  refuseUnknownNames(answers, set);
  return answers;
}

/** Leads a begun session to its end and tells how it went. */
export async function attend(
  begun: Session,
  company: Company,
  options: SessionOptions,
  desk: Desk,
): Promise<ExitCode> {
  const lead = options.answers === undefined ? leadThrough : leadScript;
  const session = await lead(begun, company, desk);
  if (company.asking.hasVanished()) desk.world.raise('SIGHUP');
  return tellOutcome(session, company.keeper.path(), company.asking, options, desk);
}

/** Who is with a person through a session. */
export interface Company {
  readonly keeper: JournalKeeper;
  readonly asking: Asking;
  readonly checker: Checker;
}

async function leadThrough(
  begun: Session,
  { keeper, asking, checker }: Company,
  desk: Desk,
): Promise<Session> {
  keeper.begin(begun);
  let flight: Flight | null = null;
  const unfinished = () => asking.unfinished() ?? flight?.words() ?? null;
  const stopWatching = watchSignals(keeper, { ...asking, unfinished }, desk.world);
  tellIntroduction(begun.set, desk);
  try {
    const asker = await asking.asker(openVoice(desk, keeper));
    const sure = inFlight(begun.set.origin === null ? asker : markForeign(asker), keeper);
    flight = sure;
    return await sure.carry(() => conduct(begun, readyAfterAnswer(sure.asker, checker), sure.keeper));
  } finally {
    stopWatching();
  }
}

/** A script is tried as a whole first, so that a fault in it leaves nothing half written. */
async function leadScript(
  begun: Session,
  { keeper, asking, checker }: Company,
  desk: Desk,
): Promise<Session> {
  await checker.ready();
  const session = await conduct(begun, await asking.asker(openVoice(desk, FORGETFUL)), FORGETFUL);
  keeper.keep(session);
  return session;
}
