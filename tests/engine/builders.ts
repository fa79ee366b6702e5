import type { Pool, Prompt, PromptSet } from '../../src/engine/prompt-set.ts';
import type { Opening, Session } from '../../src/engine/session.ts';
import { startSession } from '../../src/engine/start-session.ts';
import { take } from '../../src/engine/take.ts';
import type { Move } from '../../src/engine/session.ts';

/** A text prompt, or what the fields make of it. */
export function aPrompt(name: string, fields: Partial<Prompt> = {}): Prompt {
  return {
    kind: 'prompt',
    name,
    type: 'text',
    message: `About ${name}?`,
    hint: null,
    why: null,
    choices: [],
    default: null,
    when: null,
    required: false,
    scale: null,
    minutes: null,
    checks: [],
    recall: null,
    variants: [],
    letter: null,
    family: null,
    stages: [],
    ...fields,
  };
}

export function aPool(names: readonly string[], fields: Partial<Pool> = {}): Pool {
  return {
    kind: 'pool',
    pool: 'evening',
    take: 2,
    rest: 14,
    prompts: names.map((name) => aPrompt(name)),
    ...fields,
  };
}

export function aSet(prompts: readonly (Prompt | Pool)[], fields: Partial<PromptSet> = {}): PromptSet {
  return {
    name: 'evening',
    title: 'An evening',
    summary: 'A few questions.',
    kind: 'reflection',
    stage: 'any',
    minutes: 5,
    requires: [],
    offUnder: [],
    serves: [],
    basis: ['seed-000'],
    prompts,
    closings: [],
    letters: [],
    origin: null,
    ...fields,
  };
}

export function anOpening(fields: Partial<Opening> = {}): Opening {
  return {
    startedAt: '2026-11-21T22:40:00+01:00',
    evening: '2026-11-21',
    seed: 1,
    askedBefore: [],
    quotations: new Map(),
    facts: new Map(),
    families: [],
    stage: null,
    check: null,
    ...fields,
  };
}

/** A session after some moves; a bare string is an answer. */
export function after(set: PromptSet, moves: readonly (Move | string)[], opening = anOpening()): Session {
  return moves
    .map((move): Move => (typeof move === 'string' ? { kind: 'answer', value: move } : move))
    .reduce(take, startSession(set, opening));
}
