import type { Output } from '../world.ts';

/** C1 controls, bidi controls, separators and tags: valid in JSON, but a terminal would obey them. */
const UNSAFE =
  /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]|[\udb40-\udb43][\udc00-\udfff]/g;

/** Writes one JSON value on a line of its own, safe to show. */
export function writeJson(value: unknown, output: Output): void {
  output.write(`${JSON.stringify(value).replace(UNSAFE, escaped)}\n`);
}

function escaped(character: string): string {
  return character
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');
}
