import { SCALAR_STYLE } from 'js-yaml';
import type { YamlNode } from './compose-yaml.ts';

/** The offset in the file of an offset into a text value; its beginning where folding or escapes hide the way back. */
export function offsetIn({ scalar, start, value }: YamlNode, offset: number, text: string): number {
  if (scalar === null || typeof value !== 'string') return start;
  if (scalar.fast) return scalar.valueStart + offset;
  return scalar.style === SCALAR_STYLE.LITERAL_BLOCK
    ? offsetInBlock(scalar.valueStart, scalar.indent, value, offset, text)
    : start;
}

/** A `|` block keeps its lines, each behind its indent. */
function offsetInBlock(
  blockStart: number,
  indent: number,
  value: string,
  offset: number,
  text: string,
): number {
  const before = value.slice(0, offset).split('\n');
  let lineStart = blockStart;
  for (let line = 1; line < before.length; line += 1) lineStart = afterLine(text, lineStart);
  return lineStart + Math.max(indent, 0) + (before.at(-1)?.length ?? 0);
}

function afterLine(text: string, from: number): number {
  const end = /\r\n?|\n/g;
  end.lastIndex = from;
  return end.test(text) ? end.lastIndex : text.length;
}
