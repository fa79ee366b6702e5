import type { MarkedText, Stretch } from './mark-text.ts';
import type { SignPen } from './sign-pen.ts';

/** Words that stand for one another when a sentence is weighed: who it is about matters more than the form. */
const GROUPS: ReadonlyMap<string, string> = groups({
  I: 'i me my mine myself',
  YOU: 'you your yours yourself u ur ya',
  THEY: 'he she they him her them his hers their theirs',
  WE: 'we us our ours',
  SORRY: 'sorry apologise apologize apologising apologizing apology apologies regret',
  ALL: 'never always everyone everybody nobody everything nothing anyone anybody all every ever',
  CAN: 'can could may might',
  WILL: 'will would shall',
  MUST: 'must should need ought',
  BE: 'am is are was were be been being',
  HAVE: 'have has had having',
  DO: 'do does did doing done',
});

/** Runs of letters, over the borders of words too: they know a word by its parts, with its endings and typing errors. */
const LETTERS = { least: 4, most: 5 };

/** A word of the text as it is spelled in signs, and the group that it stands for, or itself. */
interface SignWord {
  readonly word: string;
  readonly group: string;
}

/**
 * Spells the signs that a stretch of a text gives of itself: its words, runs of two and three, runs of letters, how it
 * begins, how long it is, where it stands, and what comes before and after it.
 */
export class SignSpeller {
  readonly #text: MarkedText;
  readonly #units: readonly Stretch[];
  readonly #words: readonly SignWord[];

  constructor(text: MarkedText, units: readonly Stretch[]) {
    this.#text = text;
    this.#units = units;
    this.#words = text.tokens.map(({ words, quoted }) => signWord(words[0] ?? '', quoted));
  }

  /** The signs of the stretch with this index. */
  spell(index: number, pen: SignPen): void {
    const unit = this.#units[index];
    if (unit === undefined) return;
    this.#whole(unit, index, pen);
    this.#runs(unit, pen);
    this.#letters(unit, pen);
    this.#beginning('begins ', unit, pen);
    this.#before(this.#units[index - 1], pen);
    this.#after(this.#units[index + 1], pen);
  }

  #whole({ first, last }: Stretch, index: number, pen: SignPen): void {
    write(pen, 'always');
    write(pen, index === 0 ? 'first' : index === this.#units.length - 1 ? 'last' : 'within');
    write(pen, 'length ', String(Math.min(6, Math.floor((last - first + 1) / 5))));
    if (this.#text.questions.has(this.#text.sentenceOf[first] ?? -1)) write(pen, 'question');
  }

  #runs({ first, last }: Stretch, pen: SignPen): void {
    for (let at = first; at <= last; at += 1) {
      const { word, group } = this.#at(at);
      write(pen, '1 ', word);
      if (group !== word) write(pen, 'g ', group);
      if (at + 1 > last) continue;
      pen.begin('2 ');
      pen.add(group);
      pen.add(' ');
      pen.add(this.#at(at + 1).group);
      pen.end();
      if (at + 2 > last) continue;
      pen.add(' ');
      pen.add(this.#at(at + 2).group);
      pen.end();
    }
  }

  #letters({ first, last }: Stretch, pen: SignPen): void {
    let text = '_';
    for (let at = first; at <= last; at += 1) {
      const { word } = this.#at(at);
      text += `${word.startsWith(QUOTE) ? QUOTE : word}_`;
    }
    for (let from = 0; from + LETTERS.least <= text.length; from += 1) {
      const most = Math.min(from + LETTERS.most, text.length);
      pen.begin('x ');
      pen.add(text, from, from + LETTERS.least - 1);
      for (let to = from + LETTERS.least; to <= most; to += 1) {
        pen.add(text, to - 1, to);
        pen.end();
      }
    }
  }

  #beginning(label: string, { first, last }: Stretch, pen: SignPen): void {
    pen.begin(label);
    pen.add(this.#at(first).group);
    pen.end();
    pen.add(' ');
    if (first < last) pen.add(this.#at(first + 1).group);
    pen.end();
  }

  /** Of the stretch before its words, their groups, and its beginning. */
  #before(unit: Stretch | undefined, pen: SignPen): void {
    if (unit === undefined) return write(pen, 'before nothing');
    for (let at = unit.first; at <= unit.last; at += 1) {
      const { word, group } = this.#at(at);
      write(pen, 'before ', word);
      if (group !== word) write(pen, 'before g ', group);
    }
    this.#beginning('before begins ', unit, pen);
  }

  /** Of the stretch after it only groups of words and the beginning. */
  #after(unit: Stretch | undefined, pen: SignPen): void {
    if (unit === undefined) return write(pen, 'after nothing');
    for (let at = unit.first; at <= unit.last; at += 1) {
      const { word, group } = this.#at(at);
      if (group !== word) write(pen, 'after g ', group);
    }
    this.#beginning('after begins ', unit, pen);
  }

  #at(index: number): SignWord {
    return this.#words[index] ?? NO_WORD;
  }
}

/** The signs that kinds which rules have found in a stretch add to it. */
export function spellRules(kinds: readonly string[], pen: SignPen): void {
  if (kinds.length > 0) write(pen, 'rule');
  for (const kind of kinds) write(pen, 'rule ', kind);
}

const QUOTE = '"';
const NO_WORD: SignWord = { word: '', group: '' };

function signWord(written: string, quoted: boolean): SignWord {
  const word = /^\d/.test(written) ? '0' : written;
  return quoted ? { word: QUOTE + word, group: 'QUOTED' } : { word, group: GROUPS.get(word) ?? word };
}

function write(pen: SignPen, label: string, rest = ''): void {
  pen.begin(label);
  pen.add(rest);
  pen.end();
}

function groups(words: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(words).flatMap(([group, members]) =>
      members.split(' ').map((word) => [word, group] as const),
    ),
  );
}
