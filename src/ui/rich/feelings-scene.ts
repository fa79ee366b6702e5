import { ink, type Ink, type Palette } from '../ink.ts';
import type { FeelingQuadrant, FeelingWord } from '../voice.ts';
import type { Body } from './frame.ts';
import { listBody, listMove, type ListItem } from './list-body.ts';
import { measureOf } from './question-head.ts';
import type { Scene, Turn } from './scene.ts';
import { layText } from '../wrap.ts';

export interface FeelingsChooser {
  readonly palette: Palette;
  readonly quadrants: readonly FeelingQuadrant[];
  head(columns: number): readonly Ink[];
}

interface State {
  /** The quarter whose words are shown, or null while it is being chosen. */
  readonly quadrant: FeelingQuadrant | null;
  readonly active: number;
  readonly chosen: readonly string[];
  /** What is being typed: it narrows the words, or is a word of one's own. */
  readonly typed: string;
}

/** First the quarter of energy and pleasantness, then words in it, each with its meaning; own words by typing them. */
export function feelingsScene(chooser: FeelingsChooser, before: readonly string[]): Scene {
  return sceneOf(chooser, {
    quadrant: null,
    active: before.length === 0 ? 0 : chooser.quadrants.length,
    chosen: before,
    typed: '',
  });
}

function sceneOf(chooser: FeelingsChooser, state: State): Scene {
  const { palette } = chooser;
  const next = (change: Partial<State>): Turn => ({
    kind: 'stay',
    scene: sceneOf(chooser, { ...state, ...change }),
  });
  return {
    head: ({ columns }) => [
      ...chooser.head(columns),
      ...stateRows(state, measureOf(columns), palette),
      ink``,
    ],
    body: ({ columns }) => bodyOf(chooser, state, measureOf(columns)),
    keys: keysOf(state),
    words: () => [...state.chosen, state.typed.trim()].filter((word) => word !== '').join(', ') || null,
    press: (key) => {
      if (key.kind === 'text') return next(typed(state, key.text));
      if (key.kind === 'paste')
        return next({ typed: state.typed + key.text.replace(/\s+/g, ' '), active: 0 });
      if (key.kind === 'end') return next({});
      return key.name === 'enter' ? entered(chooser, state, next) : next(pressed(key.name, chooser, state));
    },
  };
}

function entered(chooser: FeelingsChooser, state: State, next: (change: Partial<State>) => Turn): Turn {
  if (state.typed.trim() !== '')
    return next({ ...taken(state, wordTyped(state)), active: restingPlace(chooser, state) });
  const quadrant = state.quadrant === null ? chooser.quadrants[state.active] : undefined;
  if (quadrant !== undefined) return next({ quadrant, active: 0 });
  if (state.chosen.length > 0) return { kind: 'settle', move: { kind: 'answer', value: state.chosen } };
  const word = wordsIn(state)[state.active]?.word;
  return word === undefined ? { kind: 'settle', move: { kind: 'skip' } } : next(taken(state, word));
}

/** After a word of one's own: the words again, or the line that ends it. */
function restingPlace({ quadrants }: FeelingsChooser, { quadrant }: State): number {
  return quadrant === null ? quadrants.length : 0;
}

/** Space marks the word under the pointer; within a word of one's own it is a space. */
function typed(state: State, text: string): Partial<State> {
  const word = wordsIn(state)[state.active]?.word;
  if (text !== ' ') return { typed: (state.typed + text).trimStart(), active: 0 };
  if (word === undefined) return { typed: state.typed === '' ? '' : `${state.typed} ` };
  return taken(state, word);
}

function pressed(name: string, chooser: FeelingsChooser, state: State): Partial<State> {
  const { quadrants } = chooser;
  const count = state.quadrant === null ? quarters(chooser, state).length : wordsIn(state).length;
  switch (name) {
    case 'backspace':
      return { typed: Array.from(state.typed).slice(0, -1).join(''), active: 0 };
    case 'left':
      return state.quadrant === null
        ? {}
        : { quadrant: null, active: quadrants.indexOf(state.quadrant), typed: '' };
    case 'ctrl-u':
      return { typed: '', active: 0 };
    default:
      return count === 0 ? {} : { active: listMove(name, state.active, count) ?? state.active };
  }
}

/** A word chosen, or no longer chosen when it was. */
function taken({ chosen }: State, word: string): Partial<State> {
  const without = chosen.filter((one) => one !== word);
  return { chosen: without.length < chosen.length ? without : [...chosen, word], typed: '' };
}

/** The offered word when it is the very one typed, else the person's own. */
function wordTyped(state: State): string {
  const own = state.typed.trim();
  return wordsIn(state).find(({ word }) => word.toLowerCase() === own.toLowerCase())?.word ?? own;
}

function wordsIn({ quadrant, typed }: State): readonly FeelingWord[] {
  const sought = typed.trim().toLowerCase();
  return (quadrant?.words ?? []).filter(({ word }) => word.toLowerCase().startsWith(sought));
}

function bodyOf(chooser: FeelingsChooser, state: State, width: number): Body {
  const { palette } = chooser;
  if (state.quadrant === null) return listBody(quarters(chooser, state), state.active, width, palette);
  const items = wordsIn(state).map(({ word, means }) => ({
    label: `${word}: ${means}`,
    isMarked: state.chosen.includes(word),
  }));
  return listBody(items.length === 0 ? [OWN_WORD] : items, state.active, width, palette);
}

/** The quarters, and once a word is chosen a way to end there. */
function quarters({ quadrants }: FeelingsChooser, { chosen }: State): readonly ListItem[] {
  const items = quadrants.map(({ label }) => ({ label, isMarked: null }));
  return chosen.length === 0 ? items : [...items, THAT_IS_ALL];
}

const THAT_IS_ALL = { label: 'That is all', isMarked: null };
const OWN_WORD = { label: 'A word of your own. Enter takes it.', isMarked: null };

function stateRows({ chosen, typed }: State, width: number, palette: Palette): readonly Ink[] {
  return [
    ...(chosen.length === 0
      ? []
      : layText(`Chosen: ${chosen.join(', ')}`, width).map((row) => palette.accent(row))),
    ...(typed === '' ? [] : layText(`Your word: ${typed}`, width).map((row) => ink`${row}`)),
  ];
}

function keysOf({ quadrant, chosen, typed }: State): readonly string[] {
  if (typed !== '') return ['Enter take the word', 'Esc menu'];
  if (quadrant === null) return ['↑↓ move', 'Enter choose', 'or type your own', 'Esc menu'];
  const enter = chosen.length === 0 ? 'Enter take it' : 'Enter done';
  return ['↑↓ move', 'Space mark', enter, '← other words', 'or type your own', 'Esc menu'];
}
