import type { Command } from 'commander';
import { openSet } from '../content/open-sets.ts';
import { resumeSession } from '../engine/resume-session.ts';
import { ExitCode, NotFoundError, UsageError } from '../errors.ts';
import type { EntrySummary } from '../journal/entry-summary.ts';
import { longEveningText } from '../ui/evening-text.ts';
import { ink } from '../ui/ink.ts';
import type { World } from '../world.ts';
import { askGuard } from './ask-guard.ts';
import { withCommonOptions } from './common.ts';
import { openDesk, type Desk } from './desk.ts';
import { openAsking } from './open-asking.ts';
import { openChecker } from './open-checker.ts';
import { openingFor } from './opening-for.ts';
import { answersFor, attend, type SessionOptions } from './run-session.ts';
import { setPlaces } from './set-places.ts';
import { withSessionOptions } from './session-options.ts';
import { entryReference } from './show.ts';
import { tellClosed, tellLeftEarly } from './tell-session.ts';

export interface ResumeOptions extends SessionOptions {
  readonly discard?: boolean;
}

export function declareResume(program: Command, world: World, end: (code: ExitCode) => void): void {
  const command = program.command('resume').description('Go on where you left.');
  withSessionOptions(
    withCommonOptions(command, [
      ['amends resume', 'the draft there is'],
      ['amends resume yesterday', 'one of several'],
      ['amends resume --discard', 'put it into the trash'],
    ]),
  )
    .argument('[entry...]', 'a day, or the beginning of an id')
    .option('--discard', 'put the draft into the trash instead')
    .action(async (words: string[], options: ResumeOptions) =>
      end(await resume(words.join(' '), options, world)),
    );
}

/** Goes on with a draft, or puts it into the trash. */
export async function resume(reference: string, options: ResumeOptions, world: World): Promise<ExitCode> {
  const desk = openDesk(options, world);
  const draft = draftNamed(reference, desk);
  return options.discard === true ? discard(draft, desk) : goOn(draft, options, desk);
}

async function goOn(draft: EntrySummary, options: ResumeOptions, desk: Desk): Promise<ExitCode> {
  const { entry } = desk.journal.read(draft.path);
  const set = await openSet(setPlaces(desk.world), entry.set);
  const asking = openAsking(desk, await answersFor(set, options, desk));
  try {
    const guard = await askGuard(set, asking, desk);
    if (guard.kind === 'left') return tellLeftEarly(set, asking, desk);
    if (guard.kind === 'closed') return tellClosed(guard, desk, options);
    const checker = openChecker(desk.world.places);
    await checker.ready();
    const opening = await openingFor(set, guard.verdict, { seed: options.seed, check: checker.check }, desk);
    const session = resumeSession(
      set,
      { ...opening, startedAt: entry.createdAt, evening: entry.evening },
      entry,
    );
    const keeper = desk.journal.keeperFor(draft.path);
    return await attend(session, { keeper, asking, checker }, options, desk);
  } finally {
    asking.close();
  }
}

function discard(draft: EntrySummary, { journal, asides }: Desk): ExitCode {
  asides.line(ink`Moved into the trash: ${journal.discard(draft.path)}`);
  return ExitCode.done;
}

/** The draft that is meant; with several and no word which, they are all named. */
function draftNamed(reference: string, desk: Desk): EntrySummary {
  const drafts = desk.journal.drafts();
  const wanted = entryReference(reference, desk);
  const fitting =
    reference === '' ? drafts : drafts.filter(({ id, day }) => day === wanted || id.startsWith(wanted));
  const [only] = fitting;
  if (only === undefined) {
    throw new NotFoundError(
      reference === '' ? 'there is no draft to go on with' : `there is no draft "${reference}"`,
      {
        remedy: 'To begin something new: amends reflect',
      },
    );
  }
  if (fitting.length === 1) return only;
  for (const { id, day, title } of fitting)
    desk.asides.line(ink`${id}  ${longEveningText(day ?? '')}, ${title ?? ''}`);
  throw new UsageError(`there are ${fitting.length} drafts`, {
    remedy: `Name one of them: amends resume ${only.id}`,
  });
}
