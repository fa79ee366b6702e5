import type { AnswerValue, Choice, Prompt } from './prompt-set.ts';

/** What is needed of a prompt to write its answer down and to read it back. */
export type Writable = Pick<Prompt, 'type' | 'choices' | 'scale'>;

/** An answer as people write it: labels for choices, `7 of 10` for a scale, Yes or No. */
export function textFrom(value: AnswerValue, prompt: Writable): string {
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (typeof value === 'number')
    return prompt.scale === null ? String(value) : `${value} of ${prompt.scale.max}`;
  if (typeof value === 'string') return prompt.type === 'select' ? labelOf(value, prompt.choices) : value;
  const labels = value.map((one) => labelOf(one, prompt.choices));
  return prompt.type === 'checkbox' ? labels.map((label) => `- ${label}`).join('\n') : labels.join(', ');
}

/** An answer within a sentence: what is a list stands on one line. */
export function phraseFrom(value: AnswerValue, prompt: Writable): string {
  if (typeof value !== 'object') return textFrom(value, prompt);
  return value.map((one) => labelOf(one, prompt.choices)).join(', ');
}

/** Reads an answer back, also after its text was changed by hand. The inverse of `textFrom`. */
export function valueFrom(text: string, prompt: Writable): AnswerValue | null {
  const words = text.trim();
  switch (prompt.type) {
    case 'select':
      return valueOf(words, prompt.choices);
    case 'checkbox':
      return listed(words, /\n/).map((line) => valueOf(line.replace(/^[-*] /, ''), prompt.choices));
    case 'feelings':
      return listed(words, /[,\n]/);
    case 'confirm':
      return /^y/i.test(words) ? true : /^n/i.test(words) ? false : null;
    case 'scale':
      return Number.parseFloat(words) || (words.startsWith('0') ? 0 : null);
    default:
      return text;
  }
}

function listed(words: string, border: RegExp): readonly string[] {
  return words
    .split(border)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function labelOf(value: string, choices: readonly Choice[]): string {
  return choices.find((choice) => choice.value === value)?.label ?? value;
}

function valueOf(label: string, choices: readonly Choice[]): string {
  return choices.find((choice) => choice.label === label)?.value ?? label;
}
