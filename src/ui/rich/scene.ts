import type { Move } from '../../engine/session.ts';
import type { Ink } from '../ink.ts';
import type { Size } from '../size-of.ts';
import type { Body } from './frame.ts';
import type { Key } from './keys.ts';

/** A question that is up, with what has been typed or chosen so far. It is a value: a key gives the next one. */
export interface Scene {
  /** What stands above, from the question. */
  head(size: Size): readonly Ink[];
  body(size: Size): Body;
  /** The keys that do something here, in words. */
  readonly keys: readonly string[];
  press(key: Key, size: Size): Turn;
  /** Words that would be lost if the program ended now. */
  words(): string | null;
  /** What becomes of it when the agreed time is over. */
  timeUp?(): Scene;
  /** What becomes of it when the person's own editor gives other words back. */
  rewritten?(text: string): Scene;
}

/** Things that Escape offers everywhere. */
export type MenuItem = 'skip' | 'back' | 'why' | 'help' | 'leave';

/** What a key led to. */
export type Turn =
  | { readonly kind: 'stay'; readonly scene: Scene }
  | { readonly kind: 'settle'; readonly move: Move }
  | { readonly kind: 'choose'; readonly item: MenuItem; readonly scene: Scene }
  | { readonly kind: 'edit' };
