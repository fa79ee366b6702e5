import { checkCondition } from './check-condition.ts';
import type { FaultList } from './fault-list.ts';
import type { Path } from './read-yaml.ts';
import type { SetSource, WhenSource } from './set-schema.ts';
import { isAnswered, type Slot } from './set-slots.ts';
import { FACTS } from './set-words.ts';
import { suggestion } from './suggest.ts';
import { templateSyntax } from './template-syntax.ts';

/** Every name in `when`, `recall`, a template or a letter prompt stands for something that is there by then. */
export function checkReferences({ name, set, slots, faults }: Parts): void {
  const answered = new Map(slots.filter(isAnswered).map((slot) => [slot.prompt.name, slot]));
  const scope: Scope = { name, set, slots, answered, faults };
  for (const slot of slots) checkSlot(slot, scope);
  const after = { at: Infinity };
  set.letters.forEach((letter, index) => {
    checkWhen(letter.when, ['letters', index, 'when'], after, scope);
    checkTemplate(letter.template, ['letters', index, 'template'], readerOf(letter.name, scope), scope);
  });
  checkClosing(set, scope);
  checkPlainWords(set, scope);
}

interface Parts {
  /** The set's own name. */
  readonly name: string;
  readonly set: SetSource;
  readonly slots: readonly Slot[];
  readonly faults: FaultList;
}

interface Scope extends Parts {
  readonly answered: ReadonlyMap<string, Slot>;
}

type Reader = Pick<Slot, 'at'>;

function checkSlot(slot: Slot, scope: Scope): void {
  const { prompt, path } = slot;
  checkWhen(prompt.when, [...path, 'when'], slot, scope);
  checkTemplate(prompt.message, [...path, 'message'], slot, scope);
  checkTemplate(prompt.hint, [...path, 'hint'], slot, scope);
  prompt.variants?.forEach((variant, index) => {
    const at = [...path, 'variants', index];
    checkWhen(variant.when, [...at, 'when'], slot, scope);
    checkTemplate(variant.message, [...at, 'message'], slot, scope);
    checkTemplate(variant.hint, [...at, 'hint'], slot, scope);
  });
  checkRecall(slot, scope);
  checkLetterPrompt(slot, scope);
}

/** The first prompt that shows a letter reads it; what is asked later cannot stand in it. */
function readerOf(letter: string, { slots }: Scope): Reader {
  return slots.find(({ prompt }) => prompt.letter === letter) ?? { at: Infinity };
}

/** Why a name cannot be used by a reader, or null. */
function unknownName(name: string, reader: Reader, { answered, slots }: Scope): string | null {
  const slot = answered.get(name);
  if (slot !== undefined && slot.at < reader.at) return null;
  if (slot !== undefined) return `"${name}" is asked later, or in the same pool; ask it before`;
  if (slots.some(({ prompt }) => prompt.name === name))
    return `"${name}" asks nothing, so there is no answer; use another`;
  const meant = suggestion(name, [...answered.keys()]);
  return `no prompt is called "${name}"; ${meant === null ? 'add it or take this out' : `did you mean "${meant}"?`}`;
}

function checkWhen(when: WhenSource | undefined, path: Path, reader: Reader, scope: Scope): void {
  for (const [name, condition] of Object.entries(when ?? {})) {
    const slot = scope.answered.get(name);
    const message = isFact(name) && slot === undefined ? null : unknownName(name, reader, scope);
    if (message !== null) scope.faults.atKey([...path, name], message);
    else if (slot !== undefined) checkCondition(condition, [...path, name], slot.prompt, scope.faults);
  }
}

function isFact(name: string): boolean {
  return FACTS.some((fact) => fact === name);
}

function checkTemplate(text: string | undefined, path: Path, reader: Reader, scope: Scope): void {
  const { names, faults } = templateSyntax(text ?? '');
  for (const { offset, message } of faults) scope.faults.within(path, offset, message);
  for (const { name, offset, kind } of names) {
    const message = kind === 'end' ? null : unknownName(name, reader, scope);
    if (message !== null) scope.faults.within(path, offset, message);
  }
}

function checkRecall(slot: Slot, scope: Scope): void {
  const { recall } = slot.prompt;
  if (recall === undefined) return;
  const path = [...slot.path, 'recall'];
  if (recall.which === 'tonight' && recall.from !== undefined) {
    scope.faults.atKey([...path, 'from'], 'tonight is always this set; take "from" out');
  }
  if (recall.from !== undefined && recall.from !== scope.name) return;
  const reader = recall.which === 'tonight' ? slot : { at: Infinity };
  const message = unknownName(recall.answer, reader, scope);
  if (message !== null) scope.faults.at([...path, 'answer'], message);
}

function checkLetterPrompt({ prompt, path }: Slot, { set, faults }: Scope): void {
  const letters = set.letters.map(({ name }) => name);
  if (prompt.letter === undefined || letters.includes(prompt.letter)) return;
  const meant = suggestion(prompt.letter, letters);
  faults.at(
    [...path, 'letter'],
    `there is no letter "${prompt.letter}"; ${meant === null ? 'add it under letters' : `did you mean "${meant}"?`}`,
  );
}

function checkClosing({ closing }: SetSource, scope: Scope): void {
  const after = { at: Infinity };
  if (typeof closing === 'string') checkTemplate(closing, ['closing'], after, scope);
  if (!Array.isArray(closing)) return;
  closing.forEach(({ when, text }, index) => {
    checkWhen(when, ['closing', index, 'when'], after, scope);
    checkTemplate(text, ['closing', index, 'text'], after, scope);
  });
  checkLastWord(closing, scope.faults);
}

/** The first that holds is said: one that always holds belongs at the end, and only there. */
function checkLastWord(closing: Exclude<SetSource['closing'], string | undefined>, faults: FaultList): void {
  const always = closing.findIndex(({ when }) => Object.keys(when ?? {}).length === 0);
  if (closing.length > 0 && always < 0) {
    const message = 'after other answers nothing is said at the end; add a last one without "when"';
    faults.atKey(['closing'], message, 'warning');
  } else if (always >= 0 && always < closing.length - 1) {
    faults.at(
      ['closing', always],
      'this always holds, so those after it are never said; put it last',
      'warning',
    );
  }
}

/** Braces are filled in where an answer can stand, and nowhere else. */
function checkPlainWords({ title, summary }: SetSource, { slots, faults }: Scope): void {
  const plain = (text: string | undefined, path: Path) => {
    const offset = text?.indexOf('{{') ?? -1;
    if (offset >= 0) faults.within(path, offset, 'nothing is filled in here; take the braces out');
  };
  plain(title, ['title']);
  plain(summary, ['summary']);
  for (const { prompt, path } of slots) {
    for (const field of ['why', 'low', 'high'] as const) plain(prompt[field], [...path, field]);
    prompt.choices?.forEach((choice, index) => {
      if (typeof choice === 'string') plain(choice, [...path, 'choices', index]);
      else plain(choice.label, [...path, 'choices', index, 'label']);
    });
  }
}
