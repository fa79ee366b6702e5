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

/** What the rules for questions (the pack `prompt`) notice in those of a set: advice, never more. */
export function lintPrompts({ set, file, placeIn }: LintedSet, check: Check): readonly Fault[] {
  return wordingsOf(set).flatMap(({ text, path }) =>
    check(text, 'prompt').findings.map((finding): Fault => ({
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
}

function wordingsOf(set: PromptSet): readonly Wording[] {
  return placedPrompts(set).flatMap(({ prompt, path }) => {
    if (!isAsking(prompt)) return [];
    const variants = prompt.variants.map(({ message }, index) => ({
      text: message,
      path: [...path, 'variants', index, 'message'],
    }));
    return [{ text: prompt.message, path: [...path, 'message'] }, ...variants];
  });
}

function remarkFrom({ message, why, ask, rule }: Finding): string {
  return `${message} ${why} ${ask} (${rule})`;
}
