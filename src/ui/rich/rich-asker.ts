import type { Asker, Move, Notice, Question, Step } from '../../engine/session.ts';
import type { World } from '../../world.ts';
import { createPalette, type Ink, type Palette } from '../ink.ts';
import type { Voice } from '../voice.ts';
import { choiceScene } from './choice-scene.ts';
import { createDesk, type Desk } from './desk.ts';
import { cardRows, findingRows, letterRows, sayRows, settledRows } from './page-rows.ts';
import { sceneFor, timeOf } from './scene-for.ts';
import type { MenuItem, Scene } from './scene.ts';
import { textScene } from './text-scene.ts';

/** The rich manner of asking, which holds the terminal from its first question until `close`. */
export interface RichAsker extends Asker {
  /** The words that are typed but not given as an answer, for a program that must end now. */
  unfinished(): string | null;
  /** Whether the terminal has gone. Ending like any other program would crash then (nodejs/node#58200): die by SIGHUP. */
  isGone(): boolean;
  /** Gives the terminal back as it was. */
  close(): void;
}

/** Rows that the place for the answer and the keys want beside the question. */
const LEAST_FREE = 7;

interface Asking {
  readonly desk: Desk;
  readonly voice: Voice;
  readonly palette: Palette;
  /** The text answers given so far, to show findings in their place. */
  readonly given: Map<string, string>;
  /** Words that were typed when someone skipped or went back, by prompt. */
  readonly leftBehind: Map<string, string>;
}

/** Asks with cursor keys and redrawing. Both ends must be a terminal: without one, questions would be lost unseen. */
export function createRichAsker(world: World, voice: Voice): RichAsker {
  if (!world.stdin.isTTY || !world.stdout.isTTY)
    throw new Error('the rich manner needs a terminal at both ends');
  const desk = createDesk(world, voice);
  const asking: Asking = {
    desk,
    voice,
    palette: createPalette(voice.colour),
    given: new Map(),
    leftBehind: new Map(),
  };
  return {
    ask: (step) => ask(step, asking),
    unfinished: () => desk.unfinished(),
    isGone: () => desk.isGone(),
    close: () => desk.close(),
  };
}

async function ask(step: Exclude<Step, { kind: 'end' }>, asking: Asking): Promise<Move> {
  const { desk, palette } = asking;
  const columns = desk.size().columns;
  switch (step.kind) {
    case 'ask':
      return askQuestion(step.question, asking);
    case 'notice':
      return showNotice(step.notice, asking);
    case 'say':
      return show(sayRows(step, columns, palette), desk);
    case 'letter':
      return show(letterRows(step, columns, palette), desk);
    case 'close':
      return show(cardRows([step.text], columns), desk);
  }
}

function show(rows: readonly Ink[], desk: Desk): Move {
  desk.print(rows);
  return { kind: 'go-on' };
}

async function askQuestion(question: Question, asking: Asking): Promise<Move> {
  const { desk, voice, palette, given, leftBehind } = asking;
  const { name, why } = question.prompt;
  const scene = sceneFor(question, leftBehind.get(name) ?? null, voice, palette);
  const menu: readonly MenuItem[] = [
    'skip',
    'back',
    ...(why === null ? [] : (['why'] as const)),
    'help',
    'leave',
  ];
  const head = scene.head(desk.size());
  // A question too long for the window is printed as well, so that all of it can be scrolled back to.
  if (head.length > desk.size().rows - LEAST_FREE) desk.print(head);
  const move = await desk.play(scene, { menu, why: why ?? '', time: timeOf(question) });
  const words = desk.unfinished();
  leftBehind.delete(name);
  if ((move.kind === 'back' || move.kind === 'skip') && words !== null) leftBehind.set(name, words);
  if (move.kind === 'answer' && typeof move.value === 'string') given.set(name, move.value);
  desk.settle(settledRows(question, move, desk.size().columns, palette));
  return move;
}

/** What the checker saw. Help for someone in danger stands first, and asks nothing. */
async function showNotice({ prompt, findings, safety }: Notice, asking: Asking): Promise<Move> {
  const { desk, voice, palette, given } = asking;
  const columns = desk.size().columns;
  desk.print(safety.flatMap(({ kind }) => cardRows(voice.card(kind), columns)));
  desk.print(
    findings.flatMap((finding) => findingRows(finding, given.get(prompt.name) ?? null, columns, palette)),
  );
  if (findings.length === 0) return { kind: 'go-on' };
  const move = await playNotice(noticeScene(palette), asking);
  if (move.kind !== 'keep') return move;
  const reason = await playNotice(reasonScene(palette), asking);
  if (reason.kind === 'answer') return { kind: 'keep', reason: String(reason.value) };
  return reason.kind === 'skip' ? { kind: 'go-on' } : reason;
}

async function playNotice(scene: Scene, { desk }: Asking): Promise<Move> {
  const head = scene.head(desk.size());
  // A question too long for the window is printed as well, so that all of it can be scrolled back to.
  if (head.length > desk.size().rows - LEAST_FREE) desk.print(head);
  const move = await desk.play(scene, { menu: ['help', 'leave'], why: '', time: null });
  desk.settle([]);
  // The answer that the notice is about is safe; what was typed here is no answer to a question.
  return move.kind === 'leave' ? { kind: 'leave', unconfirmed: null } : move;
}

function noticeScene(palette: Palette): Scene {
  const moves: Readonly<Record<string, Move>> = {
    mend: { kind: 'mend' },
    keep: { kind: 'keep', reason: '' },
  };
  return choiceScene({
    palette,
    choices: [
      { value: 'mend', label: 'Change the words' },
      { value: 'keep', label: 'Keep them, and say why' },
      { value: 'go-on', label: 'Go on' },
    ],
    isMany: false,
    before: [],
    head: () => [],
    move: ([value = '']) => moves[value] ?? { kind: 'go-on' },
  });
}

function reasonScene(palette: Palette): Scene {
  return textScene({
    head: (columns) => cardRows(['What makes it right as it is?'], columns),
    palette,
    text: '',
    isLong: false,
    hasEditor: false,
    time: null,
    read: (value) => ({ value }),
  });
}
