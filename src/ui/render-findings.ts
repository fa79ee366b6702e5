import type { CheckReport, Finding } from '../coach/check.ts';
import { excerptRows, sourceLines, type SourceLine } from './excerpt-rows.ts';
import { ink, joined, type Ink, type Palette } from './ink.ts';
import { letterRemarks } from './letter-remarks.ts';
import { layHanging, layText } from './wrap.ts';

/** More findings than this are counted first, so that nobody reads on without an end in sight. */
const MANY = 10;

/** A text with its findings, each in the lines it stands in with the reason and the question, then what the text holds. */
export function renderFindings(
  { findings, present }: CheckReport,
  text: string,
  width: number,
  palette: Palette,
): readonly Ink[] {
  if (text.trim() === '') return plain('There is nothing here to read.', width);
  const lines = sourceLines(text);
  const tellers = tellersAmong(findings);
  return [
    ...(findings.length > MANY ? [...plain(countOf(findings.length), width), ink``] : []),
    ...findings.flatMap((finding) => [
      ...placeRows(finding, lines, width, palette),
      ...(tellers.has(finding) ? plain(`  ${finding.why}`, width) : []),
      ...layHanging(`  ${finding.ask}`, width).map((row) => palette.accent(row)),
      ...(tellers.has(finding) ? sourceRows(finding, width, palette) : []),
      ink``,
    ]),
    ...letterRemarks(present, findings).flatMap((remark) => plain(remark, width)),
  ];
}

function countOf(count: number): string {
  return `There are ${count} things to look at. Take your time; each reason is told once.`;
}

/** The findings that tell their reason: the first of each rule, because a reason read again and again sounds like scolding. */
function tellersAmong(findings: readonly Finding[]): ReadonlySet<Finding> {
  const tellers = new Map<string, Finding>();
  for (const finding of findings) {
    const reason = `${finding.rule} ${finding.why}`;
    if (!tellers.has(reason)) tellers.set(reason, finding);
  }
  return new Set(tellers.values());
}

/** What was seen and where; a finding about something missing has no place. */
function placeRows(
  finding: Finding,
  lines: readonly SourceLine[],
  width: number,
  palette: Palette,
): readonly Ink[] {
  const { line, column, message, end } = finding;
  const place = end === 0 ? '' : `${line}:${column} `;
  const [first = '', ...others] = layText(place + message, width);
  return [
    joined([palette.dim(first.slice(0, place.length)), palette.bold(first.slice(place.length))]),
    ...others.map((row) => palette.bold(row)),
    ...(end === 0 ? [] : excerptRows(lines, finding, width, palette)),
  ];
}

function sourceRows({ rule, source }: Finding, width: number, palette: Palette): readonly Ink[] {
  const told = source === '' ? rule : `${rule} · ${source}`;
  return layHanging(`  ${told}`, width).map((row) => palette.dim(row));
}

function plain(text: string, width: number): readonly Ink[] {
  return layHanging(text, width).map((row) => ink`${row}`);
}
