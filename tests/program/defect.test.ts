import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { entriesOf, NOW } from './in-terminal.ts';
import { aHome, PROGRAM } from './run-amends.ts';

/** The program with its rules broken, which shows after the first answer. */
const broken = mkdtempSync(join(tmpdir(), 'amends-broken-'));
afterAll(() => rmSync(broken, { recursive: true }));

test('a defect of ours takes no answer with it, and tells none of its words', () => {
  for (const part of ['bin', 'dist'])
    cpSync(join(PROGRAM, '../..', part), join(broken, part), { recursive: true });
  writeFileSync(join(broken, 'dist/content/rules.json'), '[');
  const home = aHome();
  const { status, stderr } = spawnSync(process.execPath, [join(broken, 'bin/amends.js'), 'reflect'], {
    input: 'never said before\nmore\n\n',
    env: { PATH: process.env['PATH'], AMENDS_HOME: home.folder, AMENDS_NOW: NOW },
    encoding: 'utf8',
  });
  expect(status).toBe(70);
  expect(stderr).not.toContain('never said');
  expect(entriesOf(home)).toEqual([expect.stringContaining('never said before')]);
  expect(home.run(['resume'], { input: '\n/skip\n/skip\n/skip\n/skip\n' }).code).toBe(0);
  expect(entriesOf(home)).toEqual([expect.stringMatching(/^status: done$[\s\S]*never said before/m)]);
});
