import { isOnScale, notChoice } from './check-prompt.ts';
import type { FaultList } from './fault-list.ts';
import type { Path } from './read-yaml.ts';
import type { PromptSource, WhenSource } from './set-schema.ts';

type ConditionSource = WhenSource[string];
type Bounds = Extract<ConditionSource, { readonly at_least?: number }>;

/** A condition that no answer to its prompt can meet is a slip of the pen. */
export function checkCondition(
  condition: ConditionSource,
  path: Path,
  prompt: PromptSource,
  faults: FaultList,
): void {
  if (typeof condition === 'object' && !Array.isArray(condition)) {
    if (Object.keys(condition).length === 0)
      faults.at(path, 'this asks nothing of the answer; write a value');
    if (condition.not !== undefined) checkCondition(condition.not, [...path, 'not'], prompt, faults);
    checkBounds(condition, path, prompt, faults);
    return;
  }
  const values = Array.isArray(condition) ? condition : [condition];
  values.forEach((value, index) => {
    const message = neverEqual(prompt, value);
    if (message !== null) faults.at(Array.isArray(condition) ? [...path, index] : path, message);
  });
}

function checkBounds(condition: Bounds, path: Path, prompt: PromptSource, faults: FaultList): void {
  const { at_least: least, at_most: most } = condition;
  const { name, type, min = 0, max = 10 } = prompt;
  for (const field of ['at_least', 'at_most'] as const) {
    if (condition[field] !== undefined && type !== 'scale')
      faults.atKey([...path, field], `"${field}" is for a scale, and ${name} is a ${type}; take it out`);
  }
  if (type !== 'scale') return;
  const tooHigh = least !== undefined && least > max;
  const tooLow = most !== undefined && most < min;
  if (tooHigh || tooLow) {
    const message = `${name} goes from ${min} to ${max}, so this never holds; write a number between`;
    faults.at([...path, tooHigh ? 'at_least' : 'at_most'], message);
  } else if (least !== undefined && most !== undefined && least > most) {
    faults.at(path, `nothing is at least ${least} and at most ${most}; change one`);
  }
}

function neverEqual(prompt: PromptSource, value: string | number | boolean): string | null {
  const { name, min = 0, max = 10 } = prompt;
  switch (prompt.type) {
    case 'select':
    case 'checkbox':
      return notChoice(prompt, String(value));
    case 'confirm':
      return typeof value === 'boolean' ? null : `${name} is answered by true or false; write one`;
    case 'scale':
      if (isOnScale(prompt, value)) return null;
      return `${name} is answered by a number from ${min} to ${max}; write one`;
    case 'text':
    case 'line':
    case 'feelings':
    case 'person':
    case 'date':
    case 'timer':
      return typeof value === 'string' ? null : `${name} is answered in words; write { given: true }`;
    case 'say':
    case 'letter':
      return null;
  }
}
