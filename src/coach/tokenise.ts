import { pieces } from './contractions.ts';

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
}

interface Written {
  readonly start: number;
  readonly end: number;
}

const PIECE = /[\p{L}\p{M}\p{N}]+(?:['’ʼ＇`´][\p{L}\p{M}]+)*(?:['’](?=\s))?|\p{Extended_Pictographic}|&/gu;

/** Reads a text as tokens with borders between them; `masked` tells which offsets lie in somebody else's words. */
export function tokenise(text: string, masked: (offset: number) => boolean): readonly Token[] {
  const tokens: Token[] = [];
  let end = 0;
  for (const written of writtenWords(text)) {
    const border = tokens.length === 0 ? 2 : borderIn(text, end, written.start);
    pushWord(tokens, text, written, border, masked(written.start));
    end = written.end;
  }
  return tokens;
}

function* writtenWords(text: string): Generator<Written> {
  for (const match of text.matchAll(PIECE)) yield { start: match.index, end: match.index + match[0].length };
}

function pushWord(
  tokens: Token[],
  text: string,
  { start, end }: Written,
  border: Border,
  quoted: boolean,
): void {
  const raw = text.slice(start, end);
  const lower = raw.toLowerCase();
  const written = lower.length === raw.length ? lower.replace(/[’ʼ＇`´]/g, "'") : raw;
  const loud = raw.length > 2 && raw === raw.toUpperCase() && raw !== lower;
  const capital = /^\p{Lu}\p{Ll}/u.test(raw);
  let first = true;
  for (const { words, from, to } of pieces(written)) {
    tokens.push({
      words,
      start: start + from,
      end: start + to,
      border: first ? border : 0,
      loud,
      capital,
      quoted,
    });
    first = false;
  }
}

/** The border that the marks between two words make. A lone line end parts clauses, an empty line sentences. */
function borderIn(text: string, from: number, to: number): Border {
  const between = text.slice(from, to);
  if (between === ' ') return 0;
  if (/[.!?…。！？]/.test(between)) return isInnerStop(between) ? 0 : 2;
  if (/\n\s*\n|\r\s*\r|\n\s*[-*•·>–\d]/.test(between)) return 2;
  if (/[\n\r]/.test(between)) return /[:,;]/.test(between) || /\p{Ll}/u.test(text.slice(to, to + 1)) ? 1 : 2;
  return /[,;:()–—"“”]|\s-+\s|--/.test(between) ? 1 : 0;
}

/** `3.40`, `e.g`, `www.x`: a stop with no space after it ends nothing. */
function isInnerStop(between: string): boolean {
  return between === '.';
}
