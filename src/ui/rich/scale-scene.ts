import { ink, type Ink, type Palette } from '../ink.ts';
import type { Body } from './frame.ts';
import { INDENT, measureOf } from './question-head.ts';
import { scaleEnds } from '../scale-ends.ts';
import type { Scene, Turn } from './scene.ts';
import { layPhrases } from '../wrap.ts';

/** A scale and where it starts. */
export interface Scaler {
  readonly palette: Palette;
  readonly min: number;
  readonly max: number;
  /** Words for the ends. */
  readonly low: string;
  readonly high: string;
  head(columns: number): readonly Ink[];
}

interface State {
  /** Null until a number was chosen, so that no number is suggested. */
  readonly value: number | null;
  /** Digits typed in a row, for numbers of several. */
  readonly typed: string;
}

/** A number on a scale, chosen by arrows or typed. */
export function scaleScene(scaler: Scaler, before: number | null): Scene {
  return sceneOf(scaler, { value: before, typed: '' });
}

function sceneOf(scaler: Scaler, state: State): Scene {
  const { value } = state;
  const stay = (next: State): Turn => ({ kind: 'stay', scene: sceneOf(scaler, next) });
  return {
    head: ({ columns }) => [...scaler.head(columns), ...endRows(scaler, columns), ink``],
    body: ({ columns }) => numbersBody(scaler, value, measureOf(columns)),
    keys: ['← → choose', value === null ? 'Enter skip' : 'Enter done', 'Esc menu'],
    words: () => null,
    press: (key) => {
      if (key.kind === 'text') return stay(typed(scaler, state, key.text));
      if (key.kind !== 'press') return stay(state);
      if (key.name !== 'enter') return stay({ value: moved(scaler, value, key.name), typed: '' });
      return { kind: 'settle', move: value === null ? { kind: 'skip' } : { kind: 'answer', value } };
    },
  };
}

function endRows(scaler: Scaler, columns: number): readonly Ink[] {
  const { palette } = scaler;
  return layPhrases(scaleEnds(scaler), measureOf(columns)).map((row) => palette.dim(row));
}

function moved({ min, max }: Scaler, value: number | null, name: string): number | null {
  switch (name) {
    case 'left':
    case 'down':
      return value === null ? min : Math.max(min, value - 1);
    case 'right':
    case 'up':
      return value === null ? min : Math.min(max, value + 1);
    case 'home':
      return min;
    case 'end':
      return max;
    case 'backspace':
    case 'delete':
      return null;
    default:
      return value;
  }
}

/** Digits count together while they make a number of the scale; else the last one starts over. */
function typed({ min, max }: Scaler, state: State, text: string): State {
  return Array.from(text).reduce((now, digit) => {
    const fitting = [now.typed + digit, digit].find(
      (digits) => /^\d+$/.test(digits) && Number(digits) >= min && Number(digits) <= max,
    );
    return fitting === undefined ? now : { value: Number(fitting), typed: fitting };
  }, state);
}

/** The numbers in rows; the chosen one stands in brackets. */
function numbersBody({ min, max, palette }: Scaler, value: number | null, width: number): Body {
  const cell = Math.max(String(min).length, String(max).length) + 2;
  const perRow = Math.max(1, Math.floor((width - INDENT.length) / cell));
  const numbers = Array.from({ length: max - min + 1 }, (_, index) => min + index);
  const rowOf = (index: number) => numbers.slice(index * perRow, (index + 1) * perRow);
  const shown = (number: number) => (number === value ? `[${number}]` : ` ${number} `).padEnd(cell);
  const at = value === null ? 0 : value - min;
  return {
    count: Math.ceil(numbers.length / perRow),
    rowAt: (index) => ink`${INDENT}${joinedRow(rowOf(index), shown, value, palette)}`,
    focus: Math.floor(at / perRow),
    depth: 1,
    caret: ink`${INDENT}${joinedRow(rowOf(Math.floor(at / perRow)).slice(0, at % perRow), shown, value, palette)}`,
  };
}

function joinedRow(
  numbers: readonly number[],
  shown: (number: number) => string,
  value: number | null,
  palette: Palette,
): Ink {
  return numbers.reduce(
    (row, number) => ink`${row}${number === value ? palette.accent(shown(number)) : shown(number)}`,
    ink``,
  );
}
