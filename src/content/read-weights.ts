import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { numberOfSign } from '../coach/sign-pen.ts';
import type { SignWeights, Weights } from '../coach/weights.ts';
import type { Fault } from '../errors.ts';
import { readAs } from './read-as.ts';

const chance = z.number();

const weightsSchema = z.strictObject({
  scores: z.array(z.string()),
  thresholds: z.strictObject({ keep: chance, hint: chance, warn: chance }),
  tempers: z.array(z.string()),
});

const sayingsSchema = z.record(
  z.string(),
  z.strictObject({ message: z.string(), why: z.string(), ask: z.string() }),
);

/** Thousands of lines of one form: they are read as they are, because a YAML parser would take a second for them. */
const SIGNS = '\nsigns: |\n';

/** The weights of a pack with what is said, or null where the pack has none; and what is wrong with the files. */
export function readWeights(
  dir: string,
  pack: string,
): { readonly weights: Weights | null; readonly faults: readonly Fault[] } {
  const [weightsFile, sayingsFile] = [
    join(dir, 'weights', `${pack}.yaml`),
    join(dir, 'sayings', `${pack}.yaml`),
  ];
  if (!existsSync(weightsFile)) return { weights: null, faults: [] };
  const [head = '', lines = ''] = readFileSync(weightsFile, 'utf8').split(SIGNS);
  const learned = readAs(weightsSchema, head, weightsFile);
  const says = readAs(sayingsSchema, existsSync(sayingsFile) ? readFileSync(sayingsFile) : '{}', sayingsFile);
  if ('refused' in learned) return { weights: null, faults: learned.refused };
  if ('refused' in says) return { weights: null, faults: says.refused };
  const broken = lines.split('\n').findIndex((line) => line !== '' && !SIGN.test(line));
  if (broken >= 0) return { weights: null, faults: [brokenAt(broken, head, weightsFile)] };
  return { weights: { ...learned.value, says: says.value, signs: signsFrom(lines) }, faults: [] };
}

/** A line such as `  0:0.31 2:1.20 | 2 SORRY if`: the weights of a sign by the numbers of the scores, and the sign. */
const SIGN = /^ {2}(?:\d+:-?\d+\.\d\d )+\| \S/;

function brokenAt(index: number, head: string, file: string): Fault {
  const line = head.split('\n').length + 2 + index;
  const message = 'this is no weight. Make the file again with: npm run learn';
  return { file, line, column: 1, message, level: 'error' };
}

function signsFrom(lines: string): SignWeights {
  const rows = lines
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const at = line.indexOf(' | ');
      return { weights: line.slice(2, at).split(' '), sign: line.slice(at + 3) };
    });
  const begins = new Uint32Array(rows.length + 1);
  rows.forEach(({ weights }, row) => (begins[row + 1] = (begins[row] ?? 0) + weights.length));
  const pairs = rows.flatMap(({ weights }) => weights.map((pair) => pair.split(':')));
  return {
    numbers: Int32Array.from(rows, ({ sign }) => numberOfSign(sign)),
    begins,
    scores: Uint8Array.from(pairs, ([score]) => Number(score)),
    weights: Int16Array.from(pairs, ([, weight]) => Math.round(Number(weight) * 100)),
  };
}
