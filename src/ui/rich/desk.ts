import { PassThrough } from 'node:stream';
import type { Move } from '../../engine/session.ts';
import type { World } from '../../world.ts';
import { createPalette, ink, type Ink } from '../ink.ts';
import type { Voice } from '../voice.ts';
import type { Size } from './frame.ts';
import { createKeyboard, type Keyboard } from './keyboard.ts';
import { createLivePrompt } from './live-prompt.ts';
import { cardRows } from './page-rows.ts';
import type { MenuItem, Scene } from './scene.ts';
import { createScreen } from './screen.ts';

/** What stands around a scene while it is up. */
export interface Around {
  readonly menu: readonly MenuItem[];
  /** Why this is asked. */
  readonly why: string;
  /** Milliseconds until the scene's time is up, or null. */
  readonly time: number | null;
}

/** The terminal with all that can happen to it: stopped and brought back, resized, lent to an editor, gone. */
export interface Desk {
  size(): Size;
  /** Adds to the page. */
  print(rows: readonly Ink[]): void;
  /** Has a scene played until it settles. Its unfinished words are known until `settle`. */
  play(scene: Scene, around: Around): Promise<Move>;
  /** Puts what stays of the scene on the page. */
  settle(rows: readonly Ink[]): void;
  unfinished(): string | null;
  isGone(): boolean;
  close(): void;
}

/** Who has the terminal: we, the shell while we are stopped, or the person's editor. */
type Holder = 'us' | 'shell' | 'editor';

/** Words are put on disk when nothing was typed for so long, in milliseconds. */
const QUIET = 1_000;

/** Time for a stop signal, and for the one that ends it, to arrive, in milliseconds. */
const SIGNAL_WAIT = 50;

export function createDesk(world: World, voice: Voice): Desk {
  let holder: Holder = 'us';
  const keyboard = createKeyboard(world.stdin, world.stdout);
  const screen = createScreen(world.stdout, () => holder !== 'us' || keyboard.isGone());
  const words = createWords(voice);
  const redraws = new Set<() => void>();
  const redraw = () => redraws.forEach((act) => act());

  const lend = (to: Holder) => {
    screen.clear();
    keyboard.rest();
    holder = to;
  };
  const takeBack = (from: Holder) => {
    if (holder !== from) return;
    holder = 'us';
    keyboard.open();
    redraw();
  };
  const suspend = () =>
    void setImmediate(() => {
      words.keep();
      screen.print([ink``, ink`Paused. Your words are kept: fg brings you back to them.`]);
      lend('shell');
      world.raise('SIGTSTP');
      // Where no shell could wake it, the program is never stopped and no signal comes: then we simply go on.
      setTimeout(() => setTimeout(() => takeBack('shell'), SIGNAL_WAIT), SIGNAL_WAIT);
    });
  const edit = async (text: string) => {
    await new Promise((go) => setImmediate(go));
    words.keep();
    lend('editor');
    try {
      return (await voice.edit?.(text)) ?? text;
    } finally {
      takeBack('editor');
    }
  };
  const wake = () => {
    if (holder === 'shell') return takeBack('shell');
    if (holder === 'editor') return;
    // Stopped from outside, without a word to us: the shell has written below the frame.
    screen.forget();
    keyboard.open();
    redraw();
  };

  const releases = [world.onSignal('SIGCONT', wake), screen.onResize(redraw), listenTo(world, keyboard)];
  const palette = createPalette(voice.colour);
  const live = createLivePrompt();
  let isOpen = false;

  return {
    size: screen.size,
    print: screen.print,
    play: (scene, { menu, why, time }) => {
      if (!isOpen) keyboard.open();
      isOpen = true;
      words.begin(scene);
      const context = { input: keyboard.input, output: nowhere() };
      return live(
        {
          scene,
          screen,
          palette,
          menu,
          time,
          tell: (item, columns) => cardRows(item === 'why' ? [why] : [...voice.help(), '', ...KEYS], columns),
          follow: words.follow,
          suspend,
          edit,
          listen: keyboard.listen,
          unread: keyboard.unread,
          onRedraw: (act) => {
            redraws.add(act);
            return () => redraws.delete(act);
          },
        },
        context,
      );
    },
    settle: (rows) => {
      words.end();
      screen.print(rows);
    },
    unfinished: words.now,
    isGone: keyboard.isGone,
    close: () => {
      words.end();
      screen.clear();
      if (isOpen) keyboard.close();
      releases.forEach((release) => release());
    },
  };
}

/** What the keys do where one writes; the rest stands at the bottom of each question. */
const KEYS = [
  'Ctrl-C leaves; everything is kept. Ctrl-Z pauses. F1 shows this.',
  'In a text: arrows, Home, End and Page keys move, Ctrl-W takes a word away, Ctrl-U and Ctrl-K the line before or behind, Ctrl-_ undoes.',
];

interface Words {
  begin(scene: Scene): void;
  follow(words: () => string | null): void;
  now(): string | null;
  /** Puts them on disk, unless they are there already. */
  keep(): void;
  end(): void;
}

/** The unfinished words of the scene that is up, put on disk whenever the person pauses. */
function createWords(voice: Voice): Words {
  let words: () => string | null = () => null;
  let kept = '';
  let timer: ReturnType<typeof setTimeout> | null = null;
  const rest = () => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
  };
  const keep = () => {
    rest();
    const now = words() ?? '';
    if (now !== kept) voice.keepUnfinished(now);
    kept = now;
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
      timer ??= setTimeout(keep, QUIET);
    },
    end: () => {
      rest();
      words = () => null;
    },
  };
}

/** A terminal that fails under what we write has gone, as one that fails under what we read. */
function listenTo({ stdout }: World, keyboard: Keyboard): () => void {
  stdout.on('error', keyboard.lose);
  return () => stdout.off('error', keyboard.lose);
}

/** Where Inquirer's own drawing goes: our screen does it. Each prompt ends its output, so each has its own. */
function nowhere(): PassThrough {
  return new PassThrough().resume();
}
