import type {
  Choice,
  Closing,
  LetterTemplate,
  Pool,
  Prompt,
  PromptSet,
  Recall,
} from '../engine/prompt-set.ts';
import type { Fault } from '../errors.ts';
import { checkSet } from './check-set.ts';
import { hasErrors } from './fault-list.ts';
import type { YamlReading } from './read-yaml.ts';
import { readAs, type Refused } from './read-as.ts';
import { quietAbout, soundPart } from './sound-part.ts';
import {
  ownSetSchema,
  setSchema,
  type LetterSource,
  type PoolSource,
  type PromptSource,
  type SetSource,
} from './set-schema.ts';

export interface SetFile {
  /** The set's name: the file's name without its ending. */
  readonly name: string;
  readonly text: string | Uint8Array;
  /** As faults name it. */
  readonly file: string;
  /** What `PromptSet.origin` says: the file, or null for what ships with the program. */
  readonly origin: string | null;
}

/** A prompt set, or null when it cannot be used; with every fault, warnings too. */
export interface ParsedSet {
  readonly set: PromptSet | null;
  readonly faults: readonly Fault[];
  /** Where a value of the file stands, for faults that show only beside other files. */
  readonly placeOf: YamlReading['placeOf'];
  readonly placeIn: YamlReading['placeIn'];
}

const BEGINNING = { line: 1, column: 1 };
const NOWHERE = { placeOf: () => BEGINNING, placeIn: () => BEGINNING };

/** Reads a prompt set from YAML. Never throws for what the file holds. */
export function parseSet({ name, text, file, origin }: SetFile): ParsedSet {
  const shaped = readAs(origin === null ? setSchema : ownSetSchema, text, file);
  if ('refused' in shaped) return { set: null, faults: faultsOf(shaped, name), ...NOWHERE };
  checkSet(name, shaped.value, shaped.faults);
  const faults = shaped.faults.all();
  const set = hasErrors(faults) ? null : promptSetFrom(shaped.value, name, origin);
  return { set, faults, placeOf: shaped.placeOf, placeIn: shaped.placeIn };
}

/** The faults of a set of the wrong shape: of its shape, and of how the rest fits together. */
function faultsOf({ refused, misshapen }: Refused, name: string): readonly Fault[] {
  if (misshapen === null) return refused;
  const { set, unsound } = soundPart(misshapen.value);
  checkSet(name, set, quietAbout(unsound, misshapen.faults));
  return misshapen.faults.all();
}

function promptSetFrom(source: SetSource, name: string, origin: string | null): PromptSet {
  return {
    name,
    title: source.title,
    summary: source.summary,
    kind: source.kind,
    stage: source.stage,
    minutes: source.minutes,
    requires: source.requires,
    offUnder: source.off_under,
    serves: source.serves,
    basis: source.basis,
    prompts: source.prompts.map((item) => ('pool' in item ? poolFrom(item) : promptFrom(item))),
    closings: closingsFrom(source.closing),
    letters: source.letters.map(letterFrom),
    origin,
  };
}

function poolFrom({ pool, take, rest, prompts }: PoolSource): Pool {
  return { kind: 'pool', pool, take, rest: rest ?? 0, prompts: prompts.map(promptFrom) };
}

function promptFrom(source: PromptSource): Prompt {
  return {
    kind: 'prompt',
    name: source.name,
    type: source.type,
    message: source.message,
    hint: source.hint ?? null,
    why: source.why ?? null,
    choices: (source.choices ?? []).map(choiceFrom),
    default: source.default ?? null,
    when: source.when ?? null,
    required: source.required ?? false,
    scale: source.type === 'scale' ? scaleFrom(source) : null,
    minutes: source.minutes ?? null,
    checks: source.checks ?? [],
    recall: recallFrom(source.recall),
    variants: (source.variants ?? []).map(({ when, message, hint }) => ({
      when,
      message,
      hint: hint ?? null,
    })),
    letter: source.letter ?? null,
    family: source.family ?? null,
    stages: source.stages ?? [],
  };
}

function choiceFrom(choice: NonNullable<PromptSource['choices']>[number]): Choice {
  return typeof choice === 'string' ? { value: choice, label: choice } : choice;
}

function scaleFrom({ min, max, low, high }: PromptSource): Prompt['scale'] {
  return { min: min ?? 0, max: max ?? 10, low: low ?? '', high: high ?? '' };
}

function recallFrom(source: PromptSource['recall']): Recall | null {
  if (source === undefined) return null;
  return { answer: source.answer, from: source.from ?? null, which: source.which, ifNone: source.if_none };
}

function closingsFrom(source: SetSource['closing']): readonly Closing[] {
  if (source === undefined) return [];
  if (typeof source === 'string') return [{ when: null, text: source }];
  return source.map(({ when, text }) => ({ when: when ?? null, text }));
}

function letterFrom({ name, when, check, template }: LetterSource): LetterTemplate {
  return { name, when: when ?? null, check: check ?? null, template };
}
