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

/**
 * The signs that a stretch of a text gives of itself: its words, runs of two and three, two with one between, how it
 * begins, how long it is, where it stands, and which groups of words came just before it.
 */
export function signsOf(
  unit: Stretch,
  before: Stretch | null,
  index: number,
  of: number,
  text: MarkedText,
): readonly string[] {
  const words = wordsIn(unit, text);
  const signs = new Set<string>(['always']);
  words.forEach(({ word, group }, at) => {
    const [next, third] = [words[at + 1], words[at + 2]];
    signs.add(`1 ${word}`);
    if (group !== word) signs.add(`g ${group}`);
    if (next !== undefined) signs.add(`2 ${group} ${next.group}`);
    if (next === undefined || third === undefined) return;
    signs.add(`3 ${group} ${next.group} ${third.group}`);
    signs.add(`_ ${group} ${third.group}`);
  });
  signs.add(`begins ${words[0]?.group ?? ''}`);
  signs.add(`begins ${words[0]?.group ?? ''} ${words[1]?.group ?? ''}`);
  signs.add(`length ${Math.min(6, Math.floor(words.length / 5))}`);
  signs.add(index === 0 ? 'first' : index === of - 1 ? 'last' : 'within');
  if (text.questions.has(text.sentenceOf[unit.first] ?? -1)) signs.add('question');
  if (before !== null)
    for (const { word, group } of wordsIn(before, text)) if (group !== word) signs.add(`before ${group}`);
  return [...signs];
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
