import { expect } from 'vitest';
import type { KeyName, Terminal } from '../pty/terminal.ts';
import type { Home } from './run-amends.ts';

/** What this needs to know of a prompt, as `sets show --json` tells it. */
interface Asked {
  readonly name: string;
  readonly type: string;
  readonly message: string;
  readonly variants: readonly { readonly message: string }[];
  readonly choices: readonly { readonly value: string }[];
}

type Answers = Readonly<Record<string, unknown>>;

/** Every question of some sets. */
export function questionsOf(home: Home, ...sets: readonly string[]): readonly Asked[] {
  return sets.flatMap((set) => {
    const { prompts } = JSON.parse(home.run(['sets', 'show', set, '--json']).out);
    return prompts.flatMap((item: { prompts?: readonly Asked[] }) => item.prompts ?? [item]);
  });
}

/** No to every question about safety. */
export const SAFE = Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((number) => [`guard-${number}`, false]));

interface WalkOptions {
  /** Called with each new question before it is answered. */
  readonly look?: (name: string) => void;
  /** The question that is met and not answered. */
  readonly stop?: string;
}

/**
 * Goes through a session in a terminal until it is kept, or as far as one question: answers each by its name, with the
 * keys that its hint names, and skips those without an answer. Gives the names of those that were met.
 */
export async function walk(
  terminal: Terminal,
  questions: readonly Asked[],
  answers: Answers,
  { look, stop }: WalkOptions = {},
): Promise<readonly string[]> {
  const names: string[] = [];
  for (let before = ''; ;) {
    const question = await nextQuestion(terminal, questions, before);
    if (question === null) return names;
    if (question === 'finding') {
      await pressWhen(terminal, '> Change the words', 'down', 'down', 'enter');
      continue;
    }
    before = question.name;
    names.push(question.name);
    if (question.name === stop) return names;
    look?.(question.name);
    await give(terminal, question, answers[question.name] ?? null);
  }
}

/** The question that comes up after another, a finding to be looked at, or null when the session is over. */
async function nextQuestion(
  terminal: Terminal,
  questions: readonly Asked[],
  before: string,
): Promise<Asked | 'finding' | null> {
  let found: Asked | 'finding' | null = null;
  const isThere = () => {
    const screen = terminal.screen();
    if (/> Change the words/.test(screen)) found = 'finding';
    else found = questionOn(screen, questions);
    return /Kept in/.test(screen) || (found !== null && (found === 'finding' || found.name !== before));
  };
  await terminal.until(isThere, `no question came after ${before || 'the beginning'}`);
  return /Kept in/.test(terminal.screen()) ? null : found;
}

/** The question whose frame stands last on the screen. */
export function questionOn(screen: string, questions: readonly Asked[]): Asked | null {
  const frame = /^\d+ of \d+\n(?![\s\S]*^\d+ of \d+$)([\s\S]*)/m.exec(screen)?.[1] ?? '';
  const words = inOneLine(frame);
  const isUp = (message: string) => words.includes(inOneLine(message.split('{{')[0] ?? ''));
  return (
    questions.find(
      ({ type, message, variants }) =>
        type !== 'say' &&
        type !== 'letter' &&
        [message, ...variants.map((variant) => variant.message)].some(isUp),
    ) ?? null
  );
}

function inOneLine(text: string): string {
  return text.split(/\s+/).join(' ').trim();
}

async function pressWhen(
  terminal: Terminal,
  wanted: string | RegExp,
  ...keys: readonly KeyName[]
): Promise<void> {
  await terminal.waitFor(wanted);
  await terminal.press(...keys);
}

async function give(terminal: Terminal, { type, choices }: Asked, answer: unknown): Promise<void> {
  if (answer === null) {
    await pressWhen(terminal, 'Esc menu', 'escape');
    await terminal.waitFor('s skip');
    return terminal.type('s');
  }
  switch (type) {
    case 'select': {
      const index = choices.findIndex(({ value }) => value === answer);
      return pressWhen(
        terminal,
        'Enter choose',
        ...Array.from({ length: index }, () => 'down' as const),
        'enter',
      );
    }
    case 'confirm':
      await terminal.waitFor('Enter choose');
      await terminal.type(answer === true ? 'y' : 'n');
      return pressWhen(terminal, answer === true ? '> Yes' : '> No', 'enter');
    case 'scale':
      await terminal.type(String(answer));
      await terminal.waitFor(`[${String(answer)}]`);
      return pressWhen(terminal, 'Enter done', 'enter');
    case 'feelings':
      await terminal.type(String(answer));
      await pressWhen(terminal, 'Enter take', 'enter');
      return pressWhen(terminal, '> That is all', 'enter');
    default:
      await terminal.type(String(answer).replaceAll('\n', '\r'));
      await terminal.waitFor(/Ctrl-D done|Enter done/);
      return terminal.press(terminal.screen().includes('Ctrl-D done') ? 'ctrlD' : 'enter');
  }
}

/** What a terminal shows, without regard to where its lines end. */
export function wordsOn(terminal: Terminal): string {
  return inOneLine(terminal.page());
}

/** Waits for the end and tells that it was a good one. */
export async function endsWell(terminal: Terminal): Promise<void> {
  expect(await terminal.ended).toEqual({ code: 0, signal: 0 });
  await terminal.settle();
}
