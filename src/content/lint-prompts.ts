import type { Check, Finding } from '../coach/check.ts';
import { isAsking } from '../engine/known-to.ts';
import type { PromptSet } from '../engine/prompt-set.ts';
import type { Fault } from '../errors.ts';
import { placedPrompts } from './placed-prompts.ts';
import type { Path, YamlReading } from './read-yaml.ts';

export interface LintedSet {
  readonly set: PromptSet;
  readonly file: string;
  readonly placeIn: YamlReading['placeIn'];
}

/** What asks for a yes or a no may be a question that a yes or a no ends. */
const CLOSED = 'closed';

/** What the rules for questions (the pack `prompt`) notice in those of a set: advice, never more. */
export function lintPrompts({ set, file, placeIn }: LintedSet, check: Check): readonly Fault[] {
  return wordingsOf(set).flatMap(({ text, path, isConfirm }) =>
    check(text, 'prompt')
      .findings.filter(({ kind }) => !(isConfirm && kind === CLOSED))
      .map((finding): Fault => ({
        file,
        ...placeIn(path, finding.start),
        message: remarkFrom(finding),
        level: 'warning',
      })),
  );
}

interface Wording {
  readonly text: string;
  readonly path: Path;
  readonly isConfirm: boolean;
}

function wordingsOf(set: PromptSet): readonly Wording[] {
  return placedPrompts(set).flatMap(({ prompt, path }) => {
    if (!isAsking(prompt)) return [];
    const isConfirm = prompt.type === 'confirm';
    const variants = prompt.variants.map(({ message }, index) => ({
      text: message,
      path: [...path, 'variants', index, 'message'],
      isConfirm,
    }));
    return [{ text: prompt.message, path: [...path, 'message'], isConfirm }, ...variants];
  });
}

function remarkFrom({ message, why, ask, rule }: Finding): string {
  return `${message} ${why} ${ask} (${rule})`;
}
