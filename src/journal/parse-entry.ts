import type { Entry, Section } from '../engine/entry.ts';
import { isBlank, textOf, trimmed } from './bytes-text.ts';
import { layoutOf, type SectionSpan, type Span } from './layout-of.ts';
import { unescaped } from './marker.ts';
import { readFront, type Front } from './read-front.ts';

/** An entry as its file holds it, also after it was edited by hand. */
export interface StoredEntry {
  readonly entry: Entry;
  readonly front: Front;
  /** The byte at which the text after the front matter begins. */
  readonly bodyStart: number;
}

/** Reads the bytes of a file. It never fails: what is not there is empty, and `front` says what is amiss. */
export function parseEntry(bytes: Uint8Array): StoredEntry {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const layout = layoutOf(file);
  const front = readFront(layout.front === null ? null : file.slice(layout.front.start, layout.front.end));
  const { status, person, feelings, tags, asked, kept } = front;
  const entry: Entry = {
    status,
    person,
    feelings,
    tags,
    asked,
    kept,
    set: front.set ?? '',
    title: front.title ?? '',
    evening: front.evening ?? '',
    createdAt: front.created ?? '',
    sections: layout.sections.map((section) => sectionFrom(file, section)).filter(({ text }) => text !== ''),
  };
  return { entry, front, bodyStart: layout.bodyStart };
}

/** The section that stands in a span; its text is empty where somebody has emptied it. */
export function sectionFrom(file: string, section: SectionSpan): Section {
  const { name, type, unconfirmed, at } = section.marker;
  const heading = file.slice(section.start, section.start + at).replace(/^#+/, '');
  return { name, type, heading: textOf(trimmed(heading)), text: answerIn(file, section), unconfirmed };
}

function answerIn(file: string, section: SectionSpan): string {
  const { start, end } = coreOf(file, section);
  const core = file.slice(start, end);
  const text = textOf(section.isCrlf ? core.replaceAll('\r\n', '\n') : core);
  return tidied(unescaped(text));
}

/** The body of a section without the blank lines around it. */
export function coreOf(file: string, { bodyStart, end }: SectionSpan): Span {
  let last = end;
  while (last > bodyStart && isBlank(file.charCodeAt(last - 1))) last -= 1;
  let first = bodyStart;
  for (let at = bodyStart; at < last && isBlank(file.charCodeAt(at)); at += 1) {
    if (file[at] === '\n') first = at + 1;
  }
  return { start: Math.min(first, last), end: last };
}

/** As the engine leaves an answer: blank lines around it say nothing. */
function tidied(text: string): string {
  return text.trimEnd().replace(/^(?:[^\S\n]*\n)+/, '');
}
