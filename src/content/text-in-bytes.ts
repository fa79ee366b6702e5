import { placesIn, type Place } from './place.ts';
import { unsafeCharacter } from './unsafe-text.ts';
import { YamlLimits } from './yaml-limits.ts';

interface Refusal {
  readonly message: string;
  readonly place: Place;
}

const START: Place = { line: 1, column: 1 };
/** What a YAML value can begin or end with; prose holds few of these, a file made to hurt holds little else. */
const MARKS = /[\n\r,[\]{}:]|[-?](?=\s)/g;
const TOO_MUCH = `the file holds more than ${YamlLimits.marks} line ends and punctuation marks; split it`;

/** The text of a content file without its byte order mark, or why it cannot be read. Cheap: done before any parsing. */
export function textIn(source: string | Uint8Array): string | Refusal {
  if (sizeOf(source) > YamlLimits.bytes) {
    return { message: `the file is larger than ${YamlLimits.bytes / 1024} KiB; split it`, place: START };
  }
  const decoded = typeof source === 'string' ? source : decode(source);
  if (typeof decoded !== 'string') return decoded;
  const text = decoded.startsWith('\ufeff') ? decoded.slice(1) : decoded;
  return refusalOf(text) ?? text;
}

function sizeOf(source: string | Uint8Array): number {
  if (typeof source !== 'string') return source.byteLength;
  return source.length > YamlLimits.bytes ? source.length : Buffer.byteLength(source);
}

function decode(bytes: Uint8Array): string | Refusal {
  const text = decodeSound(bytes, false);
  if (text !== null) return text;
  const before = decodeSound(bytes.subarray(0, soundLength(bytes)), true) ?? '';
  const place = placesIn(before)(before.length);
  return { message: 'the file is not UTF-8 text from here on; save it as UTF-8', place };
}

/** Null where the bytes are not UTF-8; `cut` allows them to end in the middle of a character. */
function decodeSound(bytes: Uint8Array, cut: boolean): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes, { stream: cut });
  } catch {
    return null;
  }
}

/** How many bytes come before the first that is not UTF-8. */
function soundLength(bytes: Uint8Array): number {
  let sound = 0;
  let broken = bytes.length;
  while (broken - sound > 1) {
    const middle = (sound + broken) >> 1;
    if (decodeSound(bytes.subarray(0, middle), true) === null) broken = middle;
    else sound = middle;
  }
  return sound;
}

function refusalOf(text: string): Refusal | null {
  const unsafe = unsafeCharacter(text);
  if (unsafe !== null) {
    const message = `the character ${unsafe.code} is invisible or controls a screen; take it out`;
    return { message, place: placesIn(text)(unsafe.offset) };
  }
  return marksIn(text) > YamlLimits.marks ? { message: TOO_MUCH, place: START } : null;
}

function marksIn(text: string): number {
  let marks = 0;
  MARKS.lastIndex = 0;
  while (marks <= YamlLimits.marks && MARKS.test(text)) marks += 1;
  return marks;
}
