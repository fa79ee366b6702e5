import type { Finding } from '../../coach/check.ts';
import type { AnswerValue, Prompt } from '../../engine/prompt-set.ts';
import type { Move, Question, Step } from '../../engine/session.ts';
import { letterRemarks } from '../letter-remarks.ts';
import { ink, type Ink, type Palette } from '../ink.ts';
import { INDENT, measureOf, quotationRows } from './question-head.ts';
import { underlinedRows } from './underlined-rows.ts';
import { layText } from '../wrap.ts';

/** Rows of an answer that stay on the page; all of it is kept. */
const ANSWER_ROWS = 12;

/** How a question stays on the page once it is behind: the question, and what was answered. */
export function settledRows(
  { message, prompt }: Question,
  move: Move,
  columns: number,
  palette: Palette,
): readonly Ink[] {
  if (move.kind === 'back') return [];
  const width = measureOf(columns);
  const asked = [ink``, ...layText(message, width).map((row) => palette.bold(row))];
  return [...asked, ...answerRows(move, prompt, width, palette)];
}

/** Guidance that asks nothing. */
export function sayRows(
  { message, quotations }: Extract<Step, { kind: 'say' }>,
  columns: number,
  palette: Palette,
): readonly Ink[] {
  const width = measureOf(columns);
  return [
    ink``,
    ...quotations.flatMap((quotation) => quotationRows(quotation, width, palette)),
    ...plain(message, width),
  ];
}

/** The letter between two rules, or why there is none, and what the checker sees in it. */
export function letterRows(
  step: Extract<Step, { kind: 'letter' }>,
  columns: number,
  palette: Palette,
): readonly Ink[] {
  const width = measureOf(columns);
  const rule = palette.dim('─'.repeat(width));
  const framed =
    step.letter === null
      ? plain(step.withheld ?? '', width)
      : [rule, ...plain(step.letter.text.trim(), width), rule];
  const remarks = step.letter === null ? [] : letterRemarks(step.present, step.findings);
  return [
    ink``,
    ...plain(step.message, width).map((row) => palette.bold(row)),
    ink``,
    ...framed,
    ...step.findings.flatMap((finding) => findingRows(finding, null, columns, palette)),
    ink``,
    ...remarks.flatMap((remark) => plain(remark, width)),
  ];
}

/** A finding: the words in their place underlined, what was seen, why it lands badly, the question back. */
export function findingRows(
  finding: Finding,
  answer: string | null,
  columns: number,
  palette: Palette,
): readonly Ink[] {
  const width = measureOf(columns);
  return [
    ink``,
    ...placeRows(finding, answer, width, palette),
    ...plain(finding.message, width),
    ...layText(finding.why, width).map((row) => palette.dim(row)),
    ...layText(finding.ask, width).map((row) => palette.bold(row)),
  ];
}

/** Lines of a help card or of help. */
export function cardRows(lines: readonly string[], columns: number): readonly Ink[] {
  const width = measureOf(columns);
  return lines.length === 0 ? [] : [ink``, ...lines.flatMap((line) => plain(line, width))];
}

function plain(text: string, width: number): readonly Ink[] {
  return layText(text, width).map((row) => ink`${row}`);
}

function answerRows(move: Move, prompt: Prompt, width: number, palette: Palette): readonly Ink[] {
  switch (move.kind) {
    case 'answer':
      return shortened(layText(answerText(move.value, prompt), width, INDENT), palette);
    case 'skip':
      return [palette.dim(`${INDENT}(skipped)`)];
    case 'leave':
      return move.unconfirmed === null ? [] : shortened(layText(move.unconfirmed, width, INDENT), palette);
    case 'back':
    case 'go-on':
    case 'mend':
    case 'keep':
      return [];
  }
}

function shortened(rows: readonly string[], palette: Palette): readonly Ink[] {
  const shown = rows.length > ANSWER_ROWS ? rows.slice(0, ANSWER_ROWS - 1) : rows;
  const more = rows.length - shown.length;
  return [
    ...shown.map((row) => ink`${row}`),
    ...(more > 0 ? [palette.dim(`${INDENT}… ${more} more rows, all kept`)] : []),
  ];
}

function answerText(value: AnswerValue, { choices, scale }: Prompt): string {
  const labelOf = (one: string) => choices.find((choice) => choice.value === one)?.label ?? one;
  switch (typeof value) {
    case 'string':
      return labelOf(value.trim());
    case 'number':
      return scale === null ? String(value) : `${value} (${scale.min} to ${scale.max})`;
    case 'boolean':
      return value ? 'Yes' : 'No';
    case 'object':
      return value.map(labelOf).join(', ');
  }
}

/** The rows of the answer that hold the words. */
function placeRows(finding: Finding, answer: string | null, width: number, palette: Palette): readonly Ink[] {
  if (finding.text === '') return [];
  const { text, at } = placeIn(finding, answer);
  return underlinedRows(text, { start: at, end: at + finding.text.length }, width, palette);
}

/** Where the words stand in the answer as it was given; without it they stand alone. */
function placeIn(
  { start, text }: Finding,
  answer: string | null,
): { readonly text: string; readonly at: number } {
  const at = answer?.startsWith(text, start) === true ? start : (answer?.indexOf(text) ?? -1);
  return answer === null || at === -1 ? { text, at: 0 } : { text: answer, at };
}
