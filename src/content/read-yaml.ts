import { parseEvents, YAMLException, type Event } from 'js-yaml';
import type { Fault } from '../errors.ts';
import { composeYaml, type YamlNode } from './compose-yaml.ts';
import { placesIn, type FaultAt, type Place } from './place.ts';
import { textIn } from './text-in-bytes.ts';
import { offsetIn } from './offset-in-scalar.ts';
import { YamlLimits } from './yaml-limits.ts';
import { wordYamlError } from './word-yaml-error.ts';

export type Path = readonly (string | number)[];

/** A YAML document as plain maps, lists and scalars, with the place of each. */
export interface YamlReading {
  readonly value: unknown;
  /** Where a value begins; for what is not there, the nearest thing around it that is. */
  placeOf(path: Path): Place;
  /** Where the key of a value stands; for a list item, the item itself. */
  placeOfKey(path: Path): Place;
  /** Where a UTF-16 offset into a text value stands, as nearly as the way it is written allows. */
  placeIn(path: Path, offset: number): Place;
}

/**
 * Reads one YAML document within `YamlLimits`: no aliases, anchors, tags, merge keys, directives, duplicate or non-text
 * keys, no control characters. Time and memory grow with the size of the file only (TRUST §4.1).
 */
export function readYaml(
  source: string | Uint8Array,
  file: string,
): YamlReading | { readonly faults: readonly Fault[] } {
  const text = textIn(source);
  if (typeof text !== 'string') return { faults: [faultAt(file, text.message, text.place)] };
  const place = placesIn(text);
  const result = parse(text);
  if ('root' in result) return readingOf(result.root, text, place);
  return { faults: result.faults.map(({ offset, message }) => faultAt(file, message, place(offset))) };
}

function faultAt(file: string, message: string, place: Place): Fault {
  return { file, ...place, message, level: 'error' };
}

function parse(text: string): { readonly root: YamlNode } | { readonly faults: readonly FaultAt[] } {
  let events: readonly Event[];
  try {
    // The parser counts a leaf as one level more than the map or list that holds it.
    events = parseEvents(text, { maxDepth: YamlLimits.depth + 1 });
  } catch (error) {
    // The parser's pages say to catch everything: whatever a stranger's file brings about is a fault of that file.
    const known = error instanceof YAMLException ? error : new YAMLException(String(error));
    const offset = known.mark?.position ?? 0;
    return { faults: [{ offset, message: wordYamlError(known.reason, text, offset) }] };
  }
  return composeYaml(events, text);
}

function readingOf(root: YamlNode, text: string, place: (offset: number) => Place): YamlReading {
  return {
    value: root.value,
    placeOf: (path) => place(walk(root, path).node.start),
    placeOfKey: (path) => place(walk(root, path).keyStart),
    placeIn: (path, offset) => place(offsetIn(walk(root, path).node, offset, text)),
  };
}

function walk(root: YamlNode, path: Path): { readonly node: YamlNode; readonly keyStart: number } {
  let here = { node: root, keyStart: root.start };
  for (const step of path) {
    const entry = here.node.children?.get(step);
    if (entry === undefined) return here;
    here = entry;
  }
  return here;
}
