import { describe, expect, it } from 'vitest';
import type { Session } from '../../src/engine/session.ts';
import { openJournal } from '../../src/journal/open-journal.ts';
import { parseEntry } from '../../src/journal/parse-entry.ts';
import { nodeDisk, type Disk } from '../../src/journal/disk.ts';
import { withFolder, systemError } from './faulty-disk.ts';
import { recordingDisk, statesAfter } from './power-loss.ts';
import { nightOf } from './session-of.ts';

const WORDS = ['first words', 'second words', 'third words'] as const;

/** How many states were looked at, and what was wrong with the first that was not whole. */
function lookAtAll(
  night: readonly Session[],
  isOrdered: boolean,
  base: Disk = nodeDisk,
): { states: number; fault: string | null } {
  return withFolder((folder) => {
    const { disk, steps } = recordingDisk(base);
    const keeper = openJournal({ data: `${folder}/data`, state: `${folder}/state` }, disk).keeperFor(null);
    for (const session of night) {
      keeper.keep(session);
      steps.push({ kind: 'confirmed' });
    }
    let states = 0;
    for (let end = 0; end <= steps.length; end += 1) {
      const done = steps.slice(0, end);
      const confirmed = done.filter(({ kind }) => kind === 'confirmed').length;
      for (const remains of statesAfter(done, isOrdered)) {
        states += 1;
        const fault = faultIn(remains.get(`${folder}/data/journal/2026/2026-11-21-nightly.md`), confirmed);
        if (fault !== null) return { states, fault };
      }
    }
    return { states, fault: null };
  });
}

function faultIn(text: string | undefined, confirmed: number): string | null {
  if (text === undefined || text === '') return confirmed === 0 ? null : 'confirmed words are gone';
  const words = parseEntry(Buffer.from(text, 'latin1')).entry.sections.map((section) => section.text);
  if (words.join() !== WORDS.slice(0, words.length).join() || words.length === 0) return 'the file is cut';
  return words.length < confirmed ? 'a confirmed answer is gone' : null;
}

const NIGHT = nightOf(...WORDS);

describe('a power cut at any point', () => {
  it.each([
    ['in order', true],
    ['in any order', false],
  ])(
    'leaves one whole version with every confirmed answer, where names become durable %s',
    (_, isOrdered) => {
      const { states, fault } = lookAtAll(NIGHT, isOrdered);
      expect(fault).toBe(null);
      expect(states).toBeGreaterThan(150);
    },
  );

  it('leaves it too where there are no hard links', () => {
    const linkless: Disk = {
      ...nodeDisk,
      linkSync: () => {
        throw systemError('EPERM');
      },
    };
    expect(lookAtAll(NIGHT, false, linkless).fault).toBe(null);
  });
});
