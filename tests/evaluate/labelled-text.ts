import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TextType } from '../../src/coach/check.ts';

/** A text with what a careful reader marked in it. */
export interface LabelledText {
  readonly id: string;
  readonly as: TextType;
  readonly text: string;
  readonly labels: readonly Label[];
  readonly present: Readonly<Record<string, boolean>>;
  readonly safety: readonly Label[];
  readonly good: boolean;
  /** For a component that is there, the words that best show it. */
  readonly parts?: Readonly<Record<string, string>>;
}

export interface Label {
  readonly kind: string;
  readonly quote: string;
  /** Which of several occurrences of the quote is meant, from 1. */
  readonly nth?: number;
}

/** All labelled texts of a folder of JSONL files. */
export function readCorpus(dir: string): readonly LabelledText[] {
  const files = readdirSync(dir)
    .filter((file) => file.endsWith('.jsonl'))
    .toSorted();
  return files.flatMap((file) => readTexts(join(dir, file)));
}

/** The labelled texts of one file. */
export function readTexts(file: string): readonly LabelledText[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as LabelledText);
}

/** The offsets that a label marks. */
export function spanOf(
  { quote, nth = 1 }: Label,
  text: string,
): { readonly start: number; readonly end: number } {
  let start = text.indexOf(quote);
  for (let seen = 1; seen < nth && start >= 0; seen += 1) start = text.indexOf(quote, start + 1);
  return { start, end: start + quote.length };
}
