import { Spelling } from './spelling.ts';
import type { Span } from './quotation.ts';
import type { Spelled } from './spelling.ts';

/** What stands before a token: nothing, the edge of a clause, or the edge of a sentence. */
export type Border = 0 | 1 | 2;

/** A word or an emoji as patterns see it. Offsets count UTF-16 units of the text as given. */
export interface Token {
  readonly words: readonly string[];
  readonly start: number;
  readonly end: number;
  readonly border: Border;
  /** Stands in capitals: `NEVER`. */
  readonly loud: boolean;
  /** Written with a capital first letter only: `Colin`. */
  readonly capital: boolean;
  readonly quoted: boolean;
  /** Belongs to the written word of the token before it: the second half of `don't`. */
  readonly continues: boolean;
}

const PIECE = /[\p{L}\p{M}\p{N}]+(?:['’ʼ＇`´][\p{L}\p{M}]+)*(?:['’](?=\s))?|\p{Extended_Pictographic}|&/gu;

/**
 * Reads a text as tokens with borders between them; `masked` tells which offsets lie in somebody else's words, and
 * `spelling` remembers words from text to text.
 */
export function tokenise(
  text: string,
  masked: (offset: number) => boolean,
  spelling = new Spelling(),
): readonly Token[] {
  const tokens: Token[] = [];
  let last = 0;
  for (let piece = pieceFrom(text, 0); piece !== null; piece = pieceFrom(text, last)) {
    const { start, end } = piece;
    const border = tokens.length === 0 ? 2 : borderIn(text, last, start);
    pushWord(tokens, spelling.of(text.slice(start, end)), start, border, masked(start));
    last = end;
  }
  return tokens;
}

/** The first piece from an offset on. Most are plain letters and end before a plain sign: those need no expression. */
function pieceFrom(text: string, from: number): Span | null {
  let start = from;
  while (isPlainSign(text.charCodeAt(start))) start += 1;
  let end = start;
  while (isPlainLetter(text.charCodeAt(end))) end += 1;
  if (end > start && (end === text.length || isPlainSign(text.charCodeAt(end)))) return { start, end };
  PIECE.lastIndex = start;
  const match = PIECE.exec(text);
  return match === null ? null : { start: match.index, end: match.index + match[0].length };
}

/** A sign of ASCII that neither is a piece nor joins letters to one. */
function isPlainSign(code: number): boolean {
  return code < 128 && !isPlainLetter(code) && code !== AMPERSAND && code !== APOSTROPHE && code !== BACKTICK;
}

/** A letter or digit of ASCII. */
function isPlainLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
}

const AMPERSAND = 38;
const APOSTROPHE = 39;
const BACKTICK = 96;
const SPACE = 32;
const COMMA = 44;
const STOP = 46;

function pushWord(
  tokens: Token[],
  { pieces, loud, capital }: Spelled,
  start: number,
  border: Border,
  quoted: boolean,
): void {
  let continues = false;
  for (const { words, from, to } of pieces) {
    tokens.push({
      words,
      start: start + from,
      end: start + to,
      border: continues ? 0 : border,
      loud,
      capital,
      quoted,
      continues,
    });
    continues = true;
  }
}

/** The border that the marks between two words make. A lone line end parts clauses, an empty line sentences. */
function borderIn(text: string, from: number, to: number): Border {
  const sign = text.charCodeAt(from);
  if (to - from === 1 && sign === SPACE) return 0;
  if (to - from === 2 && text.charCodeAt(from + 1) === SPACE && (sign === COMMA || sign === STOP))
    return sign === COMMA ? 1 : 2;
  const between = text.slice(from, to);
  if (/[.!?…。！？]/.test(between)) return isInnerStop(between) ? 0 : 2;
  if (/\n\s*\n|\r\s*\r|\n\s*[-*•·>–\d]/.test(between)) return 2;
  if (/[\n\r]/.test(between)) return /[:,;]/.test(between) || /\p{Ll}/u.test(text.slice(to, to + 1)) ? 1 : 2;
  return /[,;:()–—"“”]|\s-+\s|--/.test(between) ? 1 : 0;
}

/** `3.40`, `e.g`, `www.x`: a stop with no space after it ends nothing. */
function isInnerStop(between: string): boolean {
  return between === '.';
}
