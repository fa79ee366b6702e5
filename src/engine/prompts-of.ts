import type { Prompt, PromptSet } from './prompt-set.ts';

/** Every prompt of a set, those in pools too. */
export function promptsOf({ prompts }: PromptSet): readonly Prompt[] {
  return prompts.flatMap((item) => (item.kind === 'pool' ? item.prompts : [item]));
}
