/**
 * Characters that can move a cursor, hide or reorder text, or speak to the terminal: C0 without line feed, DEL, C1,
 * bidi controls, line and paragraph separators, the soft hyphen's invisible kin, tag characters, lone surrogates.
 * Joiners stay, because emoji and Persian need them. (CWE-150)
 */
const UNSAFE =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e0fff}]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/gu;

/** Text that is safe to send to a terminal: nothing is dropped in silence, what is dangerous is shown by its code. */
export function sanitise(text: string): string {
  return text.replace(/\r\n/g, '\n').replace(UNSAFE, visible);
}

function visible(character: string): string {
  if (character === '\t') return '    ';
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return String.fromCodePoint(0x2400 + code);
  if (code === 0x7f) return '\u2421';
  return `\\u{${code.toString(16)}}`;
}
