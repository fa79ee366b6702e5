import { PassThrough } from 'node:stream';
import type { Move } from '../../engine/session.ts';
import type { World } from '../../world.ts';
import { createPalette, ink, type Ink } from '../ink.ts';
import type { Size } from '../size-of.ts';
import type { Voice } from '../voice.ts';
import { createHolding } from './holding.ts';
import { createKeyboard } from './keyboard.ts';
import { createLivePrompt } from './live-prompt.ts';
import { cardRows } from './page-rows.ts';
import type { MenuItem, Scene } from './scene.ts';
import { createScreen } from './screen.ts';
import { createUnfinishedWords } from './unfinished-words.ts';

/** What stands around a scene while it is up. */
export interface Around {
  readonly menu: readonly MenuItem[];
  /** Why this is asked. */
  readonly why: string;
  /** Milliseconds until the scene's time is up, or null. */
  readonly time: number | null;
}

/** Keyboard, page and frame together: where scenes are played. */
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

/** What the keys do where one writes; the rest stands at the bottom of each question. */
const KEYS = [
  'Ctrl-C leaves; everything is kept. Ctrl-Z pauses. F1 shows this.',
  'In a text: arrows, Home, End and Page keys move, Ctrl-W takes a word away, Ctrl-U and Ctrl-K the line before or behind, Ctrl-_ undoes.',
];

export function createDesk(world: World, voice: Voice): Desk {
  const keyboard = createKeyboard(world.stdin, world.stdout);
  const screen = createScreen(world.stdout, keyboard.isGone);
  const words = createUnfinishedWords(voice, (why) =>
    screen.print([ink``, ink`Your words could not be put on disk yet, only this window has them: ${why}`]),
  );
  const holding = createHolding(world, keyboard, screen, words.keep);
  const live = createLivePrompt();
  let isOpen = false;
  // It stays after `close`: what is still written to a terminal that has gone must not end the program in its own way.
  world.stdout.on('error', keyboard.lose);

  return {
    size: screen.size,
    print: screen.print,
    play: (scene, { menu, why, time }) => {
      if (!isOpen) keyboard.open();
      isOpen = true;
      words.begin(scene);
      const config = {
        scene,
        screen,
        menu,
        time,
        inSight: voice.inSight ?? null,
        palette: createPalette(voice.colour),
        tell: (item: 'why' | 'help', columns: number) =>
          cardRows(item === 'why' ? [why] : [...voice.help(), '', ...KEYS], columns),
        follow: words.follow,
        suspend: holding.suspend,
        edit: (text: string) => holding.lendTo(async () => (await voice.edit?.(text)) ?? text),
        listen: keyboard.listen,
        unread: keyboard.unread,
        onRedraw: holding.onRedraw,
      };
      return live(config, { input: keyboard.input, output: nowhere() });
    },
    settle: (rows) => {
      words.end();
      screen.print(rows);
    },
    unfinished: words.now,
    isGone: keyboard.isGone,
    close: () => {
      words.end();
      screen.hide();
      if (isOpen) keyboard.close();
      holding.close();
    },
  };
}

/** Where Inquirer's own drawing goes: our screen does it. Each prompt ends its output, so each has its own. */
function nowhere(): PassThrough {
  return new PassThrough().resume();
}
