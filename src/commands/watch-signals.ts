import type { JournalKeeper } from '../journal/keeper.ts';
import type { SignalName, World } from '../world.ts';
import type { Asking } from './open-asking.ts';

/**
 * While a session runs: a closed window or SIGTERM saves what is typed and then ends the program by that very signal;
 * an interrupt ends the asking, so that the session is left in order. The function returned stops the watch.
 */
export function watchSignals(keeper: JournalKeeper, asking: Asking, world: World): () => void {
  const dieBy = (signal: SignalName) => () => {
    const words = asking.unfinished();
    try {
      if (words !== null) keeper.keepUnfinished(words);
    } finally {
      // Also where the disk refuses: nobody is there any more to be told of it.
      asking.close();
      world.raise(signal);
    }
  };
  const stops = [
    world.onSignal('SIGTERM', dieBy('SIGTERM')),
    world.onSignal('SIGHUP', dieBy('SIGHUP')),
    world.onSignal('SIGINT', () => asking.close()),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
