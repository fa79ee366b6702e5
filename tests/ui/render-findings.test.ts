import { describe, expect, test } from 'vitest';
import type { CheckReport, Finding } from '../../src/coach/check.ts';
import { createPalette } from '../../src/ui/ink.ts';
import { renderFindings } from '../../src/ui/render-findings.ts';

const WHY = 'An "if" leaves it to them.';
const ASK = 'What do you know about it?';

function findingAt(line: number, rule = 'apology/conditional'): Finding {
  return {
    rule,
    kind: 'conditional',
    level: 'warn',
    start: (line - 1) * 8,
    end: (line - 1) * 8 + 2,
    line,
    column: 1,
    text: 'if',
    message: 'The harm is put in an "if".',
    why: WHY,
    ask: ASK,
    source: 'Lazare 2004',
  };
}

function shown(findings: readonly Finding[], text: string, width = 80): readonly string[] {
  const report: CheckReport = { as: 'apology', findings, present: {}, safety: [] };
  return renderFindings(report, text, width, createPalette(false)).map((row) => row.text);
}

const textOf = (count: number) => 'if so.\r\n'.repeat(count);
const linesUpTo = (count: number) => Array.from({ length: count }, (_, index) => findingAt(index + 1));

describe('findings as a page', () => {
  test('tell the reason and the source of a rule once, and the question each time', () => {
    const rows = shown(linesUpTo(3), textOf(3));
    expect(rows.filter((row) => row.includes(WHY))).toHaveLength(1);
    expect(rows.filter((row) => row.includes('Lazare'))).toHaveLength(1);
    expect(rows.filter((row) => row.includes(ASK))).toHaveLength(3);
    expect(rows.filter((row) => row.includes('~~'))).toHaveLength(3);
    expect(rows.indexOf(`  ${WHY}`)).toBeLessThan(rows.findIndex((row) => row.startsWith('2:1 ')));
  });

  test('tell the reason of each rule, also where two give the same', () => {
    const rows = shown([findingAt(1), findingAt(2, 'apology/other')], textOf(2));
    expect(rows.filter((row) => row.includes(WHY))).toHaveLength(2);
  });

  test('are counted first where there are more than ten', () => {
    expect(shown(linesUpTo(10), textOf(10))[0]).toMatch(/^1:1 /);
    expect(shown(linesUpTo(11), textOf(11))[0]).toMatch(/^There are 11 /);
  });

  test('of a narrow window are no wider than it', () => {
    for (const row of shown(linesUpTo(11), textOf(11), 20)) expect(row.length).toBeLessThanOrEqual(20);
  });

  test('of a blank text are one plain line', () => {
    expect(shown([], ' \r\n')).toEqual(['There is nothing here to read.']);
  });

  test('that are none are no praise', () => {
    expect(shown([], 'Hello.').join(' ')).toContain('No known pattern found');
  });
});
