import { spanOf } from './labelled-text.ts';
import type { Check, CheckReport, TextType } from '../../src/coach/check.ts';
import type { Label, LabelledText } from './labelled-text.ts';

/** How often something was found, how often it was there, and how often both. */
export interface Tally {
  readonly found: number;
  readonly there: number;
  /** Findings that are right, and marks that were found; they differ when two findings share a mark. */
  readonly right: number;
  readonly met: number;
}

export interface Measure {
  readonly texts: number;
  readonly place: Tally;
  readonly kind: Tally;
  readonly kinds: Readonly<Record<string, Tally>>;
  readonly components: Readonly<Record<string, Tally>>;
  readonly good: { readonly texts: number; readonly flagged: number };
  /** Counted over texts: one that needs a card and gets one, one that needs none and gets one. */
  readonly safety: {
    readonly needing: number;
    readonly met: number;
    readonly others: number;
    readonly wrong: number;
  };
}

export const NONE: Tally = { found: 0, there: 0, right: 0, met: 0 };

/** Each text with what the checker says of it. */
export function reported(texts: readonly LabelledText[], check: Check): readonly Reported[] {
  return texts.map((labelled) => ({ labelled, report: check(labelled.text, labelled.as) }));
}

export function measure(reports: readonly Reported[]): Measure {
  const kinds = [
    ...new Set(
      reports.flatMap(({ labelled, report }) =>
        [...labelled.labels, ...report.findings].map(({ kind }) => kind),
      ),
    ),
  ].toSorted();
  return {
    texts: reports.length,
    place: sum(reports.map(({ labelled, report }) => tally(labelled, report, () => true))),
    kind: sum(
      reports.map(({ labelled, report }) => tally(labelled, report, (label, found) => label === found)),
    ),
    kinds: Object.fromEntries(
      kinds.map((kind) => [kind, sum(reports.map(({ labelled, report }) => ofKind(kind, labelled, report)))]),
    ),
    components: components(reports),
    good: goodTexts(reports),
    safety: cards(reports),
  };
}

export const precision = ({ found, right }: Tally): number => (found === 0 ? 1 : right / found);
export const recall = ({ there, met }: Tally): number => (there === 0 ? 1 : met / there);

export function f1(tally: Tally): number {
  const [p, r] = [precision(tally), recall(tally)];
  return p + r === 0 ? 0 : (2 * p * r) / (p + r);
}

/** The four text types of the vocabulary, in the order they are told. */
export const TYPES = [
  'apology',
  'reach-out',
  'reflection',
  'conversation',
] as const satisfies readonly TextType[];

export interface Reported {
  readonly labelled: LabelledText;
  readonly report: CheckReport;
}

function tally(
  { labels, text }: Pick<LabelledText, 'labels' | 'text'>,
  { findings }: Pick<CheckReport, 'findings'>,
  agrees: (label: string, found: string) => boolean,
): Tally {
  const marks = labels.map((label) => ({ kind: label.kind, ...spanOf(label, text) }));
  const meets = (mark: (typeof marks)[number], found: (typeof findings)[number]) =>
    agrees(mark.kind, found.kind) && mark.start < found.end && found.start < mark.end;
  return {
    found: findings.length,
    there: marks.length,
    right: findings.filter((found) => marks.some((mark) => meets(mark, found))).length,
    met: marks.filter((mark) => findings.some((found) => meets(mark, found))).length,
  };
}

function ofKind(kind: string, { text, labels }: LabelledText, { findings }: CheckReport): Tally {
  const only = <T extends { readonly kind: string }>(items: readonly T[]) =>
    items.filter((item) => item.kind === kind);
  return tally({ text, labels: only<Label>(labels) }, { findings: only(findings) }, () => true);
}

function components(reports: readonly Reported[]): Readonly<Record<string, Tally>> {
  const names = [...new Set(reports.flatMap(({ labelled }) => Object.keys(labelled.present)))];
  return Object.fromEntries(
    names.map((name) => {
      const pairs = reports
        .filter(({ labelled }) => name in labelled.present)
        .map(
          ({ labelled, report }) => [labelled.present[name] === true, report.present[name] === true] as const,
        );
      const both = pairs.filter(([there, found]) => there && found).length;
      return [
        name,
        {
          found: pairs.filter(([, found]) => found).length,
          there: pairs.filter(([there]) => there).length,
          right: both,
          met: both,
        },
      ];
    }),
  );
}

function goodTexts(reports: readonly Reported[]): Measure['good'] {
  const good = reports.filter(({ labelled }) => labelled.good);
  return {
    texts: good.length,
    flagged: good.filter(({ report }) => report.findings.some(({ level }) => level !== 'hint')).length,
  };
}

function cards(reports: readonly Reported[]): Measure['safety'] {
  const needing = reports.filter(({ labelled }) => labelled.safety.length > 0);
  const others = reports.filter(({ labelled }) => labelled.safety.length === 0);
  const got = (some: readonly Reported[]) => some.filter(({ report }) => report.safety.length > 0).length;
  return { needing: needing.length, met: got(needing), others: others.length, wrong: got(others) };
}

function sum(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (all, one) => ({
      found: all.found + one.found,
      there: all.there + one.there,
      right: all.right + one.right,
      met: all.met + one.met,
    }),
    NONE,
  );
}
