import { drawPool } from './draw-pool.ts';
import { isMet } from './known-to.ts';
import type { Pool, Prompt, PromptSet } from './prompt-set.ts';
import type { Opening, Session } from './session.ts';

/** A session at its first question. */
export function startSession(set: PromptSet, opening: Opening): Session {
  return advance({
    set,
    opening,
    plan: set.prompts,
    at: 0,
    answers: new Map(),
    unconfirmed: null,
    notice: null,
    voiced: new Set(),
    kept: [],
    outcome: 'open',
    closed: false,
  });
}

/** Moves on to the next thing that is met, from where the session stands; past the last one it is done. */
export function advance(session: Session): Session {
  const item = session.plan[session.at];
  if (item === undefined) return { ...session, outcome: 'done' };
  if (item.kind === 'pool') return advance({ ...session, plan: drawn(item, session) });
  return isMet(item, session) ? session : advance({ ...session, at: session.at + 1 });
}

function drawn(pool: Pool, session: Session): readonly (Prompt | Pool)[] {
  const suitable = pool.prompts.filter((prompt) => isMet(prompt, session));
  const tonight = drawPool({ ...pool, prompts: suitable }, session.opening);
  return session.plan.toSpliced(session.at, 1, ...tonight);
}

/** The pooled questions that a session drew, in order. */
export function askedFromPools({ set, plan }: Session): readonly string[] {
  const pooled = new Set(
    set.prompts.flatMap((item) => (item.kind === 'pool' ? item.prompts.map((prompt) => prompt.name) : [])),
  );
  return plan.flatMap((item) => (item.kind === 'prompt' && pooled.has(item.name) ? [item.name] : []));
}
