import { nextStep } from './next-step.ts';
import type { Asker, Keeper, Session } from './session.ts';
import { take } from './take.ts';

/** Leads a person through a session: asks, takes the answer, keeps it, until there is nothing more to ask. */
export async function conduct(session: Session, asker: Asker, keeper: Keeper): Promise<Session> {
  let current = session;
  for (let step = nextStep(current); step.kind !== 'end'; step = nextStep(current)) {
    current = take(current, await asker.ask(step));
    keeper.keep(current);
  }
  return current;
}
