import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import type { Weights } from '../coach/weights.ts';
import type { Fault } from '../errors.ts';
import { readAs } from './read-as.ts';

const chance = z.number();

const weightsSchema = z.strictObject({
  kinds: z.array(z.string()),
  thresholds: z.strictObject({ hint: chance, warn: chance }),
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
  const { kinds, thresholds, tempers } = learned.value;
  const table = Object.fromEntries(lines.split('\n').flatMap((line) => signFrom(line.trim(), kinds.length)));
  return { weights: { kinds, thresholds, tempers, signs: table, says: says.value }, faults: [] };
}

/** `0.31 | 2 SORRY if | 0:1.20 4:-0.30` */
function signFrom(line: string, kinds: number): readonly (readonly [string, readonly number[]])[] {
  const [fault, sign, own = ''] = line.split(' | ');
  if (fault === undefined || sign === undefined) return [];
  const weights = [Number(fault), ...Array.from({ length: kinds }, () => 0)];
  for (const pair of own
    .trim()
    .split(' ')
    .filter((one) => one !== '')) {
    const [kind, weight] = pair.split(':').map(Number);
    weights[(kind ?? 0) + 1] = weight ?? 0;
  }
  while (weights.length > 1 && weights.at(-1) === 0) weights.pop();
  return [[sign, weights]];
}
