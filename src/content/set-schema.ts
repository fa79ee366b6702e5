import * as z from 'zod/mini';
import {
  CHECKS,
  GATES,
  GUARD_ANSWERS,
  KINDS,
  NAME,
  OWN_KINDS,
  PROMPT_TYPES,
  RECALLS,
  STAGES,
} from './set-words.ts';

/** Words to the person, with what they are for (shown by editors) and how long they may be. */
function words(description: string, most: number) {
  return z.string().check(z.minLength(1), z.maxLength(most), z.regex(/\S/), z.describe(description));
}

function name(description: string) {
  return z.string().check(z.regex(NAME), z.describe(description));
}

function whole(description: string, least: number, most: number) {
  return z.number().check(z.multipleOf(1), z.gte(least), z.lte(most), z.describe(description));
}

function listOf<Item extends z.ZodMiniType>(item: Item, description: string, most = 50) {
  return z.array(item).check(z.maxLength(most), z.describe(description));
}

const scalar = z.union([z.string().check(z.maxLength(200)), z.number(), z.boolean()]);
const scalars = z.array(scalar).check(z.minLength(1), z.maxLength(50));
const condition = z.union([
  scalar,
  scalars,
  z.strictObject({
    not: z.exactOptional(z.union([scalar, scalars])),
    at_least: z.exactOptional(z.number()),
    at_most: z.exactOptional(z.number()),
    given: z.exactOptional(z.boolean()),
  }),
]);

const when = z
  .record(z.string().check(z.regex(NAME)), condition)
  .check(z.describe('Names of earlier answers with what they must be; all must hold.'));

const label = words('What the person reads.', 200);
const value = words('What is kept as the answer.', 200);
const choice = z.union([
  z.string().check(z.minLength(1), z.maxLength(200), z.regex(/\S/)),
  z.strictObject({ value, label }),
]);

const message = words('The question, or the guidance. It can quote earlier answers: {{name}}.', 2000);
const hint = words('A short help under the question.', 600);

const variant = z.strictObject({ when, message, hint: z.optional(hint) });

const recall = z.strictObject({
  answer: name('The prompt whose answer is quoted.'),
  from: z.optional(name('The set it was asked in; this one when left out.')),
  which: z._default(z.enum(RECALLS), 'last').check(z.describe('Which of the earlier answers.')),
  if_none: z
    ._default(z.enum(['leave-out', 'ask']), 'leave-out')
    .check(z.describe('What to do when there is nothing to quote.')),
});

const answer = z.union([
  z.string().check(z.maxLength(2000)),
  z.number(),
  z.boolean(),
  z.array(z.string().check(z.maxLength(200))).check(z.maxLength(50)),
]);

export const promptSchema = z.strictObject({
  name: name('Lower-case letters, digits and -; once in a set.'),
  type: z.enum(PROMPT_TYPES).check(z.describe('How it is asked.')),
  message,
  hint: z.optional(hint),
  why: z.optional(words('Why this question; shown on a key.', 600)),
  when: z.optional(when),
  variants: z.optional(
    listOf(variant, 'The same question in other words; the first that holds is used.', 20),
  ),
  default: z.optional(answer.check(z.describe('What an empty answer means.'))),
  required: z.optional(z.boolean().check(z.describe('A letter needs this answer.'))),
  choices: z.optional(listOf(choice, 'What can be chosen (select, checkbox).', 60)),
  min: z.optional(whole('The low end of a scale; 0 when left out.', -100, 100)),
  max: z.optional(whole('The high end of a scale; 10 when left out.', -100, 100)),
  low: z.optional(words('Words for the low end of a scale.', 60)),
  high: z.optional(words('Words for the high end of a scale.', 60)),
  minutes: z.optional(whole('How long a timer runs.', 1, 60)),
  letter: z.optional(name('The letter to show.')),
  checks: z.optional(
    listOf(z.enum(CHECKS), 'Rule packs that may speak once about the answer (text, line).', 4),
  ),
  recall: z.optional(recall.check(z.describe('An earlier answer to quote above the question.'))),
  family: z.optional(name('In a pool: what kind of question it is.')),
  stages: z.optional(listOf(z.enum(STAGES), 'In a pool: the stages at which it serves best.', 11)),
});

export const poolSchema = z.strictObject({
  pool: name('The name of the pool.'),
  take: whole('How many are asked a night.', 1, 20),
  rest: z.optional(whole('None again within so many finished sessions.', 0, 365)),
  prompts: listOf(promptSchema, 'The questions to draw from.', 400).check(z.minLength(1)),
});

export const closingSchema = z.union([
  words('The last line.', 1000),
  listOf(
    z.strictObject({ when: z.optional(when), text: words('The last line.', 1000) }),
    'The first that holds is said.',
    20,
  ),
]);

export const letterSchema = z.strictObject({
  name: name('Lower-case letters, digits and -.'),
  when: z.optional(when),
  check: z.optional(z.enum(CHECKS).check(z.describe('The kind of text it is checked as.'))),
  template: words('The person’s own answers, {{name}}, and fixed lines.', 8000),
});

const KIND = 'reflection; builder (makes a letter); message (makes a first message).';

/** A prompt set as it is written: the one source of the validator, of the JSON Schema and of the types here. */
export const setSchema = z.strictObject({
  title: words('What lists and headings show.', 80),
  summary: words('One sentence: what the person gets.', 300),
  kind: z.enum(KINDS).check(z.describe(KIND)),
  minutes: whole('How long it takes, told at the start.', 1, 120),
  stage: z._default(z.enum(STAGES), 'any').check(z.describe('The stage of the path it serves.')),
  requires: z._default(z.array(z.enum(GATES)), []).check(z.describe('Gates that must stand open.')),
  off_under: z
    ._default(z.array(z.enum(GUARD_ANSWERS)), [])
    .check(z.describe('Guard answers that switch it off.')),
  serves: z
    ._default(listOf(z.string().check(z.regex(/^M\d{3}$/)), 'Practices of the map, M001 …', 250), [])
    .check(z.describe('Practices of the map, M001 …')),
  basis: listOf(words('A source, or a sentence that says why.', 600), 'What it rests on.').check(
    z.minLength(1),
  ),
  prompts: listOf(z.union([promptSchema, poolSchema]), 'Prompts and pools, in order.', 200).check(
    z.minLength(1),
  ),
  closing: z.optional(closingSchema),
  letters: z._default(listOf(letterSchema, 'Texts put together from the answers.', 20), []),
});

/** What anyone can write; the guard comes with the program only. */
export const ownSetSchema = z.extend(setSchema, { kind: z.enum(OWN_KINDS).check(z.describe(KIND)) });

export type SetSource = z.infer<typeof setSchema>;
export type PromptSource = z.infer<typeof promptSchema>;
export type PoolSource = z.infer<typeof poolSchema>;
export type LetterSource = z.infer<typeof letterSchema>;
export type WhenSource = z.infer<typeof when>;
