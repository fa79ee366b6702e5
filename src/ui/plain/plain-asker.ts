import type { Prompt } from '../../engine/prompt-set.ts';
import type { Asker, Move, Notice, Question, Step } from '../../engine/session.ts';
import type { Printer } from '../printer.ts';
import type { Voice } from '../voice.ts';
import type { LineReader } from './line-reader.ts';
import { readAnswer } from './read-answer.ts';
import { shownQuestion, shownLetter, shownNotice, shownSay } from './shown.ts';

type Command = 'back' | 'skip' | 'help' | 'why' | 'leave';

/** A line of input: words, a command, or the end of it all. */
type Line =
  | { readonly kind: 'words'; readonly words: string }
  | { readonly kind: 'command'; readonly command: Command }
  | { readonly kind: 'end' };

interface Outside {
  readonly lines: LineReader;
  readonly printer: Printer;
  readonly voice: Voice;
  /** A person sits there: notices may ask, and hints are shown. */
  readonly interactive: boolean;
}

/** Asks in lines only: nothing is redrawn, nothing hangs on colour. For screen readers, pipes and logs. */
export function createPlainAsker(outside: Outside): Asker {
  return {
    ask: (step) => {
      switch (step.kind) {
        case 'ask':
          return askQuestion(step.question, outside);
        case 'notice':
          return showNotice(step.notice, outside);
        default:
          return show(step, outside.printer);
      }
    },
  };
}

async function show(
  step: Extract<Step, { kind: 'say' | 'letter' | 'close' }>,
  printer: Printer,
): Promise<Move> {
  const lines =
    step.kind === 'letter' ? shownLetter(step) : step.kind === 'say' ? shownSay(step) : ['', step.text];
  for (const line of lines) printer.line(line);
  return { kind: 'go-on' };
}

async function askQuestion(question: Question, outside: Outside): Promise<Move> {
  const { printer, voice, interactive } = outside;
  for (const line of shownQuestion(question, voice, interactive)) printer.line(line);
  return question.prompt.type === 'text' || question.prompt.type === 'timer'
    ? askText(question, outside)
    : askLine(question, outside);
}

/** Lines until an empty one; between two lines of `"""` empty lines may stand. */
async function askText(question: Question, outside: Outside): Promise<Move> {
  const written: string[] = [];
  let isBlock = false;
  for (;;) {
    const line = await nextLine(outside, isBlock);
    if (line.kind === 'end') return leaving(written);
    if (line.kind === 'command') {
      const move = obey(line.command, question, outside, written);
      if (move !== null) return move;
    } else if (line.words === '"""' && (isBlock || written.length === 0)) {
      if (isBlock)
        return written.length === 0 ? empty(question) : { kind: 'answer', value: written.join('\n') };
      isBlock = true;
    } else if (line.words === '' && !isBlock) {
      return written.length === 0 ? empty(question) : { kind: 'answer', value: written.join('\n') };
    } else {
      written.push(line.words);
      outside.voice.keepUnfinished(written.join('\n'));
    }
  }
}

async function askLine(question: Question, outside: Outside): Promise<Move> {
  for (;;) {
    const line = await nextLine(outside, false);
    if (line.kind === 'end') return leaving([]);
    if (line.kind === 'command') {
      const move = obey(line.command, question, outside, []);
      if (move !== null) return move;
      continue;
    }
    const reading = readAnswer(line.words, question.prompt, outside.voice);
    if (reading.kind === 'value') return { kind: 'answer', value: reading.value };
    if (reading.kind === 'empty') return empty(question);
    outside.printer.line(reading.why);
  }
}

/** What a command does: a move, or null when something was shown and the question still stands. */
function obey(
  command: Command,
  { prompt }: Question,
  { printer, voice }: Outside,
  written: readonly string[],
): Move | null {
  switch (command) {
    case 'back':
    case 'skip':
      return { kind: command };
    case 'leave':
      return leaving(written);
    case 'help':
      for (const line of voice.help()) printer.line(line);
      return null;
    case 'why':
      printer.line(whyOf(prompt));
      return null;
  }
}

async function nextLine({ lines, printer, interactive }: Outside, literal: boolean): Promise<Line> {
  if (interactive) printer.prompt('> ');
  const words = await lines.next();
  if (words === null) return { kind: 'end' };
  if (literal) return { kind: 'words', words };
  if (words.startsWith('//')) return { kind: 'words', words: words.slice(1) };
  const command = /^\/([a-z]+)\s*$/.exec(words)?.[1];
  if (command === undefined) return { kind: 'words', words };
  if (isCommand(command)) return { kind: 'command', command };
  printer.line(
    `There is no /${command}: /back /skip /help /why /leave are there. A line that begins with // begins with a slash.`,
  );
  return nextLine({ lines, printer, interactive } as Outside, literal);
}

async function showNotice(notice: Notice, outside: Outside): Promise<Move> {
  const { printer, voice, interactive } = outside;
  for (const line of shownNotice(notice, voice)) printer.line(line);
  if (!interactive || notice.findings.length === 0) return { kind: 'go-on' };
  printer.line('1. change it   2. keep it, and say why   3. go on (an empty line)');
  const line = await nextLine(outside, false);
  if (line.kind === 'end') return leaving([]);
  if (line.kind !== 'words') return { kind: 'go-on' };
  if (line.words.trim() === '1') return { kind: 'mend' };
  return line.words.trim() === '2' ? keepFor(outside) : { kind: 'go-on' };
}

async function keepFor(outside: Outside): Promise<Move> {
  outside.printer.line('What makes it right as it is?');
  const line = await nextLine(outside, false);
  return { kind: 'keep', reason: line.kind === 'words' ? line.words : '' };
}

/** An empty answer keeps what was there before, else means the default, else skips. */
function empty({ before, prompt }: Question): Move {
  const value = before ?? prompt.default;
  return value === null ? { kind: 'skip' } : { kind: 'answer', value };
}

function leaving(written: readonly string[]): Move {
  return { kind: 'leave', unconfirmed: written.length === 0 ? null : written.join('\n') };
}

function whyOf(prompt: Prompt): string {
  return prompt.why ?? 'It may help to see this more clearly. You can also skip it.';
}

function isCommand(word: string): word is Command {
  return ['back', 'skip', 'help', 'why', 'leave'].includes(word);
}
