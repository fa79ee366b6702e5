import * as z from 'zod/mini';
import type { Fault } from '../errors.ts';
import { faultList, type FaultList } from './fault-list.ts';
import { readYaml, type YamlReading } from './read-yaml.ts';
import { wordIssues } from './word-issues.ts';

/** A file that has the shape it should have, and a list for what else may be wrong with it. */
export interface Shaped<Value> {
  readonly value: Value;
  readonly faults: FaultList;
  readonly placeOf: YamlReading['placeOf'];
  readonly placeIn: YamlReading['placeIn'];
}

/** What cannot be used, with every fault found so far; the value is there where the file could be read at all. */
export interface Refused {
  readonly refused: readonly Fault[];
  readonly misshapen: { readonly value: unknown; readonly faults: FaultList } | null;
}

/** Reads YAML into the shape of a schema, or says every fault with its place. */
export function readAs<Schema extends z.ZodMiniType>(
  schema: Schema,
  source: string | Uint8Array,
  file: string,
): Shaped<z.infer<Schema>> | Refused {
  const reading = readYaml(source, file);
  if ('faults' in reading) return { refused: reading.faults, misshapen: null };
  const faults = faultList(reading, file);
  // Without its just-in-time compiler, so that no code is ever made at run time.
  const result = z.safeParse(schema, reading.value, { jitless: true });
  if (result.success)
    return { value: result.data, faults, placeOf: reading.placeOf, placeIn: reading.placeIn };
  wordIssues(result.error.issues, schema, reading.value, faults);
  return { refused: faults.all(), misshapen: { value: reading.value, faults } };
}
