import type { AnswerValue, Choice } from '../../engine/prompt-set.ts';
import type { Move, Question } from '../../engine/session.ts';
import type { Palette } from '../ink.ts';
import type { Voice } from '../voice.ts';
import { choiceScene } from './choice-scene.ts';
import { feelingsScene } from './feelings-scene.ts';
import { questionHead } from './question-head.ts';
import { scaleScene } from './scale-scene.ts';
import type { Scene } from './scene.ts';
import { textScene } from './text-scene.ts';

const YES_NO: readonly Choice[] = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
];

const SCALE = { min: 0, max: 10, low: '', high: '' };

/** The scene in which a question is met; `unfinished` are words typed at an earlier meeting and not given as an answer. */
export function sceneFor(
  question: Question,
  unfinished: string | null,
  voice: Voice,
  palette: Palette,
): Scene {
  const { prompt } = question;
  const before = question.before ?? prompt.default;
  const head = (columns: number) => questionHead(question, columns, palette);
  switch (prompt.type) {
    case 'select':
      return choiceScene({
        palette,
        head,
        choices: prompt.choices,
        isMany: false,
        before: listOf(before),
        move: oneValue,
      });
    case 'checkbox':
      return choiceScene({
        palette,
        head,
        choices: prompt.choices,
        isMany: true,
        before: listOf(before),
        move: answer,
      });
    case 'confirm':
      return choiceScene({
        palette,
        head,
        choices: YES_NO,
        isMany: false,
        // Enter pressed by habit must not say yes to a question about safety.
        before: [before === true ? 'yes' : 'no'],
        move: yesOrNo,
      });
    case 'scale':
      return scaleScene(
        { palette, head, ...(prompt.scale ?? SCALE) },
        typeof before === 'number' ? before : null,
      );
    case 'feelings':
      return feelingsScene(
        { palette, head, quadrants: voice.feelings() },
        unfinished === null ? listOf(before) : unfinished.split(', '),
      );
    case 'text':
    case 'timer':
    case 'line':
    case 'person':
    case 'date':
    case 'say':
    case 'letter':
      return writingScene(question, unfinished ?? textOf(before), voice, palette);
  }
}

/** How long a question may take before its time is up, in milliseconds; null where no time was agreed. */
export function timeOf({ prompt }: Question): number | null {
  return prompt.type === 'timer' && prompt.minutes !== null ? prompt.minutes * 60_000 : null;
}

function writingScene(question: Question, text: string, voice: Voice, palette: Palette): Scene {
  const { type, minutes } = question.prompt;
  return textScene({
    head: (columns) => questionHead(question, columns, palette),
    palette,
    text,
    isLong: type === 'text' || type === 'timer',
    hasEditor: voice.edit !== null,
    time: type === 'timer' && minutes !== null ? timeWords(minutes) : null,
    read: (words) => (type === 'date' ? dayFrom(words, voice) : { value: words }),
  });
}

function timeWords(minutes: number): { readonly before: string; readonly after: string } {
  const length = minutes === 1 ? 'one minute' : `${minutes} minutes`;
  return {
    before: `You have ${length}. You can stop sooner.`,
    after: 'That is the time. Finish the sentence if you like.',
  };
}

function dayFrom(words: string, voice: Voice): { readonly value: string } | { readonly why: string } {
  const value = voice.dayFrom(words.trim());
  return value === null
    ? { why: 'That is no day that is known here. Try 2026-12-06, tomorrow or next friday.' }
    : { value };
}

function answer(value: readonly string[]): Move {
  return value.length === 0 ? { kind: 'skip' } : { kind: 'answer', value };
}

function oneValue([value]: readonly string[]): Move {
  return value === undefined ? { kind: 'skip' } : { kind: 'answer', value };
}

function yesOrNo([value]: readonly string[]): Move {
  return { kind: 'answer', value: value === 'yes' };
}

function listOf(value: AnswerValue | null): readonly string[] {
  if (value === null) return [];
  return typeof value === 'object' ? value : [String(value)];
}

function textOf(value: AnswerValue | null): string {
  return listOf(value).join(', ');
}
