/** A stretch of the text, as offsets. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const PAIRS =
  /“[^“”]{0,2000}”|"[^"\n]{0,2000}"|(?<![\p{L}\p{N}])[‘'][^‘'’\n]{0,300}(?:[’'][\p{L}][^‘'’\n]{0,300}){0,8}['’](?![\p{L}\p{N}])|^[ \t]*>[^\n]*/gmu;

/**
 * The stretches that are somebody else's words: between quotation marks, and lines that begin with `>`. A mark without
 * its partner quotes nothing.
 */
export function quotations(text: string): readonly Span[] {
  return [...text.matchAll(PAIRS)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Tells for rising offsets whether they lie in one of the spans; spans are in order. */
export function maskOf(spans: readonly Span[]): (offset: number) => boolean {
  let next = 0;
  return (offset) => {
    while (next < spans.length && offset >= (spans[next]?.end ?? 0)) next += 1;
    return offset >= (spans[next]?.start ?? Infinity);
  };
}
