import { TakenPlaces } from './taken-places.ts';
import type { Finding, Level } from './check.ts';
import type { Candidate } from './word-findings.ts';

const GRAVITY: Readonly<Record<Level, number>> = { stop: 3, block: 2, warn: 1, hint: 0 };

/**
 * Leaves one finding in each place: the gravest, then the one whose rule weighs more, then the wider. Two kinds may
 * share a place when they overlap by less than half of the narrower, or when one is about far more of the text. In the
 * order of the text.
 */
export function settle(candidates: readonly Candidate[]): readonly Finding[] {
  const best = candidates.toSorted(
    (a, b) => byGravity(a.finding, b.finding) || b.weight - a.weight || width(b) - width(a),
  );
  const kept: Finding[] = [];
  const taken = new TakenPlaces<Finding>();
  for (const { finding } of best) {
    if (taken.near(finding).some((other) => isSamePlace(finding, other))) continue;
    kept.push(finding);
    taken.add(finding);
  }
  return kept.toSorted((a, b) => a.start - b.start || byGravity(a, b));
}

/** The gravest first, for where only a few are shown. */
export function byGravity(a: Finding, b: Finding): number {
  return GRAVITY[b.level] - GRAVITY[a.level];
}

function width({ finding }: Candidate): number {
  return finding.end - finding.start;
}

function isSamePlace(a: Finding, b: Finding): boolean {
  if (a.end === 0 || b.end === 0) return a.rule === b.rule;
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  if (shared <= 0) return false;
  if (a.kind === b.kind) return true;
  const [narrow, wide] = [
    Math.min(a.end - a.start, b.end - b.start),
    Math.max(a.end - a.start, b.end - b.start),
  ];
  return shared * 2 >= narrow && wide < narrow * FAR_WIDER;
}

const FAR_WIDER = 8;
