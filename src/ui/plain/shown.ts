import type { Finding } from '../../coach/check.ts';
import type { AnswerValue, Prompt } from '../../engine/prompt-set.ts';
import type { Notice, Question, Quotation, Step } from '../../engine/session.ts';
import { eveningText } from '../evening-text.ts';
import { letterRemarks } from '../letter-remarks.ts';
import { scaleEnds } from '../scale-ends.ts';
import type { Voice } from '../voice.ts';
import { numberedFeelings, SHOWN_OF_EACH } from './read-answer.ts';

/** A question as lines: where one is, earlier words, the question, its hint, what can be chosen. */
export function shownQuestion(
  { prompt, message, hint, quotations, before, progress }: Question,
  voice: Voice,
  interactive: boolean,
): readonly string[] {
  return [
    '',
    `(${progress.number} of ${progress.of})`,
    ...quotations.flatMap(shownQuotation),
    message,
    ...(hint === null ? [] : [`  ${hint}`]),
    ...choicesOf(prompt, voice),
    ...(before === null ? [] : [`  You wrote: ${textOf(before)}`, '  An empty line keeps it.']),
    ...(interactive ? [`  ${howTo(prompt)}`] : []),
  ];
}

export function shownSay({ message, quotations }: Extract<Step, { kind: 'say' }>): readonly string[] {
  return ['', ...quotations.flatMap(shownQuotation), message];
}

/** The letter between two rules, then what the checker sees in it. */
export function shownLetter(step: Extract<Step, { kind: 'letter' }>): readonly string[] {
  const { letter, withheld, message, findings, present } = step;
  if (letter === null) return ['', withheld ?? ''];
  const framed = [RULE, ...letter.text.split('\n'), RULE];
  return [
    '',
    message,
    '',
    ...framed,
    ...findings.flatMap(shownFinding),
    '',
    ...letterRemarks(present, findings),
  ];
}

export function shownNotice({ findings, safety }: Notice, voice: Voice): readonly string[] {
  return [...safety.flatMap(({ kind }) => ['', ...voice.card(kind)]), ...findings.flatMap(shownFinding)];
}

const RULE = '-'.repeat(40);

function shownFinding({ text, message, why, ask }: Finding): readonly string[] {
  return ['', ...(text === '' ? [] : [`About "${text}":`]), message, why, ask];
}

function shownQuotation({ evening, words }: Quotation): readonly string[] {
  const when = evening === null ? 'You wrote' : `On ${eveningText(evening)} you wrote`;
  return [`${when}:`, ...words.split('\n').map((line) => `  | ${line}`)];
}

function choicesOf(prompt: Prompt, voice: Voice): readonly string[] {
  switch (prompt.type) {
    case 'select':
    case 'checkbox':
      return prompt.choices.map(({ label }, index) => `  ${index + 1}. ${label}`);
    case 'scale':
      return prompt.scale === null ? [] : [`  ${scaleEnds(prompt.scale).join(' to ')}`];
    case 'feelings':
      return feelingsOf(voice);
    default:
      return [];
  }
}

function feelingsOf(voice: Voice): readonly string[] {
  const numbered = numberedFeelings(voice);
  return voice.feelings().map(({ label, words }) => {
    const shown = words.slice(0, SHOWN_OF_EACH).map(({ word }) => `${numbered.indexOf(word) + 1} ${word}`);
    return `  ${label}: ${shown.join(', ')}`;
  });
}

function howTo({ type }: Prompt): string {
  switch (type) {
    case 'text':
    case 'timer':
      return 'As many lines as you like; an empty line ends. /skip /back /why /help /leave';
    case 'select':
      return 'One number. /skip /back /why /help /leave';
    case 'checkbox':
      return 'Numbers, like 1,3. /skip /back /why /help /leave';
    case 'feelings':
      return 'Numbers or words of your own, with commas. /skip /back /why /help /leave';
    case 'confirm':
      return 'y or n. /skip /back /why /help /leave';
    default:
      return '/skip /back /why /help /leave';
  }
}

function textOf(value: AnswerValue): string {
  return typeof value === 'object' ? value.join(', ') : String(value);
}
