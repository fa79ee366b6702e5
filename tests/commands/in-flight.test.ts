import { describe, expect, test } from 'vitest';
import { FORGETFUL } from '../../src/commands/forgetful.ts';
import { inFlight } from '../../src/commands/in-flight.ts';
import type { Move, Session, Step } from '../../src/engine/session.ts';
import { JournalError } from '../../src/errors.ts';

const STEP = { kind: 'close', text: '' } as Exclude<Step, { kind: 'end' }>;

function flightOf(move: Move) {
  const saved: string[] = [];
  const keeper = { ...FORGETFUL, keepUnfinished: (words: string) => void saved.push(words) };
  return { saved, flight: inFlight({ ask: async () => move }, keeper) };
}

describe('an answer on its way to the disk', () => {
  test.each([
    [{ kind: 'answer', value: 'A door.' }, 'A door.'],
    [{ kind: 'answer', value: ['calm', 'lost'] }, 'calm, lost'],
    [{ kind: 'answer', value: 7 }, '7'],
    [{ kind: 'leave', unconfirmed: 'half' }, 'half'],
    [{ kind: 'skip' }, null],
  ] as const)('%j is known until it is kept', async (move, words) => {
    const { flight } = flightOf(move);
    await flight.asker.ask(STEP);
    expect(flight.words()).toBe(words);
    flight.keeper.keep({} as Session);
    expect(flight.words()).toBeNull();
  });

  test('is put on disk when something of ours breaks, but not a second time when the disk itself refuses', async () => {
    for (const [error, expected] of [
      [new TypeError('ours'), ['A door.']],
      [new JournalError('full', 74, { remedy: '' }), []],
    ] as const) {
      const { flight, saved } = flightOf({ kind: 'answer', value: 'A door.' });
      await flight.asker.ask(STEP);
      await expect(flight.carry(() => Promise.reject(error))).rejects.toBe(error);
      expect(saved).toEqual(expected);
    }
  });
});
