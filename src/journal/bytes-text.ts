/**
 * The journal works on bytes, held in strings of one character a byte (latin1), so that what it does not touch stays as
 * it is, valid UTF-8 or not. These two lead in and out of that.
 */
export function bytesOf(text: string): string {
  return NOT_ASCII.test(text) ? Buffer.from(text, 'utf8').toString('latin1') : text;
}

/** The text that bytes stand for; what is no UTF-8 is shown as U+FFFD and never written back. */
export function textOf(bytes: string): string {
  return NOT_ASCII.test(bytes) ? Buffer.from(bytes, 'latin1').toString('utf8') : bytes;
}

const NOT_ASCII = /[^\0-\x7f]/;

/** Without blanks at both ends. `trim` would take bytes that belong to letters. */
export function trimmed(bytes: string): string {
  let start = 0;
  let end = bytes.length;
  while (start < end && isBlank(bytes.charCodeAt(start))) start += 1;
  while (end > start && isBlank(bytes.charCodeAt(end - 1))) end -= 1;
  return bytes.slice(start, end);
}

/** Whether a byte is a space, a tab or a line end. */
export function isBlank(byte: number): boolean {
  return byte === 0x20 || (byte >= 0x09 && byte <= 0x0d);
}
