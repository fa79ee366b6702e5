import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Check } from '../coach/check.ts';
import type { RuleBook } from '../coach/rule.ts';
import type { Weighed, Weights } from '../coach/weights.ts';
import { openBuiltIn } from '../content/open-built-in.ts';
import { unpackWeights, type PackedWeights } from '../content/pack-weights.ts';
import type { Asker } from '../engine/session.ts';
import type { Fault } from '../errors.ts';
import type { Places } from '../world.ts';

/** The checker, whose rules are loaded when they are first needed and not while someone waits for a first question. */
export interface Checker {
  /** Finds nothing before `ready`. */
  readonly check: Check;
  /** Loads the rules, once; gives the faults of the person's own ones. */
  ready(): Promise<readonly Fault[]>;
}

export function openChecker(places: Places): Checker {
  let check: Check = (_, as) => ({ as, findings: [], present: {}, safety: [] });
  let loading: Promise<readonly Fault[]> | null = null;
  const load = async () => {
    const { createCheck } = await import('../coach/create-check.ts');
    const { rules, faults } = await allRules(places);
    check = createCheck(rules, (of) => builtInWeights(places, of));
    return faults;
  };
  return { check: (text, as) => check(text, as), ready: () => (loading ??= load()) };
}

/** An asker after whose first answer the rules are there. */
export function readyAfterAnswer(asker: Asker, { ready }: Checker): Asker {
  return {
    ask: async (step) => {
      const move = await asker.ask(step);
      await ready();
      return move;
    },
  };
}

function builtInWeights({ content }: Places, of: Weighed): Weights {
  return unpackWeights(openBuiltIn<PackedWeights>(content, `weights/${of}`));
}

/** The rules that ship with the program, and those of the person's own packs, which come first. */
export async function allRules({
  content,
  config,
}: Places): Promise<{ rules: RuleBook; faults: readonly Fault[] }> {
  const base = openBuiltIn<RuleBook>(content, 'rules');
  const own = join(config, 'checks');
  if (!existsSync(own)) return { rules: base, faults: [] };
  const { readRules } = await import('../content/read-rules.ts');
  return readRules(own, { base });
}
