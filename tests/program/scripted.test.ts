import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { APOLOGY, NIGHT } from './answers.ts';
import { aHome, type Home } from './run-amends.ts';

function answersIn(home: Home, answers: unknown): string {
  const file = join(home.folder, 'answers.json');
  writeFileSync(file, JSON.stringify(answers));
  return file;
}

describe('a script', () => {
  test('keeps a night and tells of it in JSON alone on stdout', () => {
    const home = aHome();
    const { out, code } = home.run(['reflect', '--answers', answersIn(home, NIGHT), '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual({
      entry: {
        id: '2026-11-21-nightly',
        path: join(home.folder, 'data/journal/2026/2026-11-21-nightly.md'),
        day: '2026-11-21',
        created: '2026-11-21T22:40:00+01:00',
        status: 'done',
        set: 'nightly',
        title: 'Nightly reflection',
        person: null,
        feelings: ['tired', 'tender'],
        tags: [],
        words: expect.any(Number),
      },
      letters: [],
      withheld: null,
      findings: [],
    });
  });

  test('makes a letter whose every sentence stands in an answer', () => {
    const home = aHome();
    const { out } = home.run(['apology', '--answers', answersIn(home, APOLOGY), '--json']);
    const { letters, withheld } = JSON.parse(out);
    expect(withheld).toBeNull();
    expect(letters).toHaveLength(1);
    const said = Object.values(APOLOGY).join('\n');
    for (const line of letters[0].text.split('\n').filter((one: string) => one !== '')) {
      for (const sentence of line.split(/(?<=\.) /)) expect(said).toContain(sentence);
    }
  });

  test('reads answers from standard input, as YAML too', () => {
    const home = aHome();
    const { out } = home.run(['reflect', '--answers', '-', '--json'], {
      input: 'arriving: [calm]\nstill-with-you: |\n  One.\n  Two.\n',
    });
    expect(JSON.parse(out).entry.feelings).toEqual(['calm']);
    expect(JSON.parse(home.run(['show', '--json']).out).answers).toMatchObject({
      'still-with-you': 'One.\nTwo.',
    });
  });

  test('goes without a letter when a needed answer is skipped on purpose, and keeps the entry', () => {
    const home = aHome();
    const { out, code } = home.run([
      'apology',
      '--answers',
      answersIn(home, { ...APOLOGY, impact: null }),
      '--json',
    ]);
    expect(code).toBe(0);
    const { entry, letters, withheld } = JSON.parse(out);
    expect(letters).toEqual([]);
    expect(withheld).toContain('impact');
    expect(entry.status).toBe('done');
  });

  test.each([1, 2, 3, 4, 5, 6])('prints no letter after a yes to guard %i, and says why', (number) => {
    const home = aHome();
    const { out, code } = home.run([
      'apology',
      '--answers',
      answersIn(home, { ...APOLOGY, [`guard-${number}`]: true }),
      '--json',
    ]);
    expect(code).toBe(0);
    const result = JSON.parse(out);
    expect(result).toMatchObject({ entry: null, letters: [], findings: [] });
    expect(result.withheld).toMatch(/\w/);
    expect(home.run(['list', '--json']).out).toBe('[]\n');
  });

  test('draws the questions that the seed names', () => {
    const asked = (seed: string) => {
      const home = aHome();
      home.run(['reflect', '--answers', answersIn(home, NIGHT), '--seed', seed]);
      return /^asked: .*$/m.exec(JSON.parse(home.run(['show', '--json']).out).markdown)?.[0];
    };
    expect(asked('4')).toBe(asked('4'));
    expect(new Set(['1', '2', '3', '4'].map(asked)).size).toBeGreaterThan(1);
  });

  test('leaves nothing behind when it is wrong in the middle', () => {
    const home = aHome();
    const { code } = home.run(['reflect', '--answers', answersIn(home, { ...NIGHT, weight: 11 })]);
    expect(code).toBe(2);
    expect(home.run(['list', '--json']).out).toBe('[]\n');
  });
});
