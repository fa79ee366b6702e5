import { compileRules } from './compile-rules.ts';
import { ignoresIn, silence } from './ignore.ts';
import { markText } from './mark-text.ts';
import { ReadyPatterns } from './ready-patterns.ts';
import { Search } from './search.ts';
import { settle } from './settle-findings.ts';
import { findingsOf, safetyFindingsOf } from './word-findings.ts';
import { temperCards } from './temper-cards.ts';
import { temper } from './temper-findings.ts';
import { weighUnits } from './weigh-units.ts';
import type { Check, CheckReport, Finding, SafetyFinding, TextType } from './check.ts';
import type { MarkedText } from './mark-text.ts';
import type { ComponentRule, Rule, RuleBook, SafetyRule } from './rule.ts';
import type { Weighed, Weights } from './weights.ts';

/**
 * A checker with the rules of a book inside. Patterns that are not compiled yet are compiled at the first text; that
 * throws PatternFault when a rule was not verified before. `weightsFor` gives what was learned for a text type, once it
 * is met.
 */
export function createCheck(book: RuleBook, weightsFor: WeightsFor = () => null): Check {
  let shelf: Shelf | null = null;
  return (text, as) => report(text, as, (shelf ??= new Shelf(book, weightsFor)));
}

/** Gives what was learned, or null where nothing was. */
export type WeightsFor = (of: Weighed) => Weights | null;

/** The searches for each text type, made when first needed. */
class Shelf {
  readonly patterns: ReadyPatterns;
  readonly #book: RuleBook;
  readonly #rules = new Map<TextType, Search<Rule>>();
  readonly #components = new Map<TextType, Search<ComponentRule>>();
  #safety: Search<SafetyRule> | null = null;

  readonly #weightsFor: WeightsFor;
  readonly #weights = new Map<Weighed, Weights | null>();

  constructor(book: RuleBook, weightsFor: WeightsFor) {
    this.#book = book;
    this.#weightsFor = weightsFor;
    this.patterns = new ReadyPatterns(book.compiled ?? compileRules(book));
  }

  rules(as: TextType): Search<Rule> {
    return this.#kept(this.#rules, as, () => this.#book.rules.filter((rule) => rule.as === as));
  }

  components(as: TextType): Search<ComponentRule> {
    return this.#kept(this.#components, as, () => this.#book.components.filter((rule) => rule.as === as));
  }

  safety(): Search<SafetyRule> {
    this.#safety ??= new Search(this.#book.safety, this.patterns);
    return this.#safety;
  }

  weights(of: Weighed): Weights | null {
    const known = this.#weights.get(of);
    if (known !== undefined) return known;
    const opened = this.#weightsFor(of);
    this.#weights.set(of, opened);
    return opened;
  }

  componentRules(as: TextType): readonly ComponentRule[] {
    return this.#book.components.filter((rule) => rule.as === as);
  }

  unmatched(as: TextType): readonly Rule[] {
    return this.#book.rules.filter((rule) => rule.as === as && (rule.absent || rule.patterns.length === 0));
  }

  #kept<T extends Rule | ComponentRule>(
    kept: Map<TextType, Search<T>>,
    as: TextType,
    all: () => readonly T[],
  ): Search<T> {
    const known = kept.get(as);
    if (known !== undefined) return known;
    const made = new Search(all(), this.patterns);
    kept.set(as, made);
    return made;
  }
}

function report(text: string, as: TextType, shelf: Shelf): CheckReport {
  const ignores = ignoresIn(text);
  const searches = [shelf.rules(as), shelf.components(as), shelf.safety()] as const;
  const marked = markText(text, shelf.patterns.lexicon, ignores);
  const hits = searches[0].hitsIn(marked);
  const present = presence(
    marked,
    shelf.componentRules(as),
    searches[1],
    new Set(hits.map(({ of }) => of.kind)),
  );
  const found = findingsOf(hits, shelf.unmatched(as), marked, present);
  return {
    as,
    findings: silence(tempered(settle(found), marked, as, shelf.weights(as)), ignores, as, text),
    present,
    safety:
      as === 'prompt'
        ? []
        : cards(safetyFindingsOf(searches[2].hitsIn(marked), marked), marked, shelf.weights('safety')),
  };
}

function tempered(
  findings: readonly Finding[],
  marked: MarkedText,
  as: TextType,
  weights: Weights | null,
): readonly Finding[] {
  if (weights === null) return findings;
  return temper(findings, weighUnits(marked, findings, weights), weights, { text: marked.text, as });
}

function cards(
  found: readonly SafetyFinding[],
  marked: MarkedText,
  weights: Weights | null,
): readonly SafetyFinding[] {
  return weights === null ? found : temperCards(found, weighUnits(marked, [], weights), weights, marked.text);
}

function presence(
  marked: MarkedText,
  rules: readonly ComponentRule[],
  search: Search<ComponentRule>,
  kinds: ReadonlySet<string>,
): Readonly<Record<string, boolean>> {
  const found = new Set(search.hitsIn(marked).map(({ of }) => of));
  const shown = rules.filter((rule) => found.has(rule) || rule.shownBy.some((kind) => kinds.has(kind)));
  const names = new Set(shown.map(({ component }) => component));
  return Object.fromEntries(rules.map(({ component }) => [component, names.has(component)]));
}
