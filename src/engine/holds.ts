import type { AnswerValue, Condition, When } from './prompt-set.ts';

/** What is known so far, by the name of the answer or fact. */
export type Known = ReadonlyMap<string, AnswerValue>;

/** Whether every condition holds; without conditions it does. */
export function holds(when: When | null, known: Known): boolean {
  return Object.entries(when ?? {}).every(([name, condition]) => meets(known.get(name), condition));
}

function meets(value: AnswerValue | undefined, condition: Condition): boolean {
  if (typeof condition !== 'object' || isList(condition)) return isOneOf(value, condition);
  const { not, at_least: least, at_most: most, given } = condition;
  return (
    (not === undefined || !isOneOf(value, not)) &&
    (least === undefined || (typeof value === 'number' && value >= least)) &&
    (most === undefined || (typeof value === 'number' && value <= most)) &&
    (given === undefined || given === (value !== undefined))
  );
}

function isOneOf(
  value: AnswerValue | undefined,
  wanted: Exclude<Condition, object> | readonly unknown[],
): boolean {
  const held = isList(value) ? value : [value];
  const accepted = isList(wanted) ? wanted : [wanted];
  return accepted.some((one) => held.some((other) => other === one));
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}
