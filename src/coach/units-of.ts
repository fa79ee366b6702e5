import type { MarkedText, Stretch } from './mark-text.ts';

/** A sentence of more words than this is taken apart at its clauses. */
const LONGEST = 28;

/** A piece of a long sentence has at least so many words. */
const SHORTEST = 8;

/** The stretches of a text that are weighed: its sentences, and long ones in pieces of a few clauses. */
export function unitsOf(text: MarkedText): readonly Stretch[] {
  return text.sentences.flatMap((sentence) =>
    lengthOf(sentence) > LONGEST ? piecesOf(sentence, text) : [sentence],
  );
}

function piecesOf({ first, last }: Stretch, { clauseOf, clauses }: MarkedText): readonly Stretch[] {
  const pieces: Stretch[] = [];
  let from = first;
  for (let at = first; at <= last;) {
    const end = Math.min(clauses[clauseOf[at] ?? 0]?.last ?? last, last);
    const isLong = end - from + 1 >= SHORTEST && last - end >= SHORTEST;
    if (isLong || end === last) {
      pieces.push({ first: from, last: end });
      from = end + 1;
    }
    at = end + 1;
  }
  return pieces;
}

function lengthOf({ first, last }: Stretch): number {
  return last - first + 1;
}
