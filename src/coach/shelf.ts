import { compileRules } from './compile-rules.ts';
import { ReadyPatterns } from './ready-patterns.ts';
import { Scales } from './scales.ts';
import { Search } from './search.ts';
import type { TextType } from './check.ts';
import type { ComponentRule, Rule, RuleBook, SafetyRule } from './rule.ts';
import { WEIGHED, type Weighed, type Weights } from './weights.ts';

/** Gives what was learned, or null where nothing was. */
export type WeightsFor = (of: Weighed) => Weights | null;

/** The searches and scales for each text type, made when first needed. */
export class Shelf {
  readonly patterns: ReadyPatterns;
  readonly #book: RuleBook;
  readonly #rules = new Map<TextType, Search<Rule>>();
  readonly #components = new Map<TextType, Search<ComponentRule>>();
  #safety: Search<SafetyRule> | null = null;

  readonly #weightsFor: WeightsFor;
  readonly #scales = new Map<TextType, Scales>();

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

  /** Scales for everything that was learned about a text type. */
  scales(as: TextType): Scales {
    const known = this.#scales.get(as);
    if (known !== undefined) return known;
    const weights = new Map(
      learnedFor(as).flatMap((of) => {
        const own = this.#weightsFor(of);
        return own === null ? [] : [[of, own] as const];
      }),
    );
    const scales = new Scales(weights);
    this.#scales.set(as, scales);
    return scales;
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

/** A prompt is no text about what happened: nothing was learned for it. */
function learnedFor(as: TextType): readonly Weighed[] {
  if (as === 'prompt') return [];
  return WEIGHED.filter((of) => of === as || of === `${as}-parts` || of === 'safety');
}
