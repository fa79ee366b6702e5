import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { aHome, PROGRAM, type Home } from './run-amends.ts';

interface Told {
  readonly set: string;
  readonly args: readonly string[];
  /** What is typed for each question: its lines, and the words that must then be on disk. */
  readonly answers: readonly { readonly typed: string; readonly kept: string }[];
}

const night: Told = {
  set: 'nightly',
  args: ['reflect', '--seed', '7'],
  answers: [
    { typed: 'tired, uneasy about him\n', kept: 'uneasy about him' },
    {
      typed: 'We passed in the street.\nHe looked away.\n\n',
      kept: 'We passed in the street.\nHe looked away.',
    },
    { typed: '"""\nA door,\n\nand rain.\n"""\n', kept: 'A door,\n\nand rain.' },
    { typed: 'The radio.\n\n', kept: 'The radio.' },
    { typed: '7\n', kept: '7 of 10' },
  ],
};

const naming: Told = {
  set: 'name-it',
  args: ['reflect', 'name-it', '--seed', '7'],
  answers: [
    { typed: '1\n', kept: '<!-- ' },
    { typed: '1\n', kept: '<!-- ' },
    { typed: '1\n', kept: '<!-- ' },
    { typed: 'That we would go together.\n', kept: 'That we would go together.' },
    { typed: 'On Friday we stopped talking.\n\n', kept: 'On Friday we stopped talking.' },
    { typed: 'We rang on Sundays.\n', kept: 'We rang on Sundays.' },
  ],
};

/** Types the answers one by one, waits for each next question, and kills the program dead after answer `count`. */
async function killedAfter(count: number, { args, answers }: Told, home: Home): Promise<void> {
  const child = spawn(process.execPath, [PROGRAM, ...args], {
    env: { PATH: process.env['PATH'], AMENDS_HOME: home.folder, AMENDS_NOW: '2026-11-21T22:40:00+01:00' },
    stdio: ['pipe', 'ignore', 'pipe'],
  });
  let said = '';
  let look = () => {};
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
    look();
  });
  const saidAgain = (text: RegExp) =>
    new Promise<void>((resolve) => {
      look = () => {
        if (text.test(said)) resolve();
      };
      look();
    });
  await saidAgain(/\(1 of \d+\)/);
  for (const [index, { typed }] of answers.slice(0, count).entries()) {
    child.stdin.write(typed);
    await saidAgain(
      index + 1 === answers.length && args[1] === '--seed'
        ? /Kept in/
        : new RegExp(`\\(${index + 2} of \\d+\\)`),
    );
  }
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await gone;
}

function filesOf(home: Home): readonly string[] {
  const folder = join(home.folder, 'data/journal/2026');
  return readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
}

describe.each([night, naming])('killed in the middle of $set', (told) => {
  test.each(told.answers.map((_, index) => index + 1))(
    'after answer %i, every confirmed answer is there and resume goes on',
    async (count) => {
      const home = aHome();
      await killedAfter(count, told, home);
      const [text = '', ...others] = filesOf(home);
      expect(others).toEqual([]);
      for (const { kept } of told.answers.slice(0, count)) expect(text).toContain(kept);
      const isOver = /^status: done$/m.test(text);
      const rest = told.answers
        .slice(count)
        .map(({ typed }) => typed)
        .join('');
      const resumed = home.run(['resume', '--seed', '7'], { input: `${rest}${'/skip\n'.repeat(12)}` });
      expect(resumed.code).toBe(isOver ? 66 : 0);
      const [after = ''] = filesOf(home);
      expect(after).toMatch(/^status: done$/m);
      for (const { kept } of told.answers) expect(after).toContain(kept);
    },
  );
});
