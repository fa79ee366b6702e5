import type { Choice } from '../../engine/prompt-set.ts';
import type { Move } from '../../engine/session.ts';
import { ink, type Ink, type Palette } from '../ink.ts';
import { listBody, listMove } from './list-body.ts';
import { measureOf } from './question-head.ts';
import type { Scene, Turn } from './scene.ts';

/** What can be chosen, and what that means. */
export interface Chooser {
  readonly palette: Palette;
  readonly choices: readonly Choice[];
  /** Whether several can be marked before Enter. */
  readonly isMany: boolean;
  /** Values that are chosen at the start. */
  readonly before: readonly string[];
  head(columns: number): readonly Ink[];
  move(values: readonly string[]): Move;
}

interface State {
  readonly active: number;
  readonly marked: ReadonlySet<string>;
}

/** One of several choices, or some of them. */
export function choiceScene(chooser: Chooser): Scene {
  const first = chooser.choices.findIndex(({ value }) => chooser.before.includes(value));
  return sceneOf(chooser, { active: Math.max(0, first), marked: new Set(chooser.before) });
}

function sceneOf(chooser: Chooser, state: State): Scene {
  const { palette, choices, isMany } = chooser;
  const next = (change: Partial<State>): Turn => ({
    kind: 'stay',
    scene: sceneOf(chooser, { ...state, ...change }),
  });
  const items = choices.map(({ value, label }) => ({
    label,
    isMarked: isMany ? state.marked.has(value) : null,
  }));
  return {
    head: ({ columns }) => [...chooser.head(columns), ink``],
    body: ({ columns }) => listBody(items, state.active, measureOf(columns), palette),
    keys: keysOf(isMany, state.marked.size === 0),
    words: () => null,
    press: (key) => {
      if (key.kind === 'text') return next(typed(key.text, chooser, state));
      if (key.kind !== 'press') return next({});
      if (key.name === 'enter') return { kind: 'settle', move: chooser.move(chosen(chooser, state)) };
      return next({ active: listMove(key.name, state.active, choices.length) ?? state.active });
    },
  };
}

function keysOf(isMany: boolean, isEmpty: boolean): readonly string[] {
  return isMany
    ? ['↑↓ move', 'Space mark', isEmpty ? 'Enter skip' : 'Enter done', 'Esc menu']
    : ['↑↓ move', 'Enter choose', 'Esc menu'];
}

function chosen({ choices, isMany }: Chooser, { active, marked }: State): readonly string[] {
  const values = choices.map(({ value }) => value);
  return isMany ? values.filter((value) => marked.has(value)) : values.slice(active, active + 1);
}

/** Space marks; a letter goes to the next choice that begins with it. */
function typed(text: string, chooser: Chooser, state: State): State {
  return Array.from(text).reduce(
    (now, letter) => (letter === ' ' ? toggled(chooser, now) : sought(letter, chooser, now)),
    state,
  );
}

function toggled({ choices, isMany }: Chooser, state: State): State {
  const value = choices[state.active]?.value;
  if (!isMany || value === undefined) return state;
  const marked = new Set(state.marked);
  if (!marked.delete(value)) marked.add(value);
  return { ...state, marked };
}

function sought(letter: string, { choices }: Chooser, state: State): State {
  const order = choices.map((_, index) => (state.active + 1 + index) % choices.length);
  const found = order.find((index) => choices[index]?.label.toLowerCase().startsWith(letter.toLowerCase()));
  return { ...state, active: found ?? state.active };
}
