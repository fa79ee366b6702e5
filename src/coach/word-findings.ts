import { spotsIn } from './place-in-text.ts';
import { TakenPlaces } from './taken-places.ts';
import type { Finding, SafetyFinding } from './check.ts';
import type { MarkedText } from './mark-text.ts';
import type { Match } from './match.ts';
import type { Spot } from './place-in-text.ts';
import type { Span } from './quotation.ts';
import type { Rule, SafetyRule } from './rule.ts';
import type { Hit } from './search.ts';

/** A finding before it is settled which of several in one place stays. */
export interface Candidate {
  readonly finding: Finding;
  readonly weight: number;
}

/** The findings that hits amount to, once counts, lengths and components are weighed. */
export function findingsOf(
  hits: readonly Hit<Rule>[],
  unmatched: readonly Rule[],
  text: MarkedText,
  present: Readonly<Record<string, boolean>>,
): readonly Candidate[] {
  const spotOf = spotsIn(text.text);
  const found = [...byRule(hits)].flatMap(([rule, own]) => {
    if (rule.absent || !holds(rule, own.length, text, present)) return [];
    return coversOf(rule, own, text).map((cover) => candidate(rule, spotOf(cover)));
  });
  const seen = new Set(hits.map(({ of }) => of));
  const missing = unmatched.filter((rule) => !seen.has(rule) && holds(rule, 0, text, present));
  return [...found, ...missing.map((rule) => candidate(rule, spotOf(rule.absent ? NOWHERE : whole(text))))];
}

function byRule(hits: readonly Hit<Rule>[]): ReadonlyMap<Rule, readonly Match[]> {
  const groups = new Map<Rule, Match[]>();
  for (const { of, match } of hits) {
    const group = groups.get(of);
    if (group === undefined) groups.set(of, [match]);
    else group.push(match);
  }
  return groups;
}

export function safetyFindingsOf(
  hits: readonly Hit<SafetyRule>[],
  text: MarkedText,
): readonly SafetyFinding[] {
  const found: SafetyFinding[] = [];
  const taken = new TakenPlaces<SafetyFinding>();
  for (const { of, match } of hits) {
    const { start, end } = coverOf(of.span, match, text);
    const finding = { kind: of.kind, start, end, text: text.text.slice(start, end) };
    const others = taken.near(finding);
    if (others.some((other) => other.kind === of.kind && other.start < end && start < other.end)) continue;
    taken.add(finding);
    found.push(finding);
  }
  return found.toSorted((a, b) => a.start - b.start);
}

const NOWHERE: Span = { start: 0, end: 0 };

function holds(
  rule: Rule,
  hits: number,
  { tokens }: MarkedText,
  present: Readonly<Record<string, boolean>>,
): boolean {
  if (rule.count !== null && hits < rule.count) return false;
  if (rule.ratio !== null && hits < (rule.ratio * tokens.length) / 100) return false;
  if (rule.longerThan !== null && tokens.length <= rule.longerThan) return false;
  return (
    rule.present.every((name) => present[name] === true) &&
    rule.missing.every((name) => present[name] === false)
  );
}

/** A rule that counts marks one stretch from its first match to its last; any other marks each match. */
function coversOf(rule: Rule, matches: readonly Match[], text: MarkedText): readonly Span[] {
  const covers = matches.map((match) => coverOf(rule.span, match, text));
  const [first, last] = [covers[0], covers.at(-1)];
  if ((rule.count === null && rule.ratio === null) || first === undefined || last === undefined)
    return covers;
  return [{ start: first.start, end: Math.max(last.end, first.end) }];
}

/**
 * The offsets that a match covers. Braces say where it begins, and without them the whole clause counts; it goes on to
 * the end of the clause unless the rule wants the matched words alone.
 */
function coverOf(span: Rule['span'], match: Match, text: MarkedText): Span {
  const [first, last] = [match.spanFirst, Math.max(match.spanEnd - 1, match.spanFirst)];
  if (span === 'match') return { start: wordStart(first, text), end: wordEnd(last, text) };
  const [parts, partOf] =
    span === 'sentence' ? [text.sentences, text.sentenceOf] : [text.clauses, text.clauseOf];
  const from = match.hasBraces && span === 'clause' ? first : (parts[partOf[first] ?? 0]?.first ?? first);
  const to = parts[partOf[last] ?? 0]?.last ?? last;
  return {
    start: wordStart(Math.max(from, first - WIDEST), text),
    end: wordEnd(Math.min(to, last + WIDEST), text),
  };
}

/** No more words than this are marked on either side of a match, however long the clause is. */
const WIDEST = 100;

/** A written word such as `don't` is several tokens; a cover never begins or ends inside it. */
function wordStart(token: number, { tokens }: MarkedText): number {
  let at = token;
  while (tokens[at]?.continues === true) at -= 1;
  return tokens[at]?.start ?? 0;
}

function wordEnd(token: number, { tokens }: MarkedText): number {
  let at = token;
  while (tokens[at + 1]?.continues === true) at += 1;
  return tokens[at]?.end ?? 0;
}

function whole({ tokens }: MarkedText): Span {
  return { start: tokens[0]?.start ?? 0, end: tokens.at(-1)?.end ?? 0 };
}

function candidate(rule: Rule, spot: Spot): Candidate {
  const { id, kind, level, message, why, ask, source, weight } = rule;
  return { weight, finding: { rule: id, kind, level, ...spot, message, why, ask, source } };
}
