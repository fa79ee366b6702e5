import stringWidth from 'fast-string-width';
import type { CheckReport, Finding } from '../coach/check.ts';
import { ink, joined, type Ink, type Palette } from './ink.ts';

export const NOTHING_FOUND =
  'No known pattern found. That does not mean it will land well: read it as the other person.';

/** A text with its findings: each in the line it stands in, with the reason and the question, or that none is known. */
export function renderFindings(
  { findings }: CheckReport,
  text: string,
  width: number,
  palette: Palette,
): readonly Ink[] {
  if (findings.length === 0) return [ink`${NOTHING_FOUND}`];
  const lines = text.split(/\r\n|\n|\r/);
  return findings.flatMap((finding) => [...oneFinding(finding, lines, width, palette), ink``]).slice(0, -1);
}

function oneFinding(
  finding: Finding,
  lines: readonly string[],
  width: number,
  palette: Palette,
): readonly Ink[] {
  const { line, column, message, why, ask, source, rule } = finding;
  const place = finding.end === 0 ? ink`` : ink`${palette.dim(`${line}:${column}`)} `;
  return [
    joined([place, palette.bold(message)]),
    ...(finding.end === 0 ? [] : excerpt(finding, lines[line - 1] ?? '', width, palette)),
    ...wrapped(why, width).map((row) => ink`  ${row}`),
    ...wrapped(ask, width).map((row) => ink`  ${palette.accent(row)}`),
    ink`  ${palette.dim(source === '' ? rule : `${rule} · ${source}`)}`,
  ];
}

/** The line around the finding, cut to the width, and marks under its words: meaning never rests on style alone. */
function excerpt(
  { column, start, end }: Finding,
  line: string,
  width: number,
  palette: Palette,
): readonly Ink[] {
  const room = Math.max(width - 4, 20);
  const from = column - 1;
  const to = Math.min(from + (end - start), line.length);
  const left = Math.max(0, Math.min(from - 12, line.length - room));
  const right = Math.min(line.length, left + room);
  const words = line.slice(from, Math.min(to, right));
  const before = line.slice(left, from);
  const marks = ' '.repeat(stringWidth(before)) + '~'.repeat(Math.max(1, stringWidth(words)));
  return [
    ink`    ${before}${palette.underline(words)}${line.slice(Math.min(to, right), right)}`,
    ink`    ${marks}`,
  ];
}

function wrapped(text: string, width: number): readonly string[] {
  const rows: string[] = [];
  for (const word of text.split(' ')) {
    const row = rows.at(-1);
    if (row === undefined || stringWidth(row) + word.length + 1 > width - 2) rows.push(word);
    else rows[rows.length - 1] = `${row} ${word}`;
  }
  return rows;
}
