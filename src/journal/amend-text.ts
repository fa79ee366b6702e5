import type { Entry, Section } from '../engine/entry.ts';
import { ExitCode, JournalError } from '../errors.ts';
import { bytesOf } from './bytes-text.ts';
import { BYTE_ORDER_MARK, afterLine, layoutOf, type Layout, type SectionSpan } from './layout-of.ts';
import { FORMAT, FRONT_KEYS, frontValue, type FrontKey } from './front-text.ts';
import { escaped, headingLine } from './marker.ts';
import { coreOf, parseEntry, sectionFrom } from './parse-entry.ts';
import type { Front } from './read-front.ts';

/** New bytes for a stretch of a file; `start === end` inserts. */
interface Patch {
  readonly start: number;
  readonly end: number;
  readonly bytes: string;
}

/**
 * The file of an entry after a change: what the entry says otherwise is rewritten, sections that it lacks go, new ones
 * come after those that precede them, and every other byte stays. Throws `JournalError` for a file that this program may
 * read but not write.
 */
export function amendText(before: Uint8Array, entry: Entry): Buffer {
  const stored = parseEntry(before);
  refuseToWrite(stored.front);
  const file = Buffer.from(before).toString('latin1');
  const layout = layoutOf(file);
  const eol = file.slice(0, afterLine(file, 0)).endsWith('\r\n') ? '\r\n' : '\n';
  const changed = FRONT_KEYS.filter((key) => frontValue(key, stored.entry) !== frontValue(key, entry));
  const patches = [
    ...frontPatches(file, layout, changed, entry, eol),
    ...sectionPatches(file, layout, entry, eol),
  ];
  const after = Buffer.from(patched(file, patches), 'latin1');
  if (changed.length > 0) checkFront(after, entry);
  return after;
}

function refuseToWrite({ format, isReadable }: Front): void {
  if (!isReadable) {
    throw new JournalError(
      'The lines between the two --- cannot be read, so this entry is left as it is.',
      ExitCode.cannotReadOrWrite,
      {
        remedy: 'Mend those lines in an editor, then try again.',
        kept: 'Nothing was changed.',
      },
    );
  }
  if (format !== null && format > FORMAT) {
    throw new JournalError(
      'This entry was written by a newer amends, so it is left as it is.',
      ExitCode.notPermitted,
      {
        remedy: 'Update amends, then try again.',
        kept: 'Nothing was changed.',
      },
    );
  }
}

/** Front matter can be written in ways that no line-by-line change gets right; then the file is left alone. */
function checkFront(after: Buffer, entry: Entry): void {
  const { entry: written, front } = parseEntry(after);
  const isRight = FRONT_KEYS.every((key) => frontValue(key, written) === frontValue(key, entry));
  if (isRight && front.isReadable) return;
  throw new JournalError(
    'The lines between the two --- have a form that amends does not rewrite.',
    ExitCode.notPermitted,
    {
      remedy: 'Write each of them as `key: value`, then try again.',
      kept: 'Nothing was changed.',
    },
  );
}

function frontPatches(
  file: string,
  { front }: Layout,
  changed: readonly FrontKey[],
  entry: Entry,
  eol: string,
): Patch[] {
  if (changed.length === 0) return [];
  const lines = changed.map((key) => ({ key, line: frontLine(key, entry, eol) }));
  if (front === null) {
    const start = file.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length : 0;
    const bytes = [
      '---',
      eol,
      `amends: ${FORMAT}`,
      eol,
      ...lines.map(({ line }) => line),
      '---',
      eol,
      eol,
    ].join('');
    return [{ start, end: start, bytes }];
  }
  return lines.map(({ key, line }) => ({ ...keyBlock(file, front, key), bytes: line }));
}

function frontLine(key: FrontKey, entry: Entry, eol: string): string {
  const value = frontValue(key, entry);
  return value === null ? '' : bytesOf(`${key}: ${value}${eol}`);
}

/** The lines of a key with its value, or the place before the closing fence for a key that is not there. */
function keyBlock(file: string, front: { start: number; end: number }, key: FrontKey): Omit<Patch, 'bytes'> {
  const isKey = new RegExp(`^(["']?)${key}\\1[ \\t]*:`);
  for (let start = front.start; start < front.end; start = afterLine(file, start)) {
    if (!isKey.test(file.slice(start, start + 80))) continue;
    let end = afterLine(file, start);
    while (end < front.end && /^(?:[ \t]|- |-\r?\n)/.test(file.slice(end, end + 3)))
      end = afterLine(file, end);
    return { start, end };
  }
  return { start: front.end, end: front.end };
}

function sectionPatches(file: string, { sections, bodyStart }: Layout, entry: Entry, eol: string): Patch[] {
  const wanted = [...entry.sections];
  const patches: Patch[] = [];
  const placed = new Map<Section, SectionSpan>();
  for (const span of sections) {
    const now = wanted.find((section) => isSame(section, span.marker) && !placed.has(section));
    if (now !== undefined) placed.set(now, span);
    if (now !== undefined) patches.push(...changes(file, span, now, eol));
    else if (sectionFrom(file, span).text !== '')
      patches.push({ start: span.start, end: span.end, bytes: '' });
  }
  let after = sections[0]?.start ?? file.length;
  for (const section of wanted) {
    const span = placed.get(section);
    if (span === undefined) patches.push(inserted(file, Math.max(after, bodyStart), section, eol));
    after = span?.end ?? after;
  }
  return patches;
}

/** A letter and an answer can have the same name. */
function isSame(one: Pick<Section, 'name' | 'type'>, other: Pick<Section, 'name' | 'type'>): boolean {
  return one.name === other.name && (one.type === 'letter') === (other.type === 'letter');
}

function changes(file: string, span: SectionSpan, now: Section, eol: string): Patch[] {
  const before = sectionFrom(file, span);
  const patches: Patch[] = [];
  if (headingLine(before) !== headingLine(now)) {
    patches.push({ start: span.start, end: headingEnd(file, span), bytes: bytesOf(headingLine(now)) });
  }
  if (before.text === now.text) return patches;
  const core = coreOf(file, span);
  const text = bodyText(now, span.isCrlf);
  if (core.start < core.end) return [...patches, { ...core, bytes: text }];
  const bytes = [startedLine(file, span.bodyStart, eol), eol, text, eol, eol].join('');
  return [...patches, { start: span.bodyStart, end: span.end, bytes }];
}

function headingEnd(file: string, { start, bodyStart }: SectionSpan): number {
  let end = bodyStart;
  while (end > start && /[\r\n]/.test(file.charAt(end - 1))) end -= 1;
  return end;
}

function bodyText({ text }: Section, isCrlf: boolean): string {
  const body = bytesOf(escaped(text));
  return isCrlf ? body.replaceAll('\n', '\r\n') : body;
}

function inserted(file: string, at: number, section: Section, eol: string): Patch {
  const body = `${bytesOf(headingLine(section))}${eol}${eol}${bodyText(section, eol === '\r\n')}${eol}`;
  const before = `${startedLine(file, at, eol)}${/\n\r?\n$/.test(file.slice(Math.max(0, at - 3), at)) || at === 0 ? '' : eol}`;
  return { start: at, end: at, bytes: `${before}${body}${at === file.length ? '' : eol}` };
}

/** A line end where the line before has none. */
function startedLine(file: string, at: number, eol: string): string {
  return at === 0 || file[at - 1] === '\n' ? '' : eol;
}

/** Patches at the same place keep their order. */
function patched(file: string, patches: readonly Patch[]): string {
  const ordered = patches
    .map((patch, index) => ({ ...patch, index }))
    .sort((a, b) => a.start - b.start || a.end - b.end || a.index - b.index);
  let at = 0;
  const parts: string[] = [];
  for (const { start, end, bytes } of ordered) {
    parts.push(file.slice(at, start), bytes);
    at = end;
  }
  return parts.join('') + file.slice(at);
}
