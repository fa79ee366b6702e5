import type { AnswerValue, Prompt } from '../../engine/prompt-set.ts';
import type { Voice } from '../voice.ts';

/** What a line of the plain manner means as an answer to a prompt: a value, nothing, or why it cannot be one. */
export type Reading =
  | { readonly kind: 'value'; readonly value: AnswerValue }
  | { readonly kind: 'empty' }
  | { readonly kind: 'unclear'; readonly why: string };

/** Reads one line as the answer to a prompt of any type but `text`. */
export function readAnswer(line: string, prompt: Prompt, voice: Voice): Reading {
  const words = line.trim();
  if (words === '') return { kind: 'empty' };
  switch (prompt.type) {
    case 'select':
      return chosen([words], prompt, ([value]) => value ?? '');
    case 'checkbox':
      return chosen(words.split(','), prompt, (values) => values);
    case 'scale':
      return onScale(words, prompt.scale ?? { min: 0, max: 10 });
    case 'confirm':
      return yesOrNo(words);
    case 'feelings':
      return { kind: 'value', value: feelingsFrom(words, voice) };
    case 'date':
      return dayFrom(words, voice);
    default:
      return { kind: 'value', value: words };
  }
}

/** The words that are shown with a number, in order. */
export function numberedFeelings(voice: Voice): readonly string[] {
  return voice
    .feelings()
    .flatMap((quadrant) => quadrant.words.slice(0, SHOWN_OF_EACH).map(({ word }) => word));
}

export const SHOWN_OF_EACH = 8;

function chosen(
  asked: readonly string[],
  { choices }: Prompt,
  valueOf: (values: readonly string[]) => AnswerValue,
): Reading {
  const wanted = asked.map((one) => one.trim()).filter((one) => one !== '');
  const found = wanted.map((one) => {
    const byNumber = /^\d+$/.test(one) ? choices[Number(one) - 1] : undefined;
    return (
      byNumber ?? choices.find((choice) => [choice.value, choice.label].some((name) => isSame(name, one)))
    );
  });
  const missing = wanted.find((_, index) => found[index] === undefined);
  if (missing !== undefined)
    return {
      kind: 'unclear',
      why: `There is no ${missing} here. A number from 1 to ${choices.length} will do.`,
    };
  return { kind: 'value', value: valueOf(found.flatMap((choice) => choice?.value ?? [])) };
}

function onScale(words: string, { min, max }: { min: number; max: number }): Reading {
  const number = Number(words);
  const fits = Number.isInteger(number) && number >= min && number <= max;
  return fits
    ? { kind: 'value', value: number }
    : { kind: 'unclear', why: `A whole number from ${min} to ${max} will do.` };
}

function yesOrNo(words: string): Reading {
  if (/^(y|yes)$/i.test(words)) return { kind: 'value', value: true };
  if (/^(n|no)$/i.test(words)) return { kind: 'value', value: false };
  return { kind: 'unclear', why: 'y or n will do. An empty line skips.' };
}

function feelingsFrom(words: string, voice: Voice): AnswerValue {
  const numbered = numberedFeelings(voice);
  const feelings = words.split(',').map((one) => one.trim());
  return feelings
    .filter((one) => one !== '')
    .map((one) => (/^\d+$/.test(one) ? (numbered[Number(one) - 1] ?? one) : one));
}

function dayFrom(words: string, voice: Voice): Reading {
  const day = voice.dayFrom(words);
  if (day !== null) return { kind: 'value', value: day };
  return {
    kind: 'unclear',
    why: `${words} is no day that is known here. 2026-12-06, tomorrow or next friday will do.`,
  };
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
