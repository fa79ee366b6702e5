import { ignoresIn, silence } from './ignore.ts';
import { likelyFaults } from './likely-faults.ts';
import { markText } from './mark-text.ts';
import { settle } from './settle-findings.ts';
import { Shelf, type WeightsFor } from './shelf.ts';
import { temperCards } from './temper-cards.ts';
import { temper } from './temper-findings.ts';
import { findingsOf, safetyFindingsOf } from './word-findings.ts';
import type { Check, CheckReport, Finding, SafetyFinding, TextType } from './check.ts';
import type { MarkedText } from './mark-text.ts';
import type { RuleBook } from './rule.ts';
import type { Weighing } from './scales.ts';

/**
 * A checker with the rules of a book inside. Patterns that are not compiled yet are compiled at the first text; that
 * throws PatternFault when a rule was not verified before. `weightsFor` gives what was learned for a text type, once it
 * is met.
 */
export function createCheck(book: RuleBook, weightsFor: WeightsFor = () => null): Check {
  let shelf: Shelf | null = null;
  return (text, as) => report(text, as, (shelf ??= new Shelf(book, weightsFor)));
}

function report(text: string, as: TextType, shelf: Shelf): CheckReport {
  const ignores = ignoresIn(text);
  const [rules, components, safety] = [shelf.rules(as), shelf.components(as), shelf.safety()];
  const marked = markText(text, shelf.patterns.lexicon, ignores);
  const weighing = shelf.scales(as).weigh(marked);
  const hits = rules.hitsIn(marked);
  const kinds = new Set(hits.map(({ of }) => of.kind));
  const shown = new Set(components.hitsIn(marked).map(({ of }) => of));
  const all = shelf.componentRules(as);
  const parts = [
    ...all.filter((rule) => shown.has(rule) || rule.shownBy.some((kind) => kinds.has(kind))),
    ...learnedParts(as, weighing).map((component) => ({ component })),
  ];
  const names = new Set(parts.map(({ component }) => component));
  const present = Object.fromEntries(all.map(({ component }) => [component, names.has(component)]));
  const found = settle(findingsOf(hits, shelf.unmatched(as), marked, present));
  return {
    as,
    findings: silence(tempered(found, weighing, marked, as), ignores, as, text),
    present,
    safety: as === 'prompt' ? [] : cards(safetyFindingsOf(safety.hitsIn(marked), marked), weighing, marked),
  };
}

/** The parts that some sentence clearly is, by its signs. */
function learnedParts(as: TextType, weighing: Weighing): readonly string[] {
  const read = weighing.read(`${as}-parts`);
  if (read === null) return [];
  const { scores, thresholds } = read.weights;
  return scores.filter((_, score) =>
    read.units.some(({ chances }) => (chances[score] ?? 0) >= thresholds.warn),
  );
}

function tempered(
  findings: readonly Finding[],
  weighing: Weighing,
  { text }: MarkedText,
  as: TextType,
): readonly Finding[] {
  const read = weighing.read(as, findings);
  return read === null ? findings : temper(findings, likelyFaults(read), read.weights, { text, as });
}

function cards(
  found: readonly SafetyFinding[],
  weighing: Weighing,
  { text }: MarkedText,
): readonly SafetyFinding[] {
  const read = weighing.read('safety');
  return read === null ? found : temperCards(found, likelyFaults(read), read.weights, text);
}
