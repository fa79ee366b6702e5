import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import stringWidth from 'fast-string-width';
import { afterEach, describe, expect, it } from 'vitest';
import type { CheckReport } from '../../src/coach/check.ts';
import { amendsIn, amendsInShell, endTerminals } from './in-terminal.ts';
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

afterEach(endTerminals);

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

  it.each(['', ' \n\t\r\n', '\ufeff'])('says of the blank text %j that there is nothing to read', (input) => {
    expect(home.run(['check', '--as', 'apology'], { input })).toEqual({
      out: 'There is nothing here to read.\n',
      err: '',
      code: 0,
    });
    const { out } = home.run(['check', '--as', 'apology', '--json'], { input });
    expect(JSON.parse(out)).toMatchObject({ as: 'apology', findings: [], present: { regret: false } });
  });

  it('hides a byte order mark, and counts it', () => {
    const { out, err } = home.run(['check', '--as', 'apology'], { input: `\ufeff${FAULTY}` });
    expect(out).toContain('    I am sorry');
    expect(out + err).not.toContain('feff');
    const marked = home.run(['check', '--as', 'apology', '--json'], { input: `\ufeff${FAULTY}` });
    const { findings }: CheckReport = JSON.parse(marked.out);
    expect(findings).not.toHaveLength(0);
    for (const { start, end, text } of findings) expect(`\ufeff${FAULTY}`.slice(start, end)).toBe(text);
  });

  it('reads many texts behind a byte order mark', () => {
    const input = `\ufeff${JSON.stringify({ id: 1, text: PLAIN })}`;
    expect(home.run(['check', '--as', 'apology', '--jsonl'], { input }).code).toBe(0);
  });
});

describe('amends check in a terminal', () => {
  it('says how to type a text and how to end it', async () => {
    const terminal = amendsIn(home, ['check', '--as', 'apology']);
    await terminal.waitFor('Ctrl-D');
    await terminal.type(`${FAULTY}\r`);
    await terminal.press('ctrlD');
    await terminal.waitFor('It seems to hold');
    expect((await terminal.ended).code).toBe(0);
  });

  it('says so beside the results, never among them', async () => {
    const into = join(home.folder, 'results.txt');
    const terminal = await amendsInShell(home, ['check', '--as', 'apology', '>', into]);
    await terminal.waitFor('Ctrl-D on a line of its own');
    await terminal.type(`${FAULTY}\r`);
    await terminal.press('ctrlD');
    await terminal.waitFor('ended with 0');
    expect(readFileSync(into, 'utf8')).not.toContain('Ctrl-D');
  });

  it.each(['--json', '--jsonl'])('says nothing of it where a script asks, with %s', async (option) => {
    const terminal = amendsIn(home, ['check', '--as', 'apology', option]);
    const input = JSON.stringify({ text: PLAIN });
    await terminal.type(`${input}\r`);
    await terminal.press('ctrlD');
    expect((await terminal.ended).code).toBe(0);
    await terminal.settle();
    expect(terminal.page()).toContain('"findings"');
    expect(terminal.page()).not.toContain('Ctrl-D');
  });

  it.each([80, 40, 20])('never writes a row wider than %i columns', async (columns) => {
    const path = fileWith('wide.txt', `${FAULTY} 😀😀 漢字 `.repeat(8));
    const terminal = amendsIn(home, ['check', path, '--as', 'apology'], { columns, env: { NO_COLOR: '1' } });
    expect((await terminal.ended).code).toBe(0);
    await terminal.settle();
    const rows = terminal.raw().split('\r\n');
    expect(rows.length).toBeGreaterThan(20);
    for (const row of rows) expect(stringWidth(row)).toBeLessThanOrEqual(columns);
  });
});
