import type { Voice } from '../voice.ts';
import type { Scene } from './scene.ts';

/** While someone writes, the words are put on disk once in so many milliseconds. */
const PERIOD = 1_000;

/** The unfinished words of the scene that is up. */
export interface UnfinishedWords {
  begin(scene: Scene): void;
  /** Tells how to get at the words from now on, and that they may have changed. */
  follow(words: () => string | null): void;
  now(): string | null;
  /** Puts them on disk, unless they are there already. */
  keep(): void;
  end(): void;
}

/** When words cannot be put on disk, `onFailure` hears why, once until it works again; the writing goes on. */
export function createUnfinishedWords(voice: Voice, onFailure: (why: string) => void): UnfinishedWords {
  let words: () => string | null = () => null;
  let kept = '';
  let failed = false;
  let timer: ReturnType<typeof setTimeout> | null = null;

  const rest = () => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
  };
  const keep = () => {
    rest();
    const now = words() ?? '';
    if (now === kept) return;
    try {
      voice.keepUnfinished(now);
      kept = now;
      failed = false;
    } catch (error) {
      if (!failed) onFailure(error instanceof Error ? error.message : String(error));
      failed = true;
    }
  };
  return {
    keep,
    now: () => words(),
    begin: (scene) => {
      words = () => scene.words();
      kept = scene.words() ?? '';
    },
    follow: (next) => {
      words = next;
      timer ??= setTimeout(keep, PERIOD);
    },
    end: () => {
      rest();
      words = () => null;
    },
  };
}
