/**
 * Characters that no content may hold, raw or escaped: controls other than tab and line ends, bidi controls, line and
 * paragraph separators, invisible marks, tag characters, non-characters, halves of a pair. A set made of these could
 * pose as the program (CWE-150). Joiners stay, because emoji and Persian need them.
 */
const UNSAFE =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff\u{e0000}-\u{e0fff}]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/u;

const EVERY_UNSAFE = new RegExp(UNSAFE, 'gu');

export interface UnsafeCharacter {
  readonly offset: number;
  /** As authors can look it up: `U+202E`. */
  readonly code: string;
}

/** The first character of a text that content may not hold, or null. */
export function unsafeCharacter(text: string): UnsafeCharacter | null {
  const found = UNSAFE.exec(text);
  if (found === null) return null;
  const point = found[0].codePointAt(0) ?? 0;
  return { offset: found.index, code: `U+${point.toString(16).toUpperCase().padStart(4, '0')}` };
}

/** A stranger's words made short and harmless, so that a message can quote them. */
export function quotable(text: string, most = 40): string {
  const safe = text
    .slice(0, 4 * most)
    .replace(EVERY_UNSAFE, '\ufffd')
    .replace(/\s+/g, ' ');
  return safe.length > most ? `${safe.slice(0, most).replace(/[\ud800-\udbff]$/, '')}…` : safe;
}
