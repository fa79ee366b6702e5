import type { Finding } from '../../src/coach/check.ts';
import { Lexicon } from '../../src/coach/lexicon.ts';
import { markText } from '../../src/coach/mark-text.ts';
import { placesOf, ruleKindsIn } from '../../src/coach/scales.ts';
import { WordPen } from '../../src/coach/sign-pen.ts';
import { SignSpeller, spellRules } from '../../src/coach/sign-speller.ts';
import { unitsOf } from '../../src/coach/units-of.ts';
import type { Span } from '../../src/coach/quotation.ts';

/** A sentence to learn from: its signs, and the kinds of fault that a reader marked in it. */
export interface Example {
  readonly signs: readonly string[];
  readonly kinds: ReadonlySet<string>;
}

/** A place in a text that a reader marked. */
export interface Mark extends Span {
  readonly kind: string;
}

/** So much of a mark must lie in a sentence for the sentence to count as marked; in characters. */
const ENOUGH = 8;

/** The sentences of a labelled text; `findings` are what rules say of it, where that may be learned from. */
export function examplesFrom(
  text: string,
  marks: readonly Mark[],
  findings: readonly Finding[],
): readonly Example[] {
  const marked = markText(text, new Lexicon());
  const units = unitsOf(marked);
  const places = placesOf(units, marked);
  const ruleKinds = ruleKindsIn(places, findings);
  const speller = new SignSpeller(marked, units);
  return places.map((place, index) => {
    const within = marks.filter(
      (mark) => shared(mark, place) >= Math.min(ENOUGH, (mark.end - mark.start) / 2),
    );
    const pen = new WordPen();
    speller.spell(index, pen);
    spellRules(ruleKinds[index] ?? [], pen);
    return { signs: pen.signs, kinds: new Set(within.map(({ kind }) => kind)) };
  });
}

function shared(a: Span, b: Span): number {
  return Math.min(a.end, b.end) - Math.max(a.start, b.start);
}
