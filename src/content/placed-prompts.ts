import type { Prompt, PromptSet } from '../engine/prompt-set.ts';
import type { Path } from './read-yaml.ts';

export interface PlacedPrompt {
  readonly prompt: Prompt;
  readonly path: Path;
}

/** Every prompt of a set with its path in the file, those in pools too. */
export function placedPrompts({ prompts }: PromptSet): readonly PlacedPrompt[] {
  return prompts.flatMap((item, at): readonly PlacedPrompt[] => {
    if (item.kind === 'prompt') return [{ prompt: item, path: ['prompts', at] }];
    return item.prompts.map((prompt, index) => ({ prompt, path: ['prompts', at, 'prompts', index] }));
  });
}
