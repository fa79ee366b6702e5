import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createUnfinishedWords } from '../../../src/ui/rich/unfinished-words.ts';
import type { Voice } from '../../../src/ui/voice.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function words(keepUnfinished: (words: string) => void) {
  const voice: Voice = {
    colour: false,
    help: () => [],
    card: () => [],
    feelings: () => [],
    dayFrom: () => null,
    edit: null,
    keepUnfinished,
  };
  const failures: string[] = [];
  return { failures, ...createUnfinishedWords(voice, (why) => failures.push(why)) };
}

describe('unfinished words', () => {
  it('are kept while someone writes, and not again when nothing has changed', () => {
    const kept: string[] = [];
    const { follow } = words((text) => kept.push(text));
    follow(() => 'half');
    follow(() => 'half a');
    vi.advanceTimersByTime(1_000);
    follow(() => 'half a');
    vi.advanceTimersByTime(1_000);
    expect(kept).toEqual(['half a']);
  });

  it('are kept at once when the program is about to stop', () => {
    const kept: string[] = [];
    const { follow, keep } = words((text) => kept.push(text));
    follow(() => 'half');
    keep();
    expect(kept).toEqual(['half']);
  });

  it('are still tried, and said to be unsafe once, when the disk refuses them', () => {
    const kept: string[] = [];
    let isFull = true;
    const { follow, failures } = words((text) => {
      if (isFull) throw new Error('the disk is full');
      kept.push(text);
    });
    for (const text of ['a', 'ab']) {
      follow(() => text);
      vi.advanceTimersByTime(1_000);
    }
    expect(failures).toEqual(['the disk is full']);
    isFull = false;
    follow(() => 'ab');
    vi.advanceTimersByTime(1_000);
    expect(kept).toEqual(['ab']);
  });

  it('are forgotten once the question is settled', () => {
    const kept: string[] = [];
    const { follow, end, now } = words((text) => kept.push(text));
    follow(() => 'half');
    end();
    vi.advanceTimersByTime(5_000);
    expect(now()).toBeNull();
    expect(kept).toEqual([]);
  });
});
