import * as z from 'zod/mini';
import type { FaultList } from './fault-list.ts';
import type { Path } from './read-yaml.ts';
import { NAME } from './set-words.ts';
import { suggestion } from './suggest.ts';
import { quotable } from './unsafe-text.ts';

type Issue = z.core.$ZodIssue;

/** Says what a schema found, in an author's words and with a remedy, at the place of each. */
export function wordIssues(
  issues: readonly Issue[],
  schema: z.core.$ZodType,
  value: unknown,
  faults: FaultList,
): void {
  for (const issue of issues) wordIssue(issue, [], { schema, value, faults });
}

interface Context {
  readonly schema: z.core.$ZodType;
  readonly value: unknown;
  readonly faults: FaultList;
}

function wordIssue(issue: Issue, base: Path, context: Context): void {
  const path = [...base, ...issue.path.filter((step) => typeof step !== 'symbol')];
  const value = valueAt(context.value, path);
  if (issue.code === 'unrecognized_keys') return wordUnknown(issue.keys, path, context);
  if (issue.code === 'invalid_key') return context.faults.atKey(path, `${labelOf(path)} ${AS_NAME}`);
  if (value === undefined && isMisspelt(path, context)) return;
  if (value === undefined) return context.faults.atKey(path, `${labelOf(path)} is missing; add it`);
  if (issue.code !== 'invalid_union')
    return context.faults.at(
      path,
      `${labelOf(path)} ${complaint(issue, value, fieldsAt(context.schema, path))}`,
    );
  const branch = nearestBranch(issue.errors);
  if (branch === null)
    return context.faults.at(
      path,
      `${labelOf(path)} ${wrongType(expectedTypes(issue.errors), value, fieldsAt(context.schema, path))}`,
    );
  for (const inner of branch) wordIssue(inner, path, context);
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (here, step) => (isMap(here) && Object.hasOwn(here, step) ? here[step] : undefined),
    value,
  );
}

function isMap(value: unknown): value is Readonly<Record<string | number, unknown>> {
  return typeof value === 'object' && value !== null;
}

function labelOf(path: Path): string {
  const last = path.at(-1);
  if (last === undefined) return 'the file';
  if (typeof last === 'string') return quotable(last);
  const list = path.findLast((step) => typeof step === 'string');
  return `item ${last + 1}${list === undefined ? '' : ` of ${quotable(String(list))}`}`;
}

function wordUnknown(keys: readonly string[], path: Path, { schema, faults }: Context): void {
  const known = fieldsAt(schema, path);
  for (const key of keys) {
    const meant = suggestion(key, known);
    const remedy = meant === null ? 'take it out' : `did you mean "${meant}"?`;
    faults.atKey([...path, key], `there is no field "${quotable(key)}" here; ${remedy}`);
  }
}

/** Whether a field is there under another name, which is told in its own place. */
function isMisspelt(path: Path, { schema, value }: Context): boolean {
  const map = valueAt(value, path.slice(0, -1));
  const known = fieldsAt(schema, path.slice(0, -1));
  if (!isMap(map) || Array.isArray(map)) return false;
  return Object.keys(map).some((key) => !known.includes(key) && suggestion(key, known) === path.at(-1));
}

/** The fields a map may have at a place of the schema. */
function fieldsAt(schema: z.core.$ZodType, path: Path): readonly string[] {
  if (schema instanceof z.ZodMiniOptional || schema instanceof z.ZodMiniDefault) {
    return fieldsAt(schema._zod.def.innerType, path);
  }
  if (schema instanceof z.ZodMiniUnion)
    return schema._zod.def.options.flatMap((option) => fieldsAt(option, path));
  const [step, ...rest] = path;
  if (schema instanceof z.ZodMiniArray) return fieldsAt(schema._zod.def.element, rest);
  if (schema instanceof z.ZodMiniRecord) return fieldsAt(schema._zod.def.valueType, rest);
  if (!(schema instanceof z.ZodMiniObject)) return [];
  if (step === undefined) return Object.keys(schema.shape);
  const field = schema.shape[step];
  return field === undefined ? [] : fieldsAt(field, rest);
}

/** Of the shapes a value may have, the one its author most probably meant; null when it has none of their types. */
function nearestBranch(branches: readonly (readonly Issue[])[]): readonly Issue[] | null {
  const possible = branches.filter((issues) => !issues.some(isWrongType));
  return [...possible].sort((a, b) => weight(a) - weight(b))[0] ?? null;
}

function isWrongType(issue: Issue): boolean {
  return (
    issue.path.length === 0 &&
    (issue.code === 'invalid_type' ||
      (issue.code === 'invalid_union' && nearestBranch(issue.errors) === null))
  );
}

function weight(issues: readonly Issue[]): number {
  return issues.reduce((sum, issue) => sum + (issue.code === 'unrecognized_keys' ? issue.keys.length : 1), 0);
}

function expectedTypes(branches: readonly (readonly Issue[])[]): readonly string[] {
  const types = branches
    .flat()
    .filter(isWrongType)
    .flatMap((issue) => {
      if (issue.code === 'invalid_union') return expectedTypes(issue.errors);
      return issue.code === 'invalid_type' ? [issue.expected] : [];
    });
  return [...new Set(types)];
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a map of fields',
  record: 'a map of names',
};

const AS_NAME = 'must be lower-case letters, digits and -, 64 at most; rename it';

/** More fields than these are not told in one line. */
const FEW_FIELDS = 3;

function wrongType(expected: readonly string[], value: unknown, fields: readonly string[] = []): string {
  const shape =
    fields.length > 0 && fields.length <= FEW_FIELDS ? `like { ${fields.join(': …, ')}: … }` : null;
  const types = expected
    .map((type) => (type === 'object' ? shape : null) ?? TYPES[type] ?? type)
    .join(' or ');
  if (value === null) return `is empty; write ${types}`;
  if (expected.includes('string') && typeof value !== 'object') return `must be ${types}; put it in quotes`;
  return `must be ${types}; change it`;
}

function complaint(
  issue: Exclude<Issue, z.core.$ZodIssueInvalidUnion>,
  value: unknown,
  fields: readonly string[],
): string {
  switch (issue.code) {
    case 'invalid_type':
      return wrongType([issue.expected], value, fields);
    case 'invalid_value':
      return notAmong(issue.values.map(String), value);
    case 'too_big':
      return tooMuch(issue.origin, Number(issue.maximum), value);
    case 'too_small':
      return tooLittle(issue.origin, Number(issue.minimum));
    case 'not_multiple_of':
      return 'must be a whole number; round it';
    case 'invalid_format':
      return unfit(issue.pattern);
    case 'unrecognized_keys':
    case 'invalid_key':
    case 'invalid_element':
    case 'custom':
      return 'cannot be used; compare it with content/README.md';
  }
}

function notAmong(allowed: readonly string[], value: unknown): string {
  const meant = typeof value === 'string' ? suggestion(value, allowed) : null;
  const remedy = meant === null ? `use ${allowed.join(', ')}` : `did you mean "${meant}"?`;
  return `cannot be ${typeof value === 'string' ? `"${quotable(value)}"` : 'this'}; ${remedy}`;
}

function tooMuch(origin: string, most: number, value: unknown): string {
  if (origin === 'string')
    return `is too long: ${String(value).length} characters, ${most} at most; shorten it`;
  return origin === 'array'
    ? `has more than ${most} items; take some out`
    : `must be ${most} at most; lower it`;
}

function tooLittle(origin: string, least: number): string {
  if (origin === 'string') return 'is empty; write something';
  return origin === 'array' ? 'is an empty list; add something' : `must be ${least} at least; raise it`;
}

function unfit(pattern: string | undefined): string {
  if (pattern === String(NAME)) return AS_NAME;
  if (pattern === String(/\S/)) return 'is empty; write something';
  return `must look like ${pattern ?? 'another form'}; change it`;
}
