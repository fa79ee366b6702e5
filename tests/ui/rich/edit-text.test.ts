import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edited, editorOf, rewritten, type Editor } from '../../../src/ui/rich/edit-text.ts';
import type { Key } from '../../../src/ui/rich/keys.ts';
import { textOf } from '../../../src/ui/rich/text-model.ts';
import { createLayout } from '../../../src/ui/rich/text-rows.ts';

const sheet = { layout: createLayout(20), page: 5 };

const press = (name: string): Key => ({ kind: 'press', name });
const type = (text: string): Key => ({ kind: 'text', text });
const after = (start: string, ...keys: readonly Key[]) =>
  keys.reduce<Editor>((editor, key) => edited(editor, key, sheet) ?? editor, editorOf(start));
const text = ({ writing }: Editor) => textOf(writing);

const NAMES =
  'left right up down home end page-up page-down enter backspace delete tab ctrl-a ctrl-e ctrl-w ctrl-u ctrl-k ctrl-left ctrl-right alt-delete ctrl-home ctrl-end'.split(
    ' ',
  );
const key = fc.oneof(
  fc.constantFrom(...NAMES).map(press),
  fc.constantFrom('a', 'word ', '漢字', '👩‍👩‍👧').map(type),
  fc.constantFrom('one\ntwo', 'x\r\ny').map((pasted): Key => ({ kind: 'paste', text: pasted })),
);

describe('editing', () => {
  it('can undo everything, whatever keys were pressed', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), fc.array(key, { maxLength: 80 }), (start, keys) => {
        let editor = after(start, ...keys);
        for (let steps = 0; steps <= keys.length; steps++)
          editor = edited(editor, press('ctrl-_'), sheet) ?? editor;
        expect(text(editor)).toBe(text(editorOf(start)));
      }),
      { numRuns: 500 },
    );
  });

  it('undoes a word at a time', () => {
    const typed = after('', ...Array.from('one two').map(type));
    expect(text(edited(typed, press('ctrl-_'), sheet) ?? typed)).toBe('one ');
  });

  it('brings words back that an editor of the person exchanged', () => {
    const editor = rewritten(editorOf('mine'), 'other');
    expect(text(edited(editor, press('ctrl-_'), sheet) ?? editor)).toBe('mine');
  });

  it('goes up and down by the rows that are seen, and keeps to its column', () => {
    const start = 'aaaa bbbb cccc dddd eeee ffff\nx\nlonger again here';
    expect(text(after(start, press('up'), press('up'), type('!')))).toBe(
      'aaaa bbbb cccc dddd eeee ffff!\nx\nlonger again here',
    );
    expect(text(after(start, press('up'), press('up'), press('down'), press('down'), type('!')))).toBe(
      `${start}!`,
    );
  });

  it('goes to the very start from the first row, and to the very end from the last', () => {
    expect(text(after('ab', press('up'), type('!')))).toBe('!ab');
    expect(text(after('ab', press('home'), press('down'), type('!')))).toBe('ab!');
  });

  it('takes away what stands before or behind the cursor on its line', () => {
    expect(text(after('one\ntwo', press('left'), press('ctrl-u')))).toBe('one\no');
    expect(text(after('one\ntwo', press('home'), press('ctrl-k')))).toBe('one\n');
    expect(text(after('one\ntwo', press('home'), press('ctrl-k'), press('backspace'), press('ctrl-w')))).toBe(
      '',
    );
  });

  it('has nothing to do with keys that mean nothing to a text', () => {
    expect(edited(editorOf('a'), press('f1'), sheet)).toBeNull();
  });
});
