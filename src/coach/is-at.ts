import { PLACES } from './encode-program.ts';
import type { MarkedText } from './mark-text.ts';

/** Whether the border before a token is a place, given by its number in a program. */
export function isAt(
  number: number,
  at: number,
  { kinds, borders, questions, sentenceOf }: MarkedText,
): boolean {
  const border = borders[at] ?? 2;
  const isEnd = at >= kinds.length;
  const place = PLACES[number];
  if (place === undefined) return false;
  switch (place) {
    case 'sentence-start':
    case 'next-sentence':
      return !isEnd && border === 2;
    case 'sentence-end':
      return isEnd || border === 2;
    case 'clause-edge':
      return isEnd || border > 0;
    case 'text-start':
      return at === 0;
    case 'text-end':
      return isEnd;
    case 'question':
      return questions.has(sentenceOf[Math.max(at - 1, 0)] ?? -1);
  }
}

/** Whether a new sentence may begin behind a place. */
export function isCrossing(number: number): boolean {
  const place = PLACES[number];
  return place === 'sentence-start' || place === 'next-sentence' || place === 'text-start';
}
