import type { Fault } from '../errors.ts';
import type { Place } from './place.ts';
import type { Path, YamlReading } from './read-yaml.ts';
import { YamlLimits } from './yaml-limits.ts';

/** Collects the faults of one file as checks find them, each at its place. */
export interface FaultList {
  /** Something wrong with a value. */
  at(path: Path, message: string, level?: Fault['level']): void;
  /** Something wrong with a key, or something missing from a map or list. */
  atKey(path: Path, message: string, level?: Fault['level']): void;
  /** Something wrong inside a text, at a UTF-16 offset. */
  within(path: Path, offset: number, message: string): void;
  /** In the order of the file, none twice, and not more than a person can use. */
  all(): readonly Fault[];
}

export function faultList(reading: YamlReading, file: string): FaultList {
  const found: Fault[] = [];
  const add = (place: Place, message: string, level: Fault['level'] = 'error') => {
    found.push({ file, ...place, message, level });
  };
  return {
    at: (path, message, level) => add(reading.placeOf(path), message, level),
    atKey: (path, message, level) => add(reading.placeOfKey(path), message, level),
    within: (path, offset, message) => add(reading.placeIn(path, offset), message),
    all: () => inOrder(found),
  };
}

function inOrder(faults: readonly Fault[]): readonly Fault[] {
  const sorted = [...faults].sort((a, b) => a.line - b.line || a.column - b.column);
  const distinct = new Map(sorted.map((fault) => [`${fault.line}:${fault.column}:${fault.message}`, fault]));
  const told = [...distinct.values()].slice(0, YamlLimits.faults);
  const last = told.at(-1);
  if (last === undefined || distinct.size === told.length) return told;
  return [
    ...told,
    { ...last, message: `${distinct.size - told.length} more faults follow; mend these first` },
  ];
}

export function hasErrors(faults: readonly Fault[]): boolean {
  return faults.some(({ level }) => level === 'error');
}
