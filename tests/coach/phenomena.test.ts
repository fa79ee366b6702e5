import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { createCheck } from '../../src/coach/create-check.ts';
import { readRules } from '../../src/content/read-rules.ts';

const CHECKS = 'content/checks';

/** What the evidence has found that goes wrong in such texts, by family: `AP-01` to `AP-50`, and so on. */
const FAMILIES = { AP: 50, RO: 24, RF: 20, CB: 9, FG: 4, PR: 8 } as const;

/** Nothing in a place of the text, but a part that is not there. */
const SEEN_BY_ABSENCE = {
  'AP-48': 'responsibility',
  'AP-49': 'names_effect',
  'AP-50': 'repair',
  'RO-21': 'no_expectation',
} as const;

/** No kind of finding says this, and a rule under a wrong kind would mislead. */
const WITHOUT_A_KIND = {
  'RF-20': 'a wish about what is another person’s to decide: a thing to ask about, not a fault',
  'CB-09': 'saying at once that all is fine: nobody can tell from the words whether it is',
  'FG-01': 'a duty to forgive, told to oneself: the sets about forgiving say that it is optional',
  'FG-02': 'taking forgiving for making up: the sets about forgiving tell them apart',
} as const;

function phenomenaIn(pack: string): readonly string[] {
  return readdirSync(join(CHECKS, pack)).flatMap((file) => {
    const rule = load(readFileSync(join(CHECKS, pack, file), 'utf8'));
    if (typeof rule !== 'object' || rule === null || !('phenomena' in rule)) return [];
    return Array.isArray(rule.phenomena) ? rule.phenomena.map(String) : [];
  });
}

const all = Object.entries(FAMILIES).flatMap(([family, count]) =>
  Array.from({ length: count }, (_, index) => `${family}-${String(index + 1).padStart(2, '0')}`),
);
const packs = ['apology', 'reach-out', 'reflection', 'conversation', 'prompt', 'safety'];
const served = new Set(packs.flatMap(phenomenaIn));

describe('what goes wrong in texts, as the evidence lists it', () => {
  it('has a rule each, or is a missing part, or has no kind of finding', () => {
    const elsewhere = [...Object.keys(SEEN_BY_ABSENCE), ...Object.keys(WITHOUT_A_KIND)];
    expect(all.filter((id) => !served.has(id))).toEqual(expect.arrayContaining(elsewhere));
    expect(all.filter((id) => !served.has(id) && !elsewhere.includes(id))).toEqual([]);
  });

  it('is all that rules say they serve', () => {
    expect([...served].filter((id) => !all.includes(id))).toEqual([]);
  });

  it('shows in the parts that a text lacks, where it is something missing', () => {
    const check = createCheck(readRules(CHECKS).rules);
    const present = {
      ...check('I am sorry. I hope you are well.', 'apology').present,
      ...check('Hello. Let us have coffee.', 'reach-out').present,
    };
    for (const part of Object.values(SEEN_BY_ABSENCE)) expect(present[part]).toBe(false);
  });
});
