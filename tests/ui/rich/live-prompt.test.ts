import { render } from '@inquirer/testing';
import { describe, expect, it } from 'vitest';
import { createPalette, ink } from '../../../src/ui/ink.ts';
import type { Key } from '../../../src/ui/rich/keys.ts';
import type { KeysEvent } from '../../../src/ui/rich/keyboard.ts';
import { createLivePrompt, type LiveConfig } from '../../../src/ui/rich/live-prompt.ts';
import { textScene } from '../../../src/ui/rich/text-scene.ts';

const press = (name: string): Key => ({ kind: 'press', name });
const type = (text: string): Key => ({ kind: 'text', text });
const nothing = () => () => undefined;

async function live(change: Partial<LiveConfig> = {}) {
  const palette = createPalette(false);
  const unread: Key[] = [];
  const told: string[] = [];
  let words: () => string | null = () => null;
  let suspended = 0;
  let shown = '';
  const config: LiveConfig = {
    scene: textScene({
      palette,
      text: '',
      isLong: true,
      hasEditor: true,
      time: null,
      head: () => [ink`What happened?`],
      read: (value) => ({ value }),
    }),
    screen: {
      size: () => ({ columns: 80, rows: 24 }),
      print: (lines) => told.push(...lines.map(({ text }) => text)),
      paint: ({ rows }) => {
        shown = rows.map(({ text }) => text).join('\n');
      },
      clear: () => undefined,
      hide: () => undefined,
      show: () => undefined,
      forget: () => undefined,
      isAstray: () => false,
      found: () => undefined,
      onResize: nothing,
    },
    palette,
    menu: ['skip', 'back', 'help', 'leave'],
    time: null,
    inSight: null,
    tell: (item) => [ink`about ${item}`],
    follow: (next) => {
      words = next;
    },
    suspend: () => {
      suspended++;
    },
    edit: async (text) => text.toUpperCase(),
    listen: nothing,
    unread: (keys) => unread.push(...keys),
    onRedraw: nothing,
    ...change,
  };
  const prompt = await render(createLivePrompt(), config);
  const send = (...keys: readonly Key[]) => {
    const event: KeysEvent = { name: 'keys', keys };
    prompt.input.emit('keypress', undefined, event);
  };
  return {
    ...prompt,
    send,
    unread,
    told,
    words: () => words(),
    shown: () => shown,
    suspended: () => suspended,
  };
}

describe('a question that is up', () => {
  it('answers with what was written', async () => {
    const { answer, send, shown } = await live();
    expect(shown()).toContain('Ctrl-D skip');
    send(type('We '), type('met.'), press('enter'));
    expect(shown()).toContain('We met.');
    send(press('ctrl-d'));
    await expect(answer).resolves.toEqual({ kind: 'answer', value: 'We met.\n' });
  });

  it('leaves keys that came after the answer to the next question', async () => {
    const { answer, send, unread } = await live();
    send(type('one'), press('ctrl-d'), type('two'), press('ctrl-d'));
    await expect(answer).resolves.toEqual({ kind: 'answer', value: 'one' });
    expect(unread).toEqual([type('two'), press('ctrl-d')]);
  });

  it('hands its words over when it is left, also when the terminal has gone', async () => {
    for (const last of [press('ctrl-c'), { kind: 'end' } as const]) {
      const { answer, send } = await live();
      send(type('half'), last);
      await expect(answer).resolves.toEqual({ kind: 'leave', unconfirmed: 'half' });
    }
  });

  it('knows its unfinished words at any time, and none when there are only blanks', async () => {
    const { send, words } = await live();
    send(type('  '));
    expect(words()).toBeNull();
    send(type('half'));
    expect(words()).toBe('  half');
  });

  it('loses nothing that was typed quickly after a letter of the menu', async () => {
    const { answer, send, told } = await live();
    send(press('escape'), type('hwords'), press('ctrl-d'));
    await expect(answer).resolves.toEqual({ kind: 'answer', value: 'words' });
    expect(told).toEqual(['about help']);
  });

  it('hears only its letters while the menu is open', async () => {
    const { answer, send, words, told, shown } = await live();
    send(type('words'), press('escape'), type('x'), press('left'));
    expect(shown()).toContain('s skip · b back · h help · l leave · Esc go on writing');
    send(type('h'));
    expect(told).toEqual(['about help']);
    expect(words()).toBe('words');
    send(press('escape'), type('s'));
    await expect(answer).resolves.toEqual({ kind: 'skip' });
  });

  it('stops once for Ctrl-Z, and hears what was typed behind it afterwards', async () => {
    const { send, suspended, unread, words } = await live();
    send(type('be'), press('ctrl-z'), type('fore'));
    expect(suspended()).toBe(1);
    expect(unread).toEqual([type('fore')]);
    expect(words()).toBe('be');
  });

  it('takes the words back from an editor', async () => {
    const { send, words, nextRender } = await live();
    send(type('quiet'), press('ctrl-o'));
    await nextRender();
    expect(words()).toBe('QUIET');
  });

  it('keeps the words when the editor fails', async () => {
    const { send, words, nextRender, shown } = await live({
      edit: () => Promise.reject(new Error('it ended with 1')),
    });
    send(type('quiet'), press('ctrl-o'));
    await nextRender();
    expect(words()).toBe('quiet');
    expect(shown()).toContain('The editor did not give your words back (it ended with 1).');
  });
});
