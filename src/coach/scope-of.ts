import type { MarkedText, Stretch } from './mark-text.ts';
import type { Match } from './match.ts';
import type { Scope } from './rule.ts';

/** The stretch of a text in which an exception to a match is looked for. */
export function scopeOf(within: Scope, { first, end }: Match, text: MarkedText): Stretch {
  const last = end - 1;
  const from = text.sentenceOf[first] ?? 0;
  const to = text.sentenceOf[last] ?? from;
  switch (within) {
    case 'match':
      return { first, last };
    case 'clause':
      return {
        first: text.clauses[text.clauseOf[first] ?? 0]?.first ?? first,
        last: text.clauses[text.clauseOf[last] ?? 0]?.last ?? last,
      };
    case 'sentence':
      return sentences(from, to, text);
    case 'before':
      return sentences(from - 1, to, text);
    case 'after':
      return sentences(from, to + 1, text);
    case 'near':
      return sentences(from - 1, to + 1, text);
    case 'text':
      return { first: 0, last: text.tokens.length - 1 };
  }
}

function sentences(from: number, to: number, { sentences: all, tokens }: MarkedText): Stretch {
  return {
    first: all[Math.max(from, 0)]?.first ?? 0,
    last: all[Math.min(to, all.length - 1)]?.last ?? tokens.length - 1,
  };
}
