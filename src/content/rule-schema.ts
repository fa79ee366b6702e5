import * as z from 'zod/mini';

const words = z.string().check(z.minLength(1));
const patterns = z.array(words).check(z.minLength(1));
const scope = z.enum(['match', 'clause', 'sentence', 'before', 'after', 'near', 'text']);

const search = {
  patterns: z.optional(patterns),
  unless: z._default(z.array(z.union([words, z.partialRecord(scope, words)])), []),
  span: z._default(z.enum(['match', 'clause', 'sentence']), 'clause'),
  quotes: z._default(z.boolean(), false),
  phenomena: z._default(z.array(words), []),
  serves: z._default(z.array(z.string().check(z.regex(/^M\d{3}$/))), []),
  tests: z.strictObject({ flag: patterns, pass: patterns }),
};

/** The fields of a rule file in a pack; see `content/README.md`. */
export const ruleSchema = z.strictObject({
  ...search,
  kind: words,
  level: z.enum(['block', 'warn', 'hint']),
  message: words,
  why: words,
  ask: words,
  source: words,
  absent: z.optional(patterns),
  count: z.optional(z.int().check(z.minimum(2))),
  ratio: z.optional(z.number().check(z.positive())),
  longer_than: z.optional(z.int().check(z.positive())),
  present: z._default(z.array(words), []),
  missing: z._default(z.array(words), []),
  weight: z._default(z.int(), 0),
});

/** The fields of a file that finds a component. */
export const componentSchema = z.strictObject({
  ...search,
  patterns,
  as: z.enum(['apology', 'reach-out']),
  component: words,
  shown_by: z._default(z.array(words), []),
});

/** The fields of a file that calls for a help card. */
export const safetySchema = z.strictObject({ ...search, patterns, kind: words, source: words });

export const classesSchema = z.record(z.string().check(z.regex(/^[a-z][a-z0-9-]*$/)), patterns);

export type RuleFile = z.output<typeof ruleSchema>;
export type ComponentFile = z.output<typeof componentSchema>;
export type SafetyFile = z.output<typeof safetySchema>;
