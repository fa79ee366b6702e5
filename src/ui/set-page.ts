import type { Pool, Prompt, PromptSet } from '../engine/prompt-set.ts';
import { ink, type Ink, type Palette } from './ink.ts';

/** A set as a person will meet it: what it is, every question with its hint and choices, the letters, the last line. */
export function setPage(set: PromptSet, palette: Palette): readonly Ink[] {
  return [
    palette.bold(set.title),
    ink`${set.summary}`,
    ink`${set.name} · about ${set.minutes} minutes · ${set.origin ?? 'comes with amends'}`,
    ...set.prompts
      .flatMap((item) => [
        '',
        ...(item.kind === 'pool' ? poolLines(item, palette) : promptLines(item, palette)),
      ])
      .map(asInk),
    ...set.letters.flatMap(({ name, template }) => [
      ink``,
      palette.bold(`Letter: ${name}`),
      ...template
        .trimEnd()
        .split('\n')
        .map((line) => ink`  ${line}`),
    ]),
    ...set.closings.flatMap(({ text }) => [ink``, ink`${text}`]),
    ink``,
    palette.dim(`Rests on: ${set.basis.join('; ')}`),
  ];
}

function poolLines(pool: Pool, palette: Palette): readonly (Ink | string)[] {
  const about = `${pool.take} of these ${pool.prompts.length}; none comes again within ${pool.rest} finished sessions`;
  return [palette.bold(about), ...pool.prompts.flatMap((prompt) => promptLines(prompt, palette))];
}

function promptLines(prompt: Prompt, palette: Palette): readonly Ink[] {
  return [
    ink`${prompt.message.trim()}  ${palette.dim(aboutOf(prompt))}`,
    ...prompt.variants.map(({ message }) => ink`  or: ${message}`),
    ...(prompt.hint === null ? [] : [ink`  ${prompt.hint}`]),
    ...prompt.choices.map(({ label }) => ink`  - ${label}`),
    ...(prompt.scale === null
      ? []
      : [ink`  ${prompt.scale.min} ${prompt.scale.low} to ${prompt.scale.max} ${prompt.scale.high}`]),
    ...(prompt.why === null ? [] : [ink`  Why: ${prompt.why}`]),
  ];
}

function aboutOf({ name, type, when, required, recall }: Prompt): string {
  const parts = [
    name,
    type,
    ...(required ? ['a letter needs it'] : []),
    ...(when === null ? [] : ['only sometimes']),
    ...(recall === null ? [] : [`quotes ${recall.answer}`]),
  ];
  return `(${parts.join(', ')})`;
}

function asInk(line: Ink | string): Ink {
  return typeof line === 'string' ? ink`${line}` : line;
}
