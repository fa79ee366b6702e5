import type { Question, Quotation } from '../../engine/session.ts';
import { eveningText } from '../evening-text.ts';
import { ink, type Ink, type Palette } from '../ink.ts';
import { layText } from '../wrap.ts';

/** Lines longer than this are hard to read, however wide the window is. */
const MEASURE = 80;

/** Rows of a quotation that are shown; the entry itself has the rest. */
const QUOTED_ROWS = 8;

export const INDENT = '  ';

/** The cells that text may take in a window of so many columns. */
export function measureOf(columns: number): number {
  return Math.max(4, Math.min(columns, MEASURE));
}

/** What stands above the place for the answer: how far along, earlier words, the question, its hint. */
export function questionHead(question: Question, columns: number, palette: Palette): readonly Ink[] {
  const width = measureOf(columns);
  const { number, of } = question.progress;
  return [
    ink``,
    palette.dim(`${number} of ${of}`),
    ...question.quotations.flatMap((quotation) => quotationRows(quotation, width, palette)),
    ...layText(question.message, width).map((row) => palette.bold(row)),
    ...(question.hint === null ? [] : layText(question.hint, width).map((row) => palette.dim(row))),
  ];
}

/** Earlier words with their evening, behind a bar, so that they cannot be taken for the program's. */
export function quotationRows(
  { evening, words }: Quotation,
  width: number,
  palette: Palette,
): readonly Ink[] {
  const when = evening === null ? 'Earlier you wrote:' : `On ${eveningText(evening)} you wrote:`;
  const rows = layText(words.trim(), width, '  │ ');
  const shown = rows.length > QUOTED_ROWS ? [...rows.slice(0, QUOTED_ROWS - 1), '  │ …'] : rows;
  return [...layText(when, width).map((row) => palette.dim(row)), ...shown.map((row) => ink`${row}`), ink``];
}
