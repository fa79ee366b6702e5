import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CheckReport } from '../../src/coach/check.ts';
import { aHome } from './run-amends.ts';

const home = aHome();
const FAULTY = 'I am sorry if you were hurt, but you made me do it.';
const PLAIN = 'I read your letter on Friday.';

function fileWith(name: string, text: string): string {
  const path = join(home.folder, name);
  mkdirSync(home.folder, { recursive: true });
  writeFileSync(path, text);
  return path;
}

describe('amends check', () => {
  it('shows the words it means in their line, with the reason and a question', () => {
    const { out, code } = home.run(['check', fileWith('letter.txt', FAULTY), '--as', 'apology']);
    expect(code).toBe(0);
    expect(out).toContain('if you were hurt');
    expect(out).toContain('?');
  });

  it('reads standard input, named or not', () => {
    const file = home.run(['check', fileWith('letter.txt', FAULTY), '--as', 'apology']);
    for (const args of [
      ['check', '-', '--as', 'apology'],
      ['check', '--as', 'apology'],
    ])
      expect(home.run(args, { input: FAULTY })).toMatchObject({ out: file.out, code: 0 });
  });

  it('gives findings as JSON, with offsets into the text', () => {
    const { out } = home.run(['check', '-', '--as', 'apology', '--json'], { input: FAULTY });
    const report: CheckReport = JSON.parse(out);
    expect(report).toMatchObject({ as: 'apology', present: { regret: true }, safety: [] });
    expect(report.findings).not.toHaveLength(0);
    for (const { start, end, text } of report.findings) expect(FAULTY.slice(start, end)).toBe(text);
  });

  it('reads many texts, one a line, and keeps their names', () => {
    const input = [{ id: 'a', text: FAULTY }, { id: 7, text: PLAIN }, { text: PLAIN }]
      .map((line) => JSON.stringify(line))
      .join('\n\n');
    const { out, code } = home.run(['check', '-', '--as', 'apology', '--jsonl'], { input });
    const reports = out
      .trimEnd()
      .split('\n')
      .map((line): unknown => JSON.parse(line));
    expect(code).toBe(0);
    expect(reports).toHaveLength(3);
    expect(reports).toMatchObject([{ id: 'a', as: 'apology' }, { id: 7 }, { id: null }]);
    expect(reports).toHaveProperty('0.findings.0.kind');
  });

  it('tells which line is no text to check', () => {
    const { err, code } = home.run(['check', '-', '--as', 'apology', '--jsonl'], {
      input: '{"id":1,"text":"Sorry."}\n{"id":2}\n',
    });
    expect(code).toBe(2);
    expect(err).toContain('line 2');
  });

  it('ends with 1 under --strict when something is found, and with 0 when nothing is', () => {
    expect(home.run(['check', '--as', 'apology', '--strict'], { input: FAULTY }).code).toBe(1);
    expect(home.run(['check', '--as', 'reflection', '--strict'], { input: PLAIN }).code).toBe(0);
    const lines = JSON.stringify({ id: 1, text: FAULTY });
    expect(home.run(['check', '--as', 'apology', '--strict', '--jsonl'], { input: lines }).code).toBe(1);
  });

  it('shows a help card beside the findings, and tells of it in JSON', () => {
    const text = 'I want to die.';
    const cardBeside = (input: string) => home.run(['check', '--as', 'reflection'], { input }).err;
    expect(cardBeside(PLAIN)).toBe('');
    expect(cardBeside(text)).not.toBe('');
    const { out } = home.run(['check', '--as', 'reflection', '--json'], { input: text });
    expect(JSON.parse(out)).toMatchObject({ safety: [{ kind: 'self-harm-risk' }] });
  });

  it('asks what kind of text it is, and knows no others', () => {
    expect(home.run(['check'], { input: PLAIN })).toMatchObject({ code: 2, out: '' });
    expect(home.run(['check', '--as', 'poem'], { input: PLAIN })).toMatchObject({ code: 2, out: '' });
  });

  it('says that a file is missing', () => {
    const { err, code } = home.run(['check', join(home.folder, 'no-such-file'), '--as', 'apology']);
    expect([2, 66]).toContain(code);
    expect(err).toContain('no-such-file');
  });

  it('reads an empty text', () => {
    expect(home.run(['check', '--as', 'reflection'], { input: '' }).code).toBe(0);
  });
});
