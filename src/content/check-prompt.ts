import type { FaultList } from './fault-list.ts';
import type { PromptSource } from './set-schema.ts';
import type { Slot } from './set-slots.ts';
import { suggestion } from './suggest.ts';
import { quotable } from './unsafe-text.ts';

type Field = keyof PromptSource;
type PromptType = PromptSource['type'];

/** Fields that only some types of prompt have. */
const ONLY_FOR: readonly (readonly [Field, readonly PromptType[]])[] = [
  ['choices', ['select', 'checkbox']],
  ['min', ['scale']],
  ['max', ['scale']],
  ['low', ['scale']],
  ['high', ['scale']],
  ['minutes', ['timer']],
  ['letter', ['letter']],
  ['checks', ['text', 'line', 'timer']],
];

const NEEDED: Partial<Record<PromptType, Field>> = {
  select: 'choices',
  checkbox: 'choices',
  timer: 'minutes',
  letter: 'letter',
};

/** Fields that go with the type of a prompt, and with where it stands. */
export function checkPrompt({ prompt, path, pooled }: Slot, faults: FaultList): void {
  for (const [field, types] of ONLY_FOR) {
    if (prompt[field] === undefined || types.includes(prompt.type)) continue;
    faults.atKey(
      [...path, field],
      `"${field}" is for ${types.join(', ')}, not for ${prompt.type}; take it out`,
    );
  }
  const needed = NEEDED[prompt.type];
  if (needed !== undefined && prompt[needed] === undefined) {
    faults.atKey(path, `${prompt.type} needs "${needed}"; add it`);
  }
  for (const field of ['family', 'stages'] as const) {
    if (prompt[field] !== undefined && !pooled)
      faults.atKey([...path, field], `"${field}" is for prompts in a pool; take it out`);
  }
  checkAsking(prompt, path, faults);
  checkChoices(prompt, path, faults);
  checkScale(prompt, path, faults);
}

function checkAsking(prompt: PromptSource, path: Slot['path'], faults: FaultList): void {
  const asksNothing = prompt.type === 'say' || prompt.type === 'letter';
  if (asksNothing) {
    for (const field of ['default', 'required'] as const) {
      if (prompt[field] !== undefined)
        faults.atKey([...path, field], `${prompt.type} asks nothing; take "${field}" out`);
    }
  } else if (prompt.default !== undefined) {
    const message = wrongDefault(prompt, prompt.default);
    if (message !== null) faults.at([...path, 'default'], message);
  }
}

/** Why a default cannot be the answer to its prompt, or null. */
function wrongDefault(prompt: PromptSource, value: NonNullable<PromptSource['default']>): string | null {
  switch (prompt.type) {
    case 'select':
      return typeof value === 'string'
        ? notChoice(prompt, value)
        : 'default must be one of the choices; write its value';
    case 'checkbox':
      if (!Array.isArray(value)) return 'default must be a list of choices; put it in brackets';
      return value.map((item) => notChoice(prompt, item)).find((message) => message !== null) ?? null;
    case 'confirm':
      return typeof value === 'boolean' ? null : 'default must be true or false; change it';
    case 'scale':
      return isOnScale(prompt, value) ? null : 'default must be a whole number on the scale; change it';
    case 'feelings':
      return Array.isArray(value) ? null : 'default must be a list of words; put it in brackets';
    case 'text':
    case 'line':
    case 'person':
    case 'date':
    case 'timer':
      return typeof value === 'string' ? null : 'default must be a text; put it in quotes';
    case 'say':
    case 'letter':
      return null;
  }
}

/** Whether a value can be chosen on a scale. */
export function isOnScale({ min = 0, max = 10 }: PromptSource, value: unknown): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max;
}

/** The values that a prompt's choices are kept as. */
function choiceValues({ choices = [] }: PromptSource): readonly string[] {
  return choices.map((choice) => (typeof choice === 'string' ? choice : choice.value));
}

/** Why a value is none of a prompt's choices, or null. */
export function notChoice(prompt: PromptSource, value: string): string | null {
  const values = choiceValues(prompt);
  if (values.includes(value)) return null;
  const meant = suggestion(value, values);
  const remedy =
    meant === null
      ? `use one of ${values.map((word) => quotable(word)).join(', ')}`
      : `did you mean "${quotable(meant)}"?`;
  return `"${quotable(value)}" is none of the choices of ${prompt.name}; ${remedy}`;
}

function checkChoices(prompt: PromptSource, path: Slot['path'], faults: FaultList): void {
  if (prompt.choices === undefined) return;
  if (prompt.choices.length < 2)
    faults.at([...path, 'choices'], 'there is nothing to choose; give two choices or more');
  const seen = new Set<string>();
  choiceValues(prompt).forEach((value, index) => {
    if (seen.has(value))
      faults.at([...path, 'choices', index], `the choice "${quotable(value)}" is there twice; keep one`);
    seen.add(value);
  });
}

function checkScale({ type, min = 0, max = 10 }: PromptSource, path: Slot['path'], faults: FaultList): void {
  if (type === 'scale' && min >= max)
    faults.atKey([...path, 'min'], `min (${min}) must be below max (${max}); change one`);
}
