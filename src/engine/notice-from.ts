import type { CheckReport, Finding, Level, SafetyFinding, TextType } from '../coach/check.ts';
import type { AnswerValue, Prompt } from './prompt-set.ts';
import type { Letter, Notice, Session } from './session.ts';

/** At most so many findings are shown at once, the gravest first. */
const SHOWN_AT_ONCE = 3;

const GRAVITY: Readonly<Record<Level, number>> = { stop: 3, block: 2, warn: 1, hint: 0 };

/** What the checker has to say about an answer just given, or null. Rules that have spoken stay silent. */
export function noticeFrom(prompt: Prompt, value: AnswerValue, session: Session): Notice | null {
  const { check } = session.opening;
  if (check === null || typeof value !== 'string' || !isWriting(prompt)) return null;
  const reports = prompt.checks.map((pack) => check(value, textTypeOf(pack)));
  const findings = reports.flatMap((report) => report.findings).filter(isAboutTheseWords);
  const most = prompt.checks.includes('reflection') ? 1 : SHOWN_AT_ONCE;
  const shown = gravestFirst(findings, session.voiced).slice(0, most);
  const { safety: cards } = reports[0] ?? check(value, 'reflection');
  const safety = firstOfEachKind(cards, session.voiced);
  return shown.length + safety.length === 0 ? null : { prompt, findings: shown, safety };
}

/** All that the checker sees in a whole letter, or null where it is not checked. */
export function letterReport(letter: Letter, { set, opening }: Session): CheckReport | null {
  const pack = set.letters.find((one) => one.name === letter.name)?.check ?? null;
  return pack === null || opening.check === null ? null : opening.check(letter.text, textTypeOf(pack));
}

/** What is said about a whole letter when it is shown: the gravest that was not said before. */
export function letterFindings(
  letter: Letter | null,
  session: Session,
): { findings: readonly Finding[]; present: Readonly<Record<string, boolean>> } {
  const report = letter === null ? null : letterReport(letter, session);
  if (report === null) return { findings: [], present: {} };
  return {
    findings: gravestFirst(report.findings, session.voiced).slice(0, SHOWN_AT_ONCE),
    present: report.present,
  };
}

/** The rules that have spoken once a notice was shown. */
export function voicedAfter(notice: Notice, voiced: ReadonlySet<string>): ReadonlySet<string> {
  const rules = notice.findings.map((finding) => finding.rule);
  return new Set([...voiced, ...rules, ...notice.safety.map((one) => one.kind)]);
}

/** Where people write freely a help card may come, also where no rule pack is to speak. */
function isWriting({ type }: Prompt): boolean {
  return type === 'text' || type === 'line' || type === 'timer';
}

/** A single answer cannot lack what the whole letter holds, and hints wait for the whole letter too. */
function isAboutTheseWords(finding: Finding): boolean {
  return finding.end > finding.start && finding.level !== 'hint';
}

function gravestFirst(findings: readonly Finding[], voiced: ReadonlySet<string>): readonly Finding[] {
  const met = new Set(voiced);
  return findings
    .filter((finding) => !met.has(finding.rule) && met.add(finding.rule))
    .toSorted((a, b) => GRAVITY[b.level] - GRAVITY[a.level]);
}

function firstOfEachKind(
  safety: readonly SafetyFinding[],
  voiced: ReadonlySet<string>,
): readonly SafetyFinding[] {
  const met = new Set(voiced);
  return safety.filter((one) => !met.has(one.kind) && met.add(one.kind));
}

function textTypeOf(pack: string): TextType {
  switch (pack) {
    case 'apology':
    case 'reach-out':
    case 'conversation':
      return pack;
    default:
      return 'reflection';
  }
}
