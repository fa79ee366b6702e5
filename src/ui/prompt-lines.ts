import { phraseFrom } from '../engine/answer-text.ts';
import { isAsking } from '../engine/known-to.ts';
import type { Choice, Prompt, Recall, Variant } from '../engine/prompt-set.ts';
import { ink, type Ink, type Palette } from './ink.ts';
import { scaleEnds } from './scale-ends.ts';
import { whenText } from './when-text.ts';

/** A prompt as its set's page shows it: its words, then what can be answered, then when and how it is asked. */
export function promptLines(prompt: Prompt, palette: Palette): readonly Ink[] {
  const { message, hint, why, choices, scale, variants } = prompt;
  return [
    ink`${message.trim()}  ${palette.dim(`(${aboutOf(prompt).join(', ')})`)}`,
    ...(hint === null ? [] : [ink`  ${hint.trim()}`]),
    ...choices.map((choice) => choiceLine(choice, palette)),
    ...(scale === null ? [] : [ink`  ${scaleEnds(scale).join(' to ')}`]),
    ...(why === null ? [] : [ink`  Why: ${why.trim()}`]),
    ...variants.flatMap((variant) => variantLines(variant, palette)),
    ...detailsOf(prompt).map((detail) => palette.dim(`  ${detail}`)),
  ];
}

function aboutOf({ name, type, family, required }: Prompt): readonly string[] {
  return [
    name,
    type,
    ...(family === null ? [] : [`family ${family}`]),
    ...(required ? ['a letter needs it'] : []),
  ];
}

/** Conditions speak of the value, so it stands beside a label that differs. */
function choiceLine({ value, label }: Choice, palette: Palette): Ink {
  return value === label ? ink`  - ${label}` : ink`  - ${label}  ${palette.dim(`(${value})`)}`;
}

function variantLines({ when, message, hint }: Variant, palette: Palette): readonly Ink[] {
  return [
    ink`  ${palette.dim(`If ${whenText(when)}:`)} ${message.trim()}`,
    ...(hint === null ? [] : [ink`    ${hint.trim()}`]),
  ];
}

function detailsOf(prompt: Prompt): readonly string[] {
  const { when, recall, minutes, letter, checks, stages } = prompt;
  return [
    ...(when === null ? [] : [`${isAsking(prompt) ? 'Asked' : 'Shown'} if ${whenText(when)}.`]),
    ...(recall === null ? [] : [recallText(recall)]),
    ...(minutes === null ? [] : [`Runs for ${minutes} minutes.`]),
    ...(letter === null ? [] : [`Shows the letter ${letter}.`]),
    ...(prompt.default === null ? [] : [`An empty answer means: ${phraseFrom(prompt.default, prompt)}`]),
    ...(checks.length === 0 ? [] : [`Looked over as ${checks.join(', ')}.`]),
    ...(stages.length === 0 ? [] : [`Serves best at ${stages.join(', ')}.`]),
  ];
}

const WHICH: Readonly<Record<Recall['which'], string>> = {
  tonight: 'of tonight',
  last: 'the last time',
  first: 'the first time',
  week: 'of the last 7 days',
  month: 'of the last 31 days',
  'week-ago': 'of about a week ago',
  'month-ago': 'of about a month ago',
  'year-ago': 'of about a year ago',
};

function recallText({ answer, from, which, ifNone }: Recall): string {
  const source = from === null ? answer : `${answer} in ${from}`;
  return `Quotes ${source}, ${WHICH[which]}; ${ifNone === 'ask' ? 'asked' : 'left out'} if there is nothing to quote.`;
}
