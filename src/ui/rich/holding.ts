import type { World } from '../../world.ts';
import { ink } from '../ink.ts';
import type { Keyboard } from './keyboard.ts';
import type { Screen } from './screen.ts';

/** Who has the terminal: we, the shell while we are stopped, or the person's editor. */
type Holder = 'us' | 'shell' | 'editor';

/** The terminal as something that is lent and taken back. */
export interface Holding {
  /** Stops the program; it goes on when the shell brings it to the front again. */
  suspend(): void;
  /** Lends the terminal to another program until that has ended. */
  lendTo<Value>(program: () => Promise<Value>): Promise<Value>;
  /** Calls whenever the frame must be drawn again; the function returned stops that. */
  onRedraw(act: () => void): () => void;
  close(): void;
}

/** Time for a stop signal, and for the one that ends it, to arrive, in milliseconds. */
const SIGNAL_WAIT = 50;

/** Wake-ups nearer than this to the last one are the same, in milliseconds. */
const AT_ONCE = 250;

/** `beforeLending` runs while the screen is still ours. */
export function createHolding(
  world: World,
  keyboard: Keyboard,
  screen: Screen,
  beforeLending: () => void,
): Holding {
  let holder: Holder = 'us';
  let takenBack = 0;
  const redraws = new Set<() => void>();
  const redraw = () => redraws.forEach((act) => act());

  const lend = (to: Holder) => {
    screen.hide();
    keyboard.rest();
    holder = to;
  };
  const takeBack = (from: Holder) => {
    if (holder !== from) return;
    holder = 'us';
    keyboard.open();
    screen.show();
    takenBack = world.clock();
    redraw();
  };
  const wake = () => {
    if (holder === 'shell') return takeBack('shell');
    if (holder === 'editor') return;
    // Stopped from outside, without a word to us: the shell has written below the frame. But a program that wakes in
    // the background is stopped again while it takes the terminal, and then two wake-ups come at once.
    if (world.clock() - takenBack > AT_ONCE) screen.forget();
    keyboard.open();
    redraw();
  };
  const resized = async () => {
    if (holder === 'us' && screen.isAstray()) screen.found(await keyboard.askColumn());
    redraw();
  };
  const releases = [world.onSignal('SIGCONT', wake), screen.onResize(() => void resized())];

  return {
    // Both wait for a turn, so that the key which led here has been drawn before the screen is given away.
    suspend: () =>
      void setImmediate(() => {
        beforeLending();
        screen.print([ink``, ink`Paused. Your words are kept: fg brings you back to them.`]);
        lend('shell');
        world.raise('SIGTSTP');
        // Where no shell could wake it, the program is never stopped and no signal comes: then we simply go on.
        setTimeout(() => setTimeout(() => takeBack('shell'), SIGNAL_WAIT), SIGNAL_WAIT);
      }),
    lendTo: async (program) => {
      await new Promise((go) => setImmediate(go));
      beforeLending();
      lend('editor');
      return program().finally(() => takeBack('editor'));
    },
    onRedraw: (act) => {
      redraws.add(act);
      return () => redraws.delete(act);
    },
    close: () => releases.forEach((release) => release()),
  };
}
