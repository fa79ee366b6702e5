import type { Check } from '../../src/coach/check.ts';
import { createCheck } from '../../src/coach/create-check.ts';
import { readRules } from '../../src/content/read-rules.ts';
import { readWeights } from '../../src/content/read-weights.ts';

const CHECKS = 'content/checks';

/** The checker as it ships: all rules, and all that was learned. */
export function builtInCheck(): Check {
  return createCheck(readRules(CHECKS).rules, (of) => readWeights(CHECKS, of).weights);
}
