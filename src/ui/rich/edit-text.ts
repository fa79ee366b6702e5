import type { Key } from './keys.ts';
import {
  deleteTo,
  insert,
  lineEnd,
  lineStart,
  moveTo,
  placeAfter,
  placeBefore,
  textEnd,
  wordAfter,
  wordBefore,
  writingOf,
  type Place,
  type Writing,
} from './text-model.ts';
import { cellsBefore, placeOn, rowOf, type Layout } from './text-rows.ts';

/** A text together with what it takes to edit it. */
export interface Editor {
  readonly writing: Writing;
  /** Earlier states, the newest last, one for each word or deletion. */
  readonly past: readonly Writing[];
  /** What the last key did, so that a run of the same is undone as one. */
  readonly doing: 'typing' | 'deleting' | 'moving';
  /** The column that going up and down tries to keep, in cells. */
  readonly goal: number | null;
}

/** How the text lies on the screen. */
export interface Sheet {
  readonly layout: Layout;
  /** Rows that Page Up and Page Down go. */
  readonly page: number;
}

const UNDO_STEPS = 300;

type Move = (writing: Writing) => Place;

const MOVES: Readonly<Record<string, Move>> = {
  left: placeBefore,
  right: placeAfter,
  'ctrl-b': placeBefore,
  'ctrl-f': placeAfter,
  'ctrl-left': wordBefore,
  'ctrl-right': wordAfter,
  'alt-left': wordBefore,
  'alt-right': wordAfter,
  home: lineStart,
  end: lineEnd,
  'ctrl-a': lineStart,
  'ctrl-e': lineEnd,
  'ctrl-home': () => ({ line: 0, column: 0 }),
  'ctrl-end': textEnd,
};

const DELETIONS: Readonly<Record<string, Move>> = {
  backspace: placeBefore,
  delete: placeAfter,
  'ctrl-w': wordBefore,
  'alt-backspace': wordBefore,
  'alt-delete': wordAfter,
  'ctrl-u': (writing) => (writing.at.column === 0 ? placeBefore(writing) : lineStart(writing)),
  'ctrl-k': (writing) => (isAtLineEnd(writing) ? placeAfter(writing) : lineEnd(writing)),
};

export function editorOf(text: string): Editor {
  return { writing: writingOf(text), past: [], doing: 'moving', goal: null };
}

/** The editor after a key, or null when the key means nothing to it. */
export function edited(editor: Editor, key: Key, sheet: Sheet): Editor | null {
  switch (key.kind) {
    case 'text':
      return typed(editor, key.text);
    case 'paste':
      return changed(editor, insert(editor.writing, key.text), 'moving', true);
    case 'press':
      return pressed(editor, key.name, sheet);
    case 'end':
      return null;
  }
}

/** All words exchanged for others, as one step that can be undone. */
export function rewritten(editor: Editor, text: string): Editor {
  return changed(editor, writingOf(text), 'moving', true);
}

function typed(editor: Editor, text: string): Editor {
  const { writing } = editor;
  const before = (writing.lines[writing.at.line] ?? '').charAt(writing.at.column - 1);
  const isNewWord = /\s/.test(before) && /^\S/.test(text);
  return changed(editor, insert(writing, text), 'typing', isNewWord);
}

function pressed(editor: Editor, name: string, sheet: Sheet): Editor | null {
  const move = MOVES[name];
  if (move)
    return { ...editor, writing: moveTo(editor.writing, move(editor.writing)), doing: 'moving', goal: null };
  const deletion = DELETIONS[name];
  if (deletion)
    return changed(
      editor,
      deleteTo(editor.writing, deletion(editor.writing)),
      'deleting',
      name !== 'backspace',
    );
  switch (name) {
    case 'enter':
      return changed(editor, insert(editor.writing, '\n'), 'typing', true);
    case 'tab':
      return typed(editor, '\t');
    case 'up':
    case 'ctrl-p':
      return movedRows(editor, -1, sheet.layout);
    case 'down':
    case 'ctrl-n':
      return movedRows(editor, 1, sheet.layout);
    case 'page-up':
      return movedRows(editor, -sheet.page, sheet.layout);
    case 'page-down':
      return movedRows(editor, sheet.page, sheet.layout);
    case 'ctrl-_':
      return undone(editor);
    default:
      return null;
  }
}

function changed(editor: Editor, writing: Writing, doing: Editor['doing'], isNewStep: boolean): Editor {
  const past =
    isNewStep || doing !== editor.doing ? [...editor.past, editor.writing].slice(-UNDO_STEPS) : editor.past;
  return { writing, past, doing, goal: null };
}

function undone(editor: Editor): Editor {
  const writing = editor.past.at(-1);
  return writing ? { writing, past: editor.past.slice(0, -1), doing: 'moving', goal: null } : editor;
}

/** Up or down by rows as they are seen; past the first or last row to the very start or end. */
function movedRows(editor: Editor, by: number, layout: Layout): Editor {
  const { writing } = editor;
  const rows = layout(writing.lines);
  const from = rowOf(rows, writing.at);
  const row = rows[from];
  const target = rows[Math.min(rows.length - 1, Math.max(0, from + by))];
  if (row === undefined || target === undefined) return editor;
  const goal = editor.goal ?? cellsBefore(writing, row);
  const edge = by < 0 ? { line: 0, column: 0 } : textEnd(writing);
  const at = target === row ? edge : placeOn(writing, target, goal);
  return { ...editor, writing: moveTo(writing, at), doing: 'moving', goal };
}

function isAtLineEnd({ lines, at }: Writing): boolean {
  return at.column === (lines[at.line] ?? '').length;
}
