import type { Prompt } from '../engine/prompt-set.ts';

/** Both ends of a scale, each with its words where it has some. */
export function scaleEnds({
  min,
  max,
  low,
  high,
}: NonNullable<Prompt['scale']>): readonly [low: string, high: string] {
  return [`${min} ${low}`.trim(), `${max} ${high}`.trim()];
}
