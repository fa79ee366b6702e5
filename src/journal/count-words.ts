/**
 * Words in a stretch of UTF-8: what stands between blanks and holds a letter or a digit; in Chinese and Japanese, which
 * put no blanks, each sign.
 */
export function countWords(bytes: Uint8Array, start: number, end: number): number {
  let words = 0;
  let isInWord = 0;
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) {
      const next = NEXT[(isInWord << 7) | byte] ?? 0;
      words += next & (isInWord ^ 1);
      isInWord = next;
      continue;
    }
    const kind = kindOf(byte, bytes[at + 1] ?? 0, bytes[at + 2] ?? 0);
    if (kind === 'sign' || (kind === 'letter' && isInWord === 0)) words += 1;
    if (kind !== 'mark') isInWord = kind === 'letter' ? 1 : 0;
    while (at + 1 < end && ((bytes[at + 1] ?? 0) & 0xc0) === 0x80) at += 1;
  }
  return words;
}

/** Whether one is in a word after an ASCII byte: first for each byte outside a word, then for each inside of one. */
const NEXT = Uint8Array.from({ length: 2 * 0x80 }, (_, index) => {
  const byte = index & 0x7f;
  const isLetter = /[A-Za-z0-9]/.test(String.fromCharCode(byte));
  return isLetter ? 1 : byte <= 0x20 ? 0 : index >> 7;
});

/** What the character is that begins with these bytes: part of a word, a word of its own, a blank, or none of them. */
function kindOf(first: number, second: number, third: number): 'letter' | 'sign' | 'blank' | 'mark' {
  if (first === 0xc2)
    return second === 0xa0
      ? 'blank'
      : second === 0xaa || second === 0xb5 || second === 0xba
        ? 'letter'
        : 'mark';
  if (first === 0xe2 && second <= 0x81)
    return second === 0x80 && (third <= 0x8a || third === 0xaf) ? 'blank' : 'mark';
  if (first === 0xe2 || first === 0xf0 || first === 0xef) return isWideSign(first, second) ? 'sign' : 'mark';
  if (first === 0xe3) return second === 0x80 ? (third === 0x80 ? 'blank' : 'mark') : 'sign';
  return first >= 0xe4 && first <= 0xe9 ? 'sign' : 'letter';
}

/** Rarer Chinese signs; the rest of these ranges is symbols and emoji. */
function isWideSign(first: number, second: number): boolean {
  return first === 0xf0 && second >= 0xa0;
}
