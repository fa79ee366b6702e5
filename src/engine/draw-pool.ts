import type { Pool, Prompt } from './prompt-set.ts';

export interface Draw {
  readonly seed: number;
  /** For each finished session, newest first: the pooled questions that it asked. */
  readonly askedBefore: readonly (readonly string[])[];
  /** Families to prefer tonight; empty for no preference. */
  readonly families: readonly string[];
  readonly stage: string | null;
}

/**
 * Draws tonight's questions: none that rests, from different families, the ones that suit first. When too few have
 * rested, the longest-rested fill up.
 */
export function drawPool(pool: Pool, draw: Draw): readonly Prompt[] {
  const shuffled = shuffle(pool.prompts, draw.seed);
  const nights = new Map(shuffled.map((prompt) => [prompt, nightsSince(prompt.name, draw.askedBefore)]));
  const rested = shuffled.filter((prompt) => (nights.get(prompt) ?? 0) >= pool.rest);
  const resting = shuffled.filter((prompt) => !rested.includes(prompt));
  rested.sort((a, b) => fit(b, draw) - fit(a, draw));
  resting.sort((a, b) => (nights.get(b) ?? 0) - (nights.get(a) ?? 0));
  return [...onePerFamilyFirst(rested), ...resting].slice(0, pool.take);
}

/** How many finished sessions ago a question was asked: 0 for the last one, infinite for never. */
function nightsSince(name: string, askedBefore: Draw['askedBefore']): number {
  const found = askedBefore.findIndex((asked) => asked.includes(name));
  return found === -1 ? Infinity : found;
}

/** Every other night a question that follows up on an earlier evening goes before the others; a wanted family always. */
function fit(prompt: Prompt, { families, stage, seed }: Draw): number {
  const familyFits = prompt.family !== null && families.includes(prompt.family);
  const stageFits = stage !== null && prompt.stages.includes(stage);
  const followsUp = prompt.recall !== null && prompt.recall.which !== 'tonight' && seed % 2 === 0;
  return (familyFits ? 4 : 0) + (followsUp ? 2 : 0) + (stageFits ? 1 : 0);
}

function onePerFamilyFirst(prompts: readonly Prompt[]): readonly Prompt[] {
  const met = new Set<string | null>();
  const first = prompts.filter((prompt) => {
    const isNew = prompt.family === null || !met.has(prompt.family);
    met.add(prompt.family);
    return isNew;
  });
  return [...first, ...prompts.filter((prompt) => !first.includes(prompt))];
}

/** Fisher and Yates' shuffle with a seed, so that a night can be repeated. */
function shuffle<T>(items: readonly T[], seed: number): T[] {
  const shuffled = [...items];
  const next = random(seed);
  for (let last = shuffled.length - 1; last > 0; last -= 1) {
    const other = Math.floor(next() * (last + 1));
    [shuffled[last], shuffled[other]] = [shuffled[other] as T, shuffled[last] as T];
  }
  return shuffled;
}

/** Numbers from 0 up to 1, always the same for a seed (Mulberry32). */
function random(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
