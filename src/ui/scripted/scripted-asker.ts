import type { AnswerValue, Prompt } from '../../engine/prompt-set.ts';
import type { Asker, Move } from '../../engine/session.ts';
import { UsageError } from '../../errors.ts';
import type { Voice } from '../voice.ts';

/** Answers by prompt name, as an answers file holds them; `null` skips. */
export type Answers = ReadonlyMap<string, unknown>;

/** Answers from a file, without anyone there. Whatever asks for no answer is passed over. */
export function createScriptedAsker(answers: Answers, voice: Voice, file: string): Asker {
  return {
    ask: async (step) =>
      step.kind === 'ask' ? moveFor(step.question.prompt, answers, voice, file) : { kind: 'go-on' },
  };
}

function moveFor(prompt: Prompt, answers: Answers, voice: Voice, file: string): Move {
  const given = answers.get(prompt.name);
  if (given === null) return { kind: 'skip' };
  if (given === undefined) return missing(prompt, file);
  const value = valueFor(prompt, given, voice);
  if (value !== null) return { kind: 'answer', value };
  throw new UsageError(`${file}: the answer to ${prompt.name} does not fit`, {
    remedy: `It takes ${takes(prompt)}.`,
  });
}

function missing({ name, required, default: otherwise }: Prompt, file: string): Move {
  if (required) {
    throw new UsageError(`${file}: ${name} is missing, and the letter needs it`, {
      remedy: `Give ${name} an answer, or null to go without a letter.`,
    });
  }
  return otherwise === null ? { kind: 'skip' } : { kind: 'answer', value: otherwise };
}

function valueFor(prompt: Prompt, given: unknown, voice: Voice): AnswerValue | null {
  switch (prompt.type) {
    case 'select':
      return typeof given === 'string' ? choiceValue(given, prompt) : null;
    case 'checkbox':
      return everyValue(given, (one) => choiceValue(one, prompt));
    case 'feelings':
      return everyValue(given, (one) => one);
    case 'scale':
      return isOnScale(given, prompt) ? given : null;
    case 'confirm':
      return typeof given === 'boolean' ? given : null;
    case 'date':
      return typeof given === 'string' ? voice.dayFrom(given) : null;
    default:
      return typeof given === 'string' ? given : null;
  }
}

function everyValue(given: unknown, valueOf: (one: string) => string | null): readonly string[] | null {
  if (!Array.isArray(given)) return null;
  const values = given.map((one: unknown) => (typeof one === 'string' ? valueOf(one) : null));
  return values.every((value) => value !== null) ? values : null;
}

function choiceValue(given: string, { choices }: Prompt): string | null {
  return choices.find(({ value, label }) => value === given || label === given)?.value ?? null;
}

function isOnScale(given: unknown, { scale }: Prompt): given is number {
  if (typeof given !== 'number' || !Number.isInteger(given)) return false;
  return given >= (scale?.min ?? 0) && given <= (scale?.max ?? 10);
}

function takes({ type, choices, scale }: Prompt): string {
  const values = choices.map(({ value }) => value).join(', ');
  switch (type) {
    case 'select':
      return `one of ${values}`;
    case 'checkbox':
      return `a list out of ${values}`;
    case 'feelings':
      return 'a list of words';
    case 'scale':
      return `a whole number from ${scale?.min ?? 0} to ${scale?.max ?? 10}`;
    case 'confirm':
      return 'true or false';
    case 'date':
      return 'a day, such as 2026-12-06';
    default:
      return 'text in quotes';
  }
}
