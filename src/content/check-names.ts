import type { FaultList } from './fault-list.ts';
import type { Path } from './read-yaml.ts';
import type { SetSource } from './set-schema.ts';
import type { Slot } from './set-slots.ts';

/** Answered by the person at the guard, known without asking, or meaning something to JavaScript. */
const RESERVED = /^(guard-[1-7]|loop|under-18|constructor)$/;

/** Answers, letters and pools are found by name, in the file and in the journal: each name stands once. */
export function checkNames(set: SetSource, slots: readonly Slot[], faults: FaultList): void {
  const taken = new Set<string>();
  const claim = (name: string, path: Path) => {
    if (taken.has(name)) faults.at(path, `the name "${name}" is used twice in this set; choose another`);
    else if (RESERVED.test(name) && !isGuards(set, name))
      faults.at(path, `the name "${name}" is kept for the program; choose another`);
    taken.add(name);
  };
  for (const { prompt, path } of slots) claim(prompt.name, [...path, 'name']);
  set.letters.forEach(({ name }, index) => claim(name, ['letters', index, 'name']));
  checkPoolNames(set, faults);
}

function isGuards(set: SetSource, name: string): boolean {
  return set.kind === 'guard' && name.startsWith('guard-');
}

function checkPoolNames(set: SetSource, faults: FaultList): void {
  const taken = new Set<string>();
  set.prompts.forEach((item, at) => {
    if (!('pool' in item)) return;
    if (taken.has(item.pool))
      faults.at(['prompts', at, 'pool'], `there are two pools called "${item.pool}"; rename one`);
    taken.add(item.pool);
  });
}
