import type { FaultList } from './fault-list.ts';
import type { SetSource } from './set-schema.ts';
import type { Slot } from './set-slots.ts';
import { CLOSES_CONTACT } from './set-words.ts';
import { templateSyntax } from './template-syntax.ts';

/** What leads to contact stands behind the guard, whoever wrote it (CARE, Safety 2 and 5). */
export function checkContact(set: SetSource, slots: readonly Slot[], faults: FaultList): void {
  if (leadsToContact(set)) checkGuarded(set, faults);
  checkLetters(set, slots, faults);
}

function leadsToContact({ kind }: SetSource): boolean {
  return kind === 'builder' || kind === 'message';
}

function checkGuarded(set: SetSource, faults: FaultList): void {
  const writtenOr = (field: 'requires' | 'off_under') => (set[field].length > 0 ? field : 'kind');
  if (!set.requires.includes('guard')) {
    faults.atKey([writtenOr('requires')], `a ${set.kind} leads to contact; write requires: [guard]`);
  }
  const missing = CLOSES_CONTACT.filter((answer) => !set.off_under.includes(answer));
  if (missing.length > 0) {
    const remedy =
      set.off_under.length > 0
        ? `add ${missing.join(', ')} to off_under`
        : `write off_under: [${missing.join(', ')}]`;
    faults.atKey([writtenOr('off_under')], `a ${set.kind} leads to contact; ${remedy}`);
  }
  if (set.letters.length === 0) faults.atKey(['kind'], `a ${set.kind} makes a letter; add one under letters`);
}

function checkLetters(set: SetSource, slots: readonly Slot[], faults: FaultList): void {
  set.letters.forEach(({ name, check, template }, index) => {
    const path = ['letters', index];
    if (!leadsToContact(set) && (check === 'apology' || check === 'reach-out')) {
      faults.at(
        [...path, 'check'],
        `a letter to be sent needs kind: builder or message; change the kind or take "check" out`,
      );
    }
    if (templateSyntax(template).names.every(({ kind }) => kind !== 'variable')) {
      faults.at([...path, 'template'], 'a letter holds the person’s own words; add an answer: {{name}}');
    }
    if (!slots.some(({ prompt }) => prompt.letter === name)) {
      faults.at(
        [...path, 'name'],
        `no letter prompt shows "${name}"; it is only shown at the end`,
        'warning',
      );
    }
  });
  const needed = slots.find(({ prompt }) => prompt.required === true);
  if (set.letters.length > 0 && needed === undefined) {
    const message =
      'no answer is needed for a letter, so one could be empty; write required: true where it is';
    faults.atKey(['letters'], message, 'warning');
  }
  if (set.letters.length === 0 && needed !== undefined) {
    faults.atKey(
      [...needed.path, 'required'],
      'only a letter can need an answer, and this set has none',
      'warning',
    );
  }
}
