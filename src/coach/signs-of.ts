import type { MarkedText, Stretch } from './mark-text.ts';

/** Words that stand for one another when a sentence is weighed: who it is about matters more than the form. */
const GROUPS: Readonly<Record<string, string>> = groups({
  I: 'i me my mine myself',
  YOU: 'you your yours yourself u ur ya',
  THEY: 'he she they him her them his hers their theirs',
  WE: 'we us our ours',
  SORRY: 'sorry apologise apologize apologising apologizing apology apologies regret',
  ALL: 'never always everyone everybody nobody everything nothing anyone anybody all every ever',
  NOT: 'not',
  CAN: 'can could may might',
  WILL: 'will would shall',
  MUST: 'must should need ought',
  BE: 'am is are was were be been being',
  HAVE: 'have has had having',
  DO: 'do does did doing done',
});

/** A stretch to weigh, with what stands around it and the kinds that rules have found in it. */
export interface SignSource {
  readonly units: readonly Stretch[];
  readonly index: number;
  readonly text: MarkedText;
  readonly ruleKinds: readonly string[];
}

/**
 * The signs that a stretch of a text gives of itself: its words, runs of two and three, how it begins, how long it is,
 * where it stands, what comes before and after it, and what rules have found in it.
 */
export function signsOf({ units, index, text, ruleKinds }: SignSource): readonly string[] {
  const unit = units[index];
  if (unit === undefined) return [];
  const words = wordsIn(unit, text);
  const place = index === 0 ? 'first' : index === units.length - 1 ? 'last' : 'within';
  const isQuestion = text.questions.has(text.sentenceOf[unit.first] ?? -1);
  return [
    ...new Set([
      'always',
      place,
      `length ${Math.min(6, Math.floor(words.length / 5))}`,
      ...(isQuestion ? ['question'] : []),
      ...runsIn(words),
      ...beginningOf(words),
      ...aroundOf('before', units[index - 1], text),
      ...aroundOf('after', units[index + 1], text),
      ...(ruleKinds.length === 0 ? [] : ['rule', ...ruleKinds.map((kind) => `rule ${kind}`)]),
    ]),
  ];
}

function runsIn(words: readonly SignWord[]): readonly string[] {
  return words.flatMap(({ word, group }, at) => {
    const [next, third] = [words[at + 1], words[at + 2]];
    return [
      `1 ${word}`,
      ...(group === word ? [] : [`g ${group}`]),
      ...(next === undefined ? [] : [`2 ${group} ${next.group}`]),
      ...(next === undefined || third === undefined ? [] : [`3 ${group} ${next.group} ${third.group}`]),
    ];
  });
}

function beginningOf(words: readonly SignWord[]): readonly string[] {
  const [first, second] = [words[0]?.group ?? '', words[1]?.group ?? ''];
  return [`begins ${first}`, `begins ${first} ${second}`];
}

/** Of a neighbour only its groups of words and its beginning, and of the one before its words too. */
function aroundOf(side: 'before' | 'after', unit: Stretch | undefined, text: MarkedText): readonly string[] {
  if (unit === undefined) return [`${side} nothing`];
  const words = wordsIn(unit, text);
  const grouped = words.filter(({ word, group }) => group !== word).map(({ group }) => `${side} g ${group}`);
  const own = side === 'before' ? words.map(({ word }) => `before ${word}`) : [];
  return [...grouped, ...own, ...beginningOf(words).map((beginning) => `${side} ${beginning}`)];
}

interface SignWord {
  readonly word: string;
  readonly group: string;
}

function wordsIn({ first, last }: Stretch, { tokens }: MarkedText): readonly SignWord[] {
  return tokens.slice(first, last + 1).map(({ words, quoted }) => {
    const [written = ''] = words;
    const word = /^\d/.test(written) ? '0' : written;
    return quoted ? { word: `"${word}`, group: 'QUOTED' } : { word, group: GROUPS[word] ?? word };
  });
}

function groups(words: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(words).flatMap(([group, members]) => members.split(' ').map((word) => [word, group])),
  );
}
