import type { Path } from './read-yaml.ts';
import type { PromptSource, SetSource } from './set-schema.ts';

/** A prompt of a set with where it stands. */
export interface Slot {
  readonly prompt: PromptSource;
  readonly path: Path;
  /** Its place among the prompts and pools of the set. */
  readonly at: number;
  readonly pooled: boolean;
}

/** Every prompt of a set, those in pools too, in the order of the file. */
export function slotsOf(set: SetSource): readonly Slot[] {
  return set.prompts.flatMap((item, at): readonly Slot[] => {
    if (!('pool' in item)) return [{ prompt: item, path: ['prompts', at], at, pooled: false }];
    return item.prompts.map((prompt, index) => ({
      prompt,
      path: ['prompts', at, 'prompts', index],
      at,
      pooled: true,
    }));
  });
}

/** Whether a prompt leaves words behind that others can quote or ask about. */
export function isAnswered({ prompt }: Slot): boolean {
  return prompt.type !== 'say' && prompt.type !== 'letter';
}
