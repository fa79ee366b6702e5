import { openBuiltIn } from './open-built-in.ts';

/** Energy (high, low) by pleasantness, the two questions of the first step. */
export const QUADRANTS = ['high-unpleasant', 'high-pleasant', 'low-unpleasant', 'low-pleasant'] as const;

export type Quadrant = (typeof QUADRANTS)[number];

export interface FeelingWord {
  readonly word: string;
  readonly means: string;
}

/** The words of the second step, each with what it means. */
export type Feelings = Readonly<Record<Quadrant, readonly FeelingWord[]>> & {
  /** The words that are shown first. */
  readonly common: readonly string[];
};

export function openFeelings(contentDir: string): Feelings {
  return openBuiltIn<Feelings>(contentDir, 'feelings');
}
