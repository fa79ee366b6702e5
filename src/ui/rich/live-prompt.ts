import { createPrompt, useEffect, useKeypress, useRef, useState } from '@inquirer/core';
import type { Move } from '../../engine/session.ts';
import { ink, type Ink, type Palette } from '../ink.ts';
import { frameOf, type Frame } from './frame.ts';
import type { Key } from './keys.ts';
import type { KeysEvent } from './keyboard.ts';
import { measureOf } from './question-head.ts';
import type { MenuItem, Scene, Turn } from './scene.ts';
import type { Screen } from './screen.ts';
import { layPhrases, layText } from '../wrap.ts';

/** What a live question needs around it. */
export interface LiveConfig {
  readonly scene: Scene;
  readonly screen: Screen;
  readonly palette: Palette;
  /** What Escape offers here besides going on. */
  readonly menu: readonly MenuItem[];
  /** Milliseconds after which the scene's time is up, or null. */
  readonly time: number | null;
  /** Where help is, shown above the keys, or null. */
  readonly inSight: string | null;
  /** What is printed for an item of the menu that only tells something. */
  tell(item: 'why' | 'help', columns: number): readonly Ink[];
  /** Called with each new state of the question: how to get at its unfinished words. */
  follow(words: () => string | null): void;
  /** Stops the program until it is brought to the front again. */
  suspend(): void;
  /** Opens the person's own editor. */
  edit(text: string): Promise<string>;
  /** Begins to deliver keys; the function returned stops it. */
  listen(): () => void;
  /** Puts keys back that belong to the next question. */
  unread(keys: readonly Key[]): void;
  /** Calls when the whole frame must be drawn again; the function returned stops that. */
  onRedraw(act: () => void): () => void;
}

interface Live {
  readonly scene: Scene;
  readonly isMenu: boolean;
  /** Something to say above the keys, until the next key. */
  readonly remark: string | null;
  /** Counts redraws, so that one follows although nothing else has changed. */
  readonly beat: number;
}

const MENU: Readonly<Record<MenuItem, string>> = {
  skip: 's skip',
  back: 'b back',
  why: 'w why this question',
  help: 'h help',
  leave: 'l leave',
};

/**
 * The one prompt behind every question, on Inquirer's core: it holds the scene that is up, hands keys to it, and paints
 * what it shows. Escape, help, leaving and stopping work in the same way everywhere because they live here.
 */
export function createLivePrompt() {
  return createPrompt<Move, LiveConfig>((config, done) => {
    const [live, setLive] = useState<Live>({ scene: config.scene, isMenu: false, remark: null, beat: 0 });
    const top = useRef(0);
    config.follow(() => live.scene.words());

    const settle = (move: Move, scene: Scene) => {
      config.follow(() => scene.words());
      config.screen.clear();
      done(move);
    };
    const openEditor = (before: Live) => {
      void config.edit(before.scene.words() ?? '').then(
        (text) => setLive((now) => ({ ...now, scene: now.scene.rewritten?.(text) ?? now.scene })),
        (error: unknown) => setLive((now) => ({ ...now, remark: editorRemark(error) })),
      );
    };

    useKeypress((event) => {
      let now = live;
      for (let keys = keysOf(event); isSome(keys);) {
        const { key, after } = firstOf(keys, now.isMenu);
        const turn = turnOf(now, key, config);
        keys = after;
        if (turn.kind === 'settle') {
          config.unread(after);
          return settle(turn.move, turn.scene);
        }
        now = turn.live;
        if (turn.kind === 'tell') config.screen.print(config.tell(turn.item, config.screen.size().columns));
        if (turn.kind === 'suspend' || turn.kind === 'edit') {
          config.unread(after);
          config.follow(() => now.scene.words());
          setLive(now);
          return turn.kind === 'edit' ? openEditor(now) : config.suspend();
        }
      }
      setLive(now);
    });
    useEffect(() => config.listen(), []);
    useEffect(() => config.onRedraw(() => setLive((now) => ({ ...now, beat: now.beat + 1 }))), []);
    useEffect(() => {
      if (config.time === null) return undefined;
      const timer = setTimeout(
        () => setLive((now) => ({ ...now, scene: now.scene.timeUp?.() ?? now.scene })),
        config.time,
      );
      return () => clearTimeout(timer);
    }, []);

    const frame = frameNow(live, config, top.current);
    top.current = frame.top;
    config.screen.paint(frame);
    // Inquirer has nothing left to draw; a single character tells it that something was.
    return '.';
  });
}

/** The first key and those after it. The menu takes single letters; what was typed together with one is for later. */
function firstOf(
  [key, ...after]: readonly [Key, ...Key[]],
  isMenu: boolean,
): { readonly key: Key; readonly after: readonly Key[] } {
  if (!isMenu || key.kind !== 'text') return { key, after };
  const [letter = '', ...rest] = Array.from(key.text);
  return {
    key: { ...key, text: letter },
    after: rest.length === 0 ? after : [{ ...key, text: rest.join('') }, ...after],
  };
}

/** What a key led to, for the question as a whole. */
type LiveTurn =
  | { readonly kind: 'stay' | 'suspend' | 'edit'; readonly live: Live }
  | { readonly kind: 'tell'; readonly item: 'why' | 'help'; readonly live: Live }
  | { readonly kind: 'settle'; readonly move: Move; readonly scene: Scene };

function turnOf(before: Live, key: Key, config: LiveConfig): LiveTurn {
  const live = { ...before, remark: null };
  if (key.kind === 'end') return leaving(live);
  if (key.kind === 'press') {
    switch (key.name) {
      case 'ctrl-c':
        return leaving(live);
      case 'ctrl-z':
        return { kind: 'suspend', live };
      case 'f1':
        return { kind: 'tell', item: 'help', live };
      case 'escape':
        return { kind: 'stay', live: { ...live, isMenu: !live.isMenu } };
    }
  }
  if (live.isMenu) return menuTurn(live, key, config.menu);
  return sceneTurn(live, live.scene.press(key, config.screen.size()));
}

function sceneTurn(live: Live, turn: Turn): LiveTurn {
  switch (turn.kind) {
    case 'stay':
      return { kind: 'stay', live: { ...live, scene: turn.scene } };
    case 'settle':
      return { ...turn, scene: live.scene };
    case 'edit':
      return { kind: 'edit', live };
    case 'choose':
      return chosen({ ...live, scene: turn.scene }, turn.item);
  }
}

/** The menu takes first letters; Enter goes on like Escape, anything else is not heard. */
function menuTurn(live: Live, key: Key, menu: readonly MenuItem[]): LiveTurn {
  if (key.kind === 'press' && key.name === 'enter') return { kind: 'stay', live: { ...live, isMenu: false } };
  if (key.kind !== 'text') return { kind: 'stay', live };
  const item = menu.find((one) => MENU[one].startsWith(key.text.charAt(0).toLowerCase()));
  return item === undefined ? { kind: 'stay', live } : chosen({ ...live, isMenu: false }, item);
}

function chosen(live: Live, item: MenuItem): LiveTurn {
  switch (item) {
    case 'skip':
    case 'back':
      return { kind: 'settle', move: { kind: item }, scene: live.scene };
    case 'leave':
      return leaving(live);
    case 'why':
    case 'help':
      return { kind: 'tell', item, live };
  }
}

function leaving({ scene }: Live): LiveTurn {
  return { kind: 'settle', move: { kind: 'leave', unconfirmed: scene.words() }, scene };
}

function frameNow(
  { scene, isMenu, remark }: Live,
  { screen, palette, menu, inSight }: LiveConfig,
  top: number,
): Frame {
  const size = screen.size();
  const width = measureOf(size.columns);
  const goOn = scene.rewritten === undefined ? 'Esc go on' : 'Esc go on writing';
  const keys = isMenu ? [...menu.map((item) => MENU[item]), goOn] : scene.keys;
  const foot = [
    ink``,
    ...(remark === null ? [] : layText(remark, width).map((row) => palette.accent(row))),
    ...(inSight === null
      ? []
      : layText(`${inSight} F1: all help lines.`, width).map((row) => palette.dim(row))),
    ...layPhrases(keys, width).map((row) => (isMenu ? palette.accent(row) : palette.dim(row))),
  ];
  return frameOf({ head: scene.head(size), body: scene.body(size), foot }, size, top, palette);
}

function editorRemark(error: unknown): string {
  const why = error instanceof Error ? ` (${error.message})` : '';
  return `The editor did not give your words back${why}. They are here as they were.`;
}

function isSome(keys: readonly Key[]): keys is readonly [Key, ...Key[]] {
  return keys.length > 0;
}

/** Inquirer hands on what the keyboard emitted; its own type knows only the name. */
function keysOf(event: { readonly name: string }): readonly Key[] {
  return event.name === 'keys' ? (event as KeysEvent).keys : [];
}
