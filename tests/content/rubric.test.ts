import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isAsking } from '../../src/engine/known-to.ts';
import { promptsOf } from '../../src/engine/prompts-of.ts';
import { builtContent } from './built-content.ts';

/** Scores of one reading, by the rubric: twelve marks of 0 to 2 for a prompt, ten for a set; `h` are hard fails. */
interface Score {
  readonly set: string;
  readonly prompt?: string;
  readonly p?: readonly number[];
  readonly s?: readonly number[];
  readonly h: readonly string[];
  readonly note: string;
}

const READINGS = ['first', 'second'] as const;
const NEVER_NOTHING = { P3: 2, P5: 4, P6: 5, P10: 9 };
const PROMPT_PASS = 18;
const SET_PASS = 15;

const sets = builtContent().sets.filter(({ kind }) => kind !== 'guard');
const asked = sets.flatMap((set) =>
  promptsOf(set)
    .filter(isAsking)
    .map(({ name }) => `${set.name}/${name}`),
);

function scoresOf(reading: string): readonly Score[] {
  const lines = readFileSync(join(import.meta.dirname, 'rubric', `${reading}.jsonl`), 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line));
}

function sum(marks: readonly number[]): number {
  return marks.reduce((total, mark) => total + mark, 0);
}

describe.each(READINGS)('the %s reading', (reading) => {
  const scores = scoresOf(reading);

  test('scores every prompt that asks and every set, once', () => {
    const prompts = scores.flatMap(({ set, prompt }) => (prompt === undefined ? [] : [`${set}/${prompt}`]));
    expect(prompts.toSorted()).toEqual(asked.toSorted());
    const whole = scores.flatMap(({ set, s }) => (s === undefined ? [] : [set]));
    expect(whole.toSorted()).toEqual(sets.map(({ name }) => name).toSorted());
  });

  test('finds no hard fail', () => {
    expect(scores.filter(({ h }) => h.length > 0)).toEqual([]);
  });

  test('passes every prompt', () => {
    const failing = scores.filter(
      ({ p }) =>
        p !== undefined && (sum(p) < PROMPT_PASS || Object.values(NEVER_NOTHING).some((at) => p[at] === 0)),
    );
    expect(failing).toEqual([]);
  });

  test('passes every set', () => {
    expect(
      scores.filter(({ s }) => s !== undefined && (sum(s) < SET_PASS || s[2] !== 2 || s[7] !== 2)),
    ).toEqual([]);
  });
});

describe('both readings', () => {
  test('agree on most marks, and where they are far apart the mean still passes', () => {
    const second = new Map(scoresOf('second').map((score) => [`${score.set}/${score.prompt}`, score]));
    const pairs = scoresOf('first').flatMap((one) => {
      const other = second.get(`${one.set}/${one.prompt}`);
      return one.p === undefined || other?.p === undefined ? [] : [[one.p, other.p] as const];
    });
    const marks = pairs.flatMap(([one, other]) =>
      one.map((mark, index) => Math.abs(mark - (other[index] ?? 0))),
    );
    expect(marks.filter((apart) => apart === 0).length / marks.length).toBeGreaterThan(0.7);
    expect(pairs.filter(([one, other]) => (sum(one) + sum(other)) / 2 < PROMPT_PASS)).toEqual([]);
  });
});
