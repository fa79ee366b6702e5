import * as z from 'zod/mini';
import type { FaultList } from './fault-list.ts';
import type { Path } from './read-yaml.ts';
import {
  closingSchema,
  letterSchema,
  poolSchema,
  promptSchema,
  setSchema,
  type SetSource,
} from './set-schema.ts';

type Item = SetSource['prompts'][number];

/** A set with stand-ins for what has the wrong shape, so that the rest can still be checked in the same go. */
export interface SoundPart {
  readonly set: SetSource;
  /** Where the stand-ins are; nothing more should be said about these places. */
  readonly unsound: readonly Path[];
}

/** What can be used of a value that is not a sound set. */
export function soundPart(value: unknown): SoundPart {
  const unsound: Path[] = [];
  const part = <Schema extends z.ZodMiniType, Or>(schema: Schema, field: string, or: Or) =>
    soundOr(schema, valueOf(value, field), [field], or, unsound);
  const { kind, requires, off_under } = setSchema.shape;
  return {
    set: {
      title: 'x',
      summary: 'x',
      kind: part(kind, 'kind', 'reflection'),
      minutes: 1,
      stage: 'any',
      requires: part(requires, 'requires', []),
      off_under: part(off_under, 'off_under', []),
      serves: [],
      basis: ['x'],
      prompts: listOf(valueOf(value, 'prompts')).map((item, at) => itemFrom(item, ['prompts', at], unsound)),
      closing: part(z.optional(closingSchema), 'closing', undefined),
      letters: listOf(valueOf(value, 'letters')).map((letter, index) =>
        letterFrom(letter, ['letters', index], unsound),
      ),
    },
    unsound,
  };
}

function valueOf(map: unknown, field: string): unknown {
  return typeof map === 'object' && map !== null && Object.hasOwn(map, field)
    ? Reflect.get(map, field)
    : undefined;
}

/** Longer lists were refused for their length; their beginning is enough to go on with. */
function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value.slice(0, 400) : [];
}

function soundOr<Schema extends z.ZodMiniType, Or>(
  schema: Schema,
  value: unknown,
  path: Path,
  or: Or,
  unsound: Path[],
): z.infer<Schema> | Or {
  const result = z.safeParse(schema, value, { jitless: true });
  if (result.success) return result.data;
  unsound.push(path);
  return or;
}

function itemFrom(value: unknown, path: Path, unsound: Path[]): Item {
  return Array.isArray(valueOf(value, 'prompts'))
    ? poolFrom(value, path, unsound)
    : promptFrom(value, path, unsound);
}

function promptFrom(value: unknown, path: Path, unsound: Path[]) {
  return soundOr(
    promptSchema,
    value,
    path,
    { name: nameOf(value, path), type: 'text', message: 'x', required: isRequired(value) } as const,
    unsound,
  );
}

function poolFrom(value: unknown, path: Path, unsound: Path[]): Item {
  const whole = z.safeParse(poolSchema, value, { jitless: true });
  if (whole.success) return whole.data;
  unsound.push([...path, 'take'], [...path, 'rest'], [...path, 'pool']);
  const prompts = listOf(valueOf(value, 'prompts'));
  return {
    pool: path.join('-'),
    take: 1,
    prompts: prompts.map((prompt, index) => promptFrom(prompt, [...path, 'prompts', index], unsound)),
  };
}

function letterFrom(value: unknown, path: Path, unsound: Path[]) {
  return soundOr(letterSchema, value, path, { name: nameOf(value, path), template: 'x' }, unsound);
}

/** As written, so that a letter is not blamed for having nothing that it needs. */
function isRequired(value: unknown): boolean {
  return valueOf(value, 'required') === true;
}

/** The name as written, so that what refers to it is not blamed as well. */
function nameOf(value: unknown, path: Path): string {
  const name = valueOf(value, 'name');
  return typeof name === 'string' ? name : path.join('-');
}

/** A list that says nothing more about places that are known to be unsound. */
export function quietAbout(unsound: readonly Path[], faults: FaultList): FaultList {
  const isQuiet = (path: Path) => unsound.some((place) => place.every((step, index) => path[index] === step));
  return {
    at: (path, message, level) => void (isQuiet(path) || faults.at(path, message, level)),
    atKey: (path, message, level) => void (isQuiet(path) || faults.atKey(path, message, level)),
    within: (path, offset, message) => void (isQuiet(path) || faults.within(path, offset, message)),
    all: () => faults.all(),
  };
}
