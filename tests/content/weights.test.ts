import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { numberOfSign } from '../../src/coach/sign-pen.ts';
import { packWeights, unpackWeights } from '../../src/content/pack-weights.ts';
import { readWeights } from '../../src/content/read-weights.ts';
import { temporaryFolder } from './temporary-folder.ts';

const HEAD = 'scores: [any, vague]\nthresholds: { keep: 0.1, hint: 0.5, warn: 0.9 }\ntempers: []\nsigns: |\n';

function read(lines: string) {
  const dir = temporaryFolder();
  mkdirSync(join(dir, 'weights'));
  writeFileSync(join(dir, 'weights/apology.yaml'), HEAD + lines);
  return readWeights(dir, 'apology');
}

describe('a file of weights', () => {
  it('holds for each sign its weights by the numbers of the scores', () => {
    const { weights, faults } = read('  0:0.31 1:-1.20 | 2 SORRY if\n  1:0.45 | x ab_c\n');
    expect(faults).toEqual([]);
    expect(weights?.signs.numbers).toEqual(Int32Array.of(numberOfSign('2 SORRY if'), numberOfSign('x ab_c')));
    expect(weights?.signs.begins).toEqual(Uint32Array.of(0, 2, 3));
    expect(weights?.signs.scores).toEqual(Uint8Array.of(0, 1, 1));
    expect(weights?.signs.weights).toEqual(Int16Array.of(31, -120, 45));
  });

  it('names the line of a weight that it cannot read', () => {
    const { weights, faults } = read('  0:0.31 | 1 a\n  0:much | 1 b\n');
    expect(weights).toBeNull();
    expect(faults).toEqual([expect.objectContaining({ line: 6, level: 'error' })]);
  });

  it('opens as it was packed', () => {
    const { weights } = read('  0:0.31 1:-1.20 | 2 SORRY if\n  1:0.45 | x ab_c\n');
    if (weights === null) throw new Error('the file has a fault');
    expect(unpackWeights(JSON.parse(JSON.stringify(packWeights(weights))))).toEqual(weights);
  });
});
