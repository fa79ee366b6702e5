import type { Condition, When } from '../engine/prompt-set.ts';

/** A condition in words: `shape is quarrel or silence, and strength is at least 6`. */
export function whenText(when: When): string {
  return Object.entries(when)
    .flatMap(([name, condition]) => conditionTexts(condition).map((text) => `${name} ${text}`))
    .join(', and ');
}

type Tests = Extract<Condition, { readonly given?: boolean }>;
type Values = Exclude<Condition, Tests>;

function conditionTexts(condition: Condition): readonly string[] {
  if (!isTests(condition)) return [`is ${valuesText(condition)}`];
  const { not, at_least: least, at_most: most, given } = condition;
  return [
    ...(not === undefined ? [] : [`is not ${valuesText(not)}`]),
    ...(least === undefined ? [] : [`is at least ${least}`]),
    ...(most === undefined ? [] : [`is at most ${most}`]),
    ...(given === undefined ? [] : [given ? 'was answered' : 'was skipped']),
  ];
}

function isTests(condition: Condition): condition is Tests {
  return typeof condition === 'object' && !Array.isArray(condition);
}

function valuesText(values: Values): string {
  const words = [values].flat().map((value) => (typeof value === 'boolean' ? (value ? 'yes' : 'no') : value));
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}
