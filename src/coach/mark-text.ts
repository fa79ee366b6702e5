import { maskOf, quotations } from './quotation.ts';
import { tokenise } from './tokenise.ts';
import type { Lexicon } from './lexicon.ts';
import type { Span } from './quotation.ts';
import type { Token } from './tokenise.ts';

/** A stretch of tokens, `last` included. */
export interface Stretch {
  readonly first: number;
  readonly last: number;
}

/** A text made ready for patterns: its tokens with their numbers, and its sentences and clauses. */
export interface MarkedText {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** For each token its kind, the border before it, and 1 where it is quoted: what patterns ask for most. */
  readonly kinds: Uint32Array;
  readonly borders: Uint8Array;
  readonly quoted: Uint8Array;
  /** For each token the sentence and the clause it stands in. */
  readonly sentenceOf: readonly number[];
  readonly clauseOf: readonly number[];
  readonly sentences: readonly Stretch[];
  readonly clauses: readonly Stretch[];
  /** Sentences that end with a question mark. */
  readonly questions: ReadonlySet<number>;
}

/** A sentence of a text by its number; one without words where there is none. */
export function sentenceAt(sentence: number, { sentences }: MarkedText): Stretch {
  return sentences[sentence] ?? NO_WORDS;
}

const NO_WORDS: Stretch = { first: 0, last: -1 };

export function markText(text: string, lexicon: Lexicon, hidden: readonly Span[] = []): MarkedText {
  const masked = maskOf(hidden.length === 0 ? quotations(text) : merged([...quotations(text), ...hidden]));
  const tokens = tokenise(text, masked, lexicon.spelling);
  const [sentenceOf, sentences] = parts(tokens, (token) => token.border === 2);
  const [clauseOf, clauses] = parts(tokens, (token, index) => token.border > 0 || opensClause(tokens, index));
  const questions = questionsIn(text, tokens, sentences);
  return { text, tokens, ...columns(tokens, lexicon), sentenceOf, clauseOf, sentences, clauses, questions };
}

/** What patterns ask for most, filled in one loop: reading tokens one by one into an array costs several times more. */
function columns(
  tokens: readonly Token[],
  lexicon: Lexicon,
): Pick<MarkedText, 'kinds' | 'borders' | 'quoted'> {
  const kinds = new Uint32Array(tokens.length);
  const borders = new Uint8Array(tokens.length);
  const quoted = new Uint8Array(tokens.length);
  for (const [index, token] of tokens.entries()) {
    kinds[index] = kindOf(token, lexicon);
    borders[index] = token.border;
    quoted[index] = token.quoted ? 1 : 0;
  }
  return { kinds, borders, quoted };
}

function merged(spans: readonly Span[]): readonly Span[] {
  return spans.toSorted((a, b) => a.start - b.start);
}

/** A capital in the middle of a sentence makes a name; at its beginning only for a word that no pattern knows. */
function kindOf({ words, loud, capital, border }: Token, lexicon: Lexicon): number {
  const kind = lexicon.kindOf(words);
  const isName = capital && words[0] !== 'i' && (border < 2 || kind === 0);
  if (!loud && !isName) return kind;
  return lexicon.kindOf(words, loud ? (isName ? LOUD_NAME : LOUD) : NAME);
}

const LOUD = ['loud'] as const;
const NAME = ['name'] as const;
const LOUD_NAME = ['loud', 'name'] as const;

function parts(
  tokens: readonly Token[],
  opens: (token: Token, index: number) => boolean,
): [number[], Stretch[]] {
  const partOf: number[] = [];
  const found: { first: number; last: number }[] = [];
  let current: { first: number; last: number } | null = null;
  for (const [index, token] of tokens.entries()) {
    if (current !== null && !opens(token, index)) current.last = index;
    else found.push((current = { first: index, last: index }));
    partOf.push(found.length - 1);
  }
  return [partOf, found];
}

const OPENERS: ReadonlySet<string> = new Set([
  'but',
  'because',
  'although',
  'though',
  'however',
  'if',
  'when',
  'while',
  'unless',
  'since',
  'whereas',
  'except',
  'plus',
]);
const JOINERS: ReadonlySet<string> = new Set(['and', 'so', 'or', 'then', 'cause', 'as', 'like']);
const SUBJECTS: ReadonlySet<string> = new Set([
  'i',
  'you',
  'he',
  'she',
  'it',
  'we',
  'they',
  "that's",
  'that',
  'this',
  'now',
  'honestly',
  'maybe',
  'anyway',
  'can',
  'please',
  'let',
  'then',
]);

/** Without a mark a clause begins at a conjunction, where that is not the tail of `and if` or `even though`. */
function opensClause(tokens: readonly Token[], index: number): boolean {
  const word = tokens[index]?.words[0] ?? '';
  const before = tokens[index - 1]?.words[0] ?? '';
  if (OPENERS.has(word))
    return !JOINERS.has(before) && before !== 'even' && before !== 'as' && before !== 'just';
  return JOINERS.has(word) && SUBJECTS.has(tokens[index + 1]?.words[0] ?? '') && !JOINERS.has(before);
}

function questionsIn(
  text: string,
  tokens: readonly Token[],
  sentences: readonly Stretch[],
): ReadonlySet<number> {
  const questions = new Set<number>();
  sentences.forEach(({ last }, index) => {
    const from = tokens[last]?.end ?? 0;
    const to = tokens[last + 1]?.start ?? text.length;
    if (/^["”’')\]*_]*[.!]*\?/.test(text.slice(from, Math.min(to, from + 8)))) questions.add(index);
  });
  return questions;
}
