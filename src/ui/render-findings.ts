import stringWidth from 'fast-string-width';
import type { CheckReport, Finding } from '../coach/check.ts';
import { ink, joined, type Ink, type Palette } from './ink.ts';
import { letterRemarks } from './letter-remarks.ts';
import { layText } from './wrap.ts';

/** A text with its findings, each in the line it stands in with the reason and the question, then what the text holds. */
export function renderFindings(
  { findings, present }: CheckReport,
  text: string,
  width: number,
  palette: Palette,
): readonly Ink[] {
  const lines = text.split(/\r\n|\n|\r/);
  const remarks = letterRemarks(present, findings).flatMap((remark) => layText(remark, width));
  return [
    ...findings.flatMap((finding) => [...oneFinding(finding, lines, width, palette), ink``]),
    ...remarks.map((row) => ink`${row}`),
  ];
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
    ...layText(why, width, '  ').map((row) => ink`${row}`),
    ...layText(ask, width, '  ').map((row) => palette.accent(row)),
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
