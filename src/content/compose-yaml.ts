import { EVENT_ID, getScalarValue, SCALAR_STYLE, type Event, type ScalarEvent } from 'js-yaml';
import type { FaultAt } from './place.ts';
import { plainValue } from './plain-value.ts';
import { needsQuotes } from './quoting-slip.ts';
import { quotable, unsafeCharacter } from './unsafe-text.ts';
import { YamlLimits } from './yaml-limits.ts';

interface Entry {
  readonly node: YamlNode;
  readonly keyStart: number;
}

/** A value with its place in the text. */
export interface YamlNode {
  readonly value: unknown;
  /** Offset of its first character. */
  readonly start: number;
  /** How a text was written, or null for a map or list. */
  readonly scalar: ScalarEvent | null;
  readonly children: ReadonlyMap<string | number, Entry> | null;
}

interface Frame {
  readonly kind: 'map' | 'list';
  readonly start: number;
  readonly value: Record<string, unknown> | unknown[];
  readonly children: Map<string | number, Entry>;
  key: { readonly name: string; readonly start: number } | null;
  /** How many of the next values are read but not kept, because their key cannot be used. */
  drops: number;
  /** Why its last unusable key was refused, so that one slip is told once. */
  refusal: string | null;
}

interface Composer {
  readonly text: string;
  readonly faults: FaultAt[];
  readonly frames: Frame[];
  root: YamlNode | null;
  documents: number;
  nodes: number;
  /** The last known offset, for values that are not written out. */
  offset: number;
}

const REFUSED_KEYS = new Map([
  ['<<', 'merge keys (<<) are not read here; write the fields out'],
  ['__proto__', 'a key cannot be called __proto__; choose another name'],
]);

/** Builds values from parser events and finds everything that YAML allows and content does not. */
export function composeYaml(
  events: readonly Event[],
  text: string,
): { readonly root: YamlNode } | { readonly faults: readonly FaultAt[] } {
  const composer: Composer = { text, faults: [], frames: [], root: null, documents: 0, nodes: 0, offset: 0 };
  for (const event of events) {
    meet(composer, event);
    if (composer.faults.length >= YamlLimits.faults || composer.nodes > YamlLimits.nodes) break;
  }
  const { root, faults } = composer;
  if (faults.length > 0) return { faults };
  return root === null
    ? { faults: [{ offset: 0, message: 'the file is empty; write something in it' }] }
    : { root };
}

function meet(composer: Composer, event: Event): void {
  if (event.type === EVENT_ID.DOCUMENT) return openDocument(composer, event.directives.length > 0);
  if (event.type === EVENT_ID.POP) return close(composer);
  composer.offset = offsetOf(event, composer);
  composer.nodes += 1;
  if (composer.nodes > YamlLimits.nodes)
    refuse(composer, `more than ${YamlLimits.nodes} values; split the file`);
  if (composer.documents === 2 && composer.frames.length === 0) refuse(composer, SECOND_DOCUMENT);
  if (event.type === EVENT_ID.ALIAS) return meetAlias(composer);
  if (event.anchorStart >= 0)
    refuse(composer, 'anchors (&name) are not read here; take it out', event.anchorStart - 1);
  if (event.tagStart >= 0) refuse(composer, 'tags (!name) are not read here; take it out', event.tagStart);
  if (event.type === EVENT_ID.SCALAR) return meetScalar(composer, event);
  open(composer, event.type === EVENT_ID.MAPPING ? 'map' : 'list');
}

const SECOND_DOCUMENT = 'a second document begins here; keep one in a file';

function openDocument(composer: Composer, hasDirectives: boolean): void {
  composer.documents += 1;
  if (hasDirectives) refuse(composer, 'directives (%…) are not read here; take them out', 0);
}

function refuse(composer: Composer, message: string, offset = composer.offset): void {
  composer.faults.push({ offset, message });
}

type Positioned = Exclude<Event, { type: typeof EVENT_ID.DOCUMENT | typeof EVENT_ID.POP }>;

function offsetOf(event: Positioned, { text, offset }: Composer): number {
  if (event.type === EVENT_ID.ALIAS) return event.anchorStart - 1;
  if (event.type !== EVENT_ID.SCALAR) return event.start;
  if (event.valueStart < 0) return offset;
  if (event.style === SCALAR_STYLE.PLAIN) return event.valueStart;
  return isBlock(event) ? firstWord(text, event) : event.valueStart - 1;
}

/** A block begins where its first words are, not at the blank lines or the indent before them. */
function firstWord(text: string, { valueStart, valueEnd }: ScalarEvent): number {
  const blank = /[ \r\n]*/y;
  blank.lastIndex = valueStart;
  blank.test(text);
  return blank.lastIndex < valueEnd ? blank.lastIndex : valueStart;
}

function isBlock({ style }: ScalarEvent): boolean {
  return style === SCALAR_STYLE.LITERAL_BLOCK || style === SCALAR_STYLE.FOLDED_BLOCK;
}

function meetAlias(composer: Composer): void {
  refuse(composer, 'aliases (*name) are not read here; write the value out, or put text in quotes');
  give(composer, { value: null, start: composer.offset, scalar: null, children: null });
}

function meetScalar(composer: Composer, event: ScalarEvent): void {
  const source = getScalarValue(composer.text, event);
  const frame = composer.frames.at(-1);
  if (frame?.kind === 'map' && frame.key === null && frame.drops === 0)
    return meetKey(composer, frame, event, source);
  const value = event.style === SCALAR_STYLE.PLAIN ? plainValue(source) : source;
  if (typeof value === 'string') checkText(composer, value, event);
  if (typeof value === 'number' && !isExact(value)) {
    refuse(composer, `${quotable(source)} is no number that can be kept exactly; put it in quotes`);
  }
  give(composer, { value, start: composer.offset, scalar: event, children: null });
}

function isExact(value: number): boolean {
  return Number.isFinite(value) && Math.abs(value) <= Number.MAX_SAFE_INTEGER;
}

/** Raw controls were refused before parsing; these are written as escapes. */
function checkText(composer: Composer, value: string, event: ScalarEvent): void {
  if (event.style !== SCALAR_STYLE.DOUBLE_QUOTED) return;
  const found = unsafeCharacter(value)?.code ?? (value.includes('\r') ? 'U+000D' : null);
  if (found !== null)
    refuse(composer, `this text holds the character ${found}, which controls a screen; take it out`);
}

function meetKey(composer: Composer, frame: Frame, event: ScalarEvent, source: string): void {
  const refusal = refusalOfKey(frame, event, source, composer.text);
  if (refusal !== null && refusal !== frame.refusal) refuse(composer, refusal);
  checkText(composer, source, event);
  if (refusal === null) frame.key = { name: source, start: composer.offset };
  else {
    frame.drops = 1;
    frame.refusal = refusal;
  }
}

function refusalOfKey(frame: Frame, event: ScalarEvent, source: string, text: string): string | null {
  if (frame.children.size > 0 && hasNoColon(event, text))
    return 'a comma inside { } needs quotes; put the text before it in quotes';
  if (event.style === SCALAR_STYLE.PLAIN && typeof plainValue(source) !== 'string') {
    return source === ''
      ? 'a key is missing before the colon'
      : `the key ${quotable(source)} is no text; put it in quotes`;
  }
  const before = frame.children.get(source);
  if (before !== undefined) return `${quotable(source)} is there twice; keep one`;
  if (frame.children.size >= YamlLimits.keys) return `more than ${YamlLimits.keys} keys in one map; split it`;
  return REFUSED_KEYS.get(source) ?? null;
}

/** Inside braces YAML takes what follows a comma for a key, with or without a colon. */
function hasNoColon({ style, valueEnd }: ScalarEvent, text: string): boolean {
  if (style !== SCALAR_STYLE.PLAIN) return false;
  const next = /\s*/y;
  next.lastIndex = valueEnd;
  next.test(text);
  return text[next.lastIndex] === ',' || text[next.lastIndex] === '}';
}

function open(composer: Composer, kind: 'map' | 'list'): void {
  const parent = composer.frames.at(-1);
  if (parent?.kind === 'map' && parent.key === null && parent.drops === 0) {
    const isTemplate = composer.text.startsWith('{{', composer.offset - 1);
    refuse(composer, isTemplate ? needsQuotes('{') : 'a map or list cannot be a key; use a word');
    parent.drops = 2;
  }
  const value = kind === 'map' ? {} : [];
  const start = composer.offset;
  composer.frames.push({ kind, start, value, children: new Map(), key: null, drops: 0, refusal: null });
}

function close(composer: Composer): void {
  const frame = composer.frames.pop();
  if (frame !== undefined)
    give(composer, { value: frame.value, start: frame.start, scalar: null, children: frame.children });
}

/** Hands a finished value to what holds it. */
function give(composer: Composer, node: YamlNode): void {
  const frame = composer.frames.at(-1);
  if (frame === undefined) {
    composer.root ??= node;
  } else if (Array.isArray(frame.value)) {
    frame.children.set(frame.value.length, { node, keyStart: node.start });
    frame.value.push(node.value);
  } else if (frame.key === null) {
    // An alias in the place of a key was refused already; its value goes the same way.
    frame.drops = frame.drops === 0 ? 1 : frame.drops - 1;
  } else {
    frame.children.set(frame.key.name, { node, keyStart: frame.key.start });
    frame.value[frame.key.name] = node.value;
    frame.key = null;
  }
}
