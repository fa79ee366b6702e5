import { checkContact } from './check-contact.ts';
import { checkNames } from './check-names.ts';
import { checkPrompt } from './check-prompt.ts';
import { checkReferences } from './check-references.ts';
import type { FaultList } from './fault-list.ts';
import type { SetSource } from './set-schema.ts';
import { slotsOf } from './set-slots.ts';

/** What a schema cannot see: how the parts of a set fit together, and what keeps the other person safe. */
export function checkSet(name: string, set: SetSource, faults: FaultList): void {
  const slots = slotsOf(set);
  checkNames(set, slots, faults);
  for (const slot of slots) checkPrompt(slot, faults);
  checkPools(set, faults);
  checkReferences({ name, set, slots, faults });
  checkContact(set, slots, faults);
}

function checkPools(set: SetSource, faults: FaultList): void {
  set.prompts.forEach((item, at) => {
    if (!('pool' in item)) return;
    const size = item.prompts.length;
    const rest = item.rest ?? 0;
    if (item.take > size)
      faults.at(['prompts', at, 'take'], `take is ${item.take}, but the pool holds ${size}; lower it`);
    else if (item.take * (rest + 1) > size) {
      const message = `${size} questions cannot rest for ${rest} sessions when ${item.take} are asked; write ${item.take * (rest + 1)} or more, or rest: ${Math.floor(size / item.take) - 1}`;
      faults.at(['prompts', at, 'rest'], message, 'warning');
    }
  });
}
