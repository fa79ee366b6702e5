import { existsSync } from 'node:fs';
import { openSupport } from '../content/support.ts';
import type { Finding } from '../coach/check.ts';
import { composeLetter, lettersFrom } from '../engine/compose-letter.ts';
import { letterReport } from '../engine/notice-from.ts';
import type { PromptSet } from '../engine/prompt-set.ts';
import type { Letter, Session } from '../engine/session.ts';
import { ExitCode } from '../errors.ts';
import { ink } from '../ui/ink.ts';
import { barred } from '../ui/mark-foreign.ts';
import { writeJson } from '../ui/write-json.ts';
import type { Guarded } from './ask-guard.ts';
import type { Desk } from './desk.ts';
import { countryFrom } from './help-lines.ts';
import type { Asking } from './open-asking.ts';
import { cardLines } from './open-voice.ts';
import type { SessionOptions } from './run-session.ts';

/** Before anything is written for the first time: where it will be, who could read it, how to change that. */
export function tellFirstRun({ journal, asides }: Desk, options: SessionOptions): void {
  if (existsSync(journal.root) || options.answers !== undefined || options.unsaved === true) return;
  asides.line(ink`What you write is kept in ${journal.root}, as plain files that are yours.`);
  asides.line('Nothing leaves this device, but someone who uses it could read them.');
  asides.line('Another place: amends config set data FOLDER. Without a trace: --unsaved.');
}

/** What this is, and how long it takes. */
export function tellIntroduction({ title, summary, minutes, origin }: PromptSet, { asides }: Desk): void {
  const about = `${title}. ${summary}`;
  asides.line();
  asides.line(origin === null ? about : barred(about));
  asides.line(ink`About ${minutes} minutes. You can skip any question, and stop at any time.`);
}

/** After a yes to the guard: the card that fits with its lines, what is closed, and what stays open. */
export function tellClosed(
  guard: Extract<Guarded, { kind: 'closed' }>,
  desk: Desk,
  options: SessionOptions,
): ExitCode {
  const { world, settings, asides } = desk;
  const support = openSupport(world.places.content);
  const country = countryFrom(settings.country, world.env);
  for (const card of guard.verdict.cards) {
    asides.line();
    for (const line of cardLines(support, card, country)) asides.line(ink`${line}`);
  }
  asides.line();
  asides.line('You can still write freely, for nobody else: amends reflect free-writing');
  asides.line('To keep no trace of it: amends reflect free-writing --unsaved');
  const reason =
    support.cards.find(({ name }) => name === guard.verdict.cards[0])?.title ?? 'This is closed for now.';
  if (options.json === true)
    writeJson({ entry: null, letters: [], withheld: reason, findings: [] }, world.stdout);
  return ExitCode.done;
}

/** The guard was left before the session began: nothing was written. */
export function tellLeftEarly(set: PromptSet, asking: Asking, desk: Desk): ExitCode {
  desk.asides.line('Nothing was written.');
  tellHowToGoOn(set, null, desk);
  return asking.hasEnded() ? ExitCode.done : ExitCode.leftMidway;
}

/** What came of a session: where it is kept and how to go on, or the result as JSON. */
export function tellOutcome(
  session: Session,
  path: string | null,
  asking: Asking,
  options: SessionOptions,
  desk: Desk,
): ExitCode {
  const { outcome, set } = session;
  if (options.json === true) writeJson(resultFrom(session, path, desk), desk.world.stdout);
  else if (outcome === 'done') tellResult(session, path, desk);
  if (path === null && options.unsaved !== true) desk.asides.line('Nothing was written, so nothing is kept.');
  if (outcome === 'done') return ExitCode.done;
  tellHowToGoOn(set, path, desk);
  return path === null && asking.hasEnded() ? ExitCode.done : ExitCode.leftMidway;
}

function tellResult(session: Session, path: string | null, { world, results, asides }: Desk): void {
  if (path !== null) asides.line(ink`Kept in ${path}`);
  if (world.stdout.isTTY === true) return;
  for (const { text } of lettersFrom(session)) results.line(ink`${text}`);
}

function tellHowToGoOn({ name }: PromptSet, path: string | null, { asides }: Desk): void {
  if (path === null) {
    asides.line(ink`To begin, when you like: amends ${COMMANDS[name] ?? `reflect ${name}`}`);
    return;
  }
  asides.line(ink`What you wrote is kept as a draft in ${path}`);
  asides.line('Go on with it when you like: amends resume');
}

/** Sets that have a command of their own. */
const COMMANDS: Readonly<Record<string, string>> = {
  nightly: 'reflect',
  apology: 'apology',
  'reach-out': 'reach-out',
};

interface SessionResult {
  readonly entry: object | null;
  readonly letters: readonly Letter[];
  readonly withheld: string | null;
  readonly findings: readonly Finding[];
}

function resultFrom(session: Session, path: string | null, { journal }: Desk): SessionResult {
  const letters = lettersFrom(session);
  return {
    entry: path === null ? null : journal.summaryOf(path),
    letters,
    withheld: letters.length === 0 ? whyNoLetter(session) : null,
    findings: letters.flatMap((letter) => letterReport(letter, session)?.findings ?? []),
  };
}

function whyNoLetter(session: Session): string | null {
  const [first] = session.set.letters;
  return first === undefined || session.outcome !== 'done'
    ? null
    : composeLetter(session, first.name).withheld;
}
