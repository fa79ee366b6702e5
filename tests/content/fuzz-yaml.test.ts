import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newSet } from '../../src/content/new-set.ts';
import { parseSet } from '../../src/content/parse-set.ts';
import { isSafeFault } from './is-safe-fault.ts';
import { chanceFrom, mutated } from './mutate-yaml.ts';
import { SOUND_BUILDER, SOUND_SET } from './set-text.ts';

const SETS = 'content/sets';
const CASES = Number(process.env['FUZZ_CASES'] ?? 50_000);

/** Sound sets, and the first prompts of real ones where these stand alone, so that a case stays small. */
function seeds(): readonly string[] {
  const real = readdirSync(SETS)
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => readFileSync(join(SETS, file), 'utf8'));
  const short = real.flatMap(shortened);
  return [SOUND_SET, SOUND_BUILDER, newSet('New'), ...short];
}

function shortened(text: string): readonly string[] {
  const [head = '', ...prompts] = text.split(/(?<=\nprompts:)|(?=\n {2}- (?:name|pool):)/);
  const pieces = [2, 1].map((count) => `${head}${prompts.slice(0, count).join('')}\n`);
  return pieces.filter((piece) => outcomeOf(piece) === 'used').slice(0, 1);
}

type Outcome = 'used' | 'refused';

/** Parses a case; throws when it is neither used nor refused with reasons that can be shown. */
function outcomeOf(text: string): Outcome {
  const { set, faults } = parseSet({ name: 'fuzzed', text, file: 'fuzzed.yaml', origin: 'fuzzed.yaml' });
  const unsafe = faults.find((fault) => !isSafeFault(fault));
  if (unsafe !== undefined) throw new Error(`an unsafe fault: ${JSON.stringify(unsafe)}`);
  if (faults.length > 101) throw new Error('too many faults');
  const refused = faults.some(({ level }) => level === 'error');
  if ((set === null) !== refused) throw new Error('neither used nor refused with a reason');
  return refused ? 'refused' : 'used';
}

describe('fuzzed sets', () => {
  it(`are used or refused with a reason, each of ${CASES}`, { timeout: 600_000 }, () => {
    const from = seeds();
    const count = { used: 0, refused: 0 };
    for (let number = 0; number < CASES; number += 1) {
      const text = mutated(from, chanceFrom(number));
      try {
        count[outcomeOf(text)] += 1;
      } catch (cause) {
        throw new Error(`case ${number}: ${String(cause)}\n${JSON.stringify(text)}`, { cause });
      }
    }
    // A fuzzer whose cases all fall at the first hurdle would prove little.
    expect(count.used).toBeGreaterThan(CASES / 20);
    expect(count.refused).toBeGreaterThan(CASES / 2);
  });
});
