import { quotingSlip } from './quoting-slip.ts';
import { quotable } from './unsafe-text.ts';
import { YamlLimits } from './yaml-limits.ts';

/** The parser's own reasons in an author's words, each with what to do. */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/^nesting exceeded/, `more than ${YamlLimits.depth} maps and lists inside one another; make it flatter`],
  [/^tab characters/, 'a tab indents this line; use spaces'],
  [
    /^deficient indentation/,
    'a bracket or quotation mark is never closed, or its lines are not indented; close it',
  ],
  [/^bad indentation/, 'this line is not indented like its neighbours; line it up'],
  [/^expected ':' after/, 'a colon is missing after this key'],
  [/multiline key/, 'this line has no colon, or the text above it needs quotes'],
  [
    /whitespace character is expected after the key-value/,
    'a space is missing after the colon, or the text needs quotes',
  ],
  [/^missed comma/, 'a comma is missing between two values'],
  [/^expected the node content/, 'a value is missing before the comma'],
  [/end of the stream within a (single|double) quoted/, 'a quotation mark is never closed; close it'],
  [/end of the stream within a flow/, 'a bracket is never closed; close it'],
  [
    /^unknown escape|^expected hexadecimal/,
    'this escape is unknown; write \\\\ for a backslash, or use single quotes',
  ],
  [/tag|^named/, 'tags (!name) are not read here; take it out, or put the text in quotes'],
  [/anchor|alias/, 'anchors and aliases are not read here; put the text in quotes'],
  [/directive|YAML version/, 'directives (%…) are not read here; take them out'],
  [
    /^end of the stream or a document separator/,
    'the text goes on where its value has ended; mind the indent or use quotes',
  ],
];

/** Reasons behind which mostly stands text that should be in quotes. */
const MAY_BE_A_SLIP = /^(bad indentation|missed comma|end of the stream or a document separator)/;

/** Why the parser stopped, at an offset into the text. Names it quotes from the file are left out. */
export function wordYamlError(reason: string, text: string, offset: number): string {
  const slip = MAY_BE_A_SLIP.test(reason) ? quotingSlip(text, offset) : null;
  const known = WORDS.find(([pattern]) => pattern.test(reason));
  return (
    slip ??
    known?.[1] ??
    `this is not YAML as we read it (${quotable(reason.replace(/["«].*$/s, ''), 80)}); put the text in quotes`
  );
}
