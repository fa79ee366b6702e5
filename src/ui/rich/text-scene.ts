import { ink, type Ink, type Palette } from '../ink.ts';
import type { Size } from '../size-of.ts';
import { edited, editorOf, rewritten, type Editor } from './edit-text.ts';
import type { Body } from './frame.ts';
import type { Key } from './keys.ts';
import { INDENT, measureOf } from './question-head.ts';
import type { MenuItem, Scene, Turn } from './scene.ts';
import { isBlank, textOf } from './text-model.ts';
import { createLayout, rowOf, textBetween, type Layout } from './text-rows.ts';
import { layText } from '../wrap.ts';

/** What a place to write is for, and what it can do. */
export interface Writer {
  readonly palette: Palette;
  readonly text: string;
  /** Many lines, ended by Ctrl-D; otherwise one, ended by Enter. */
  readonly isLong: boolean;
  /** Whether the person's own editor can be opened. */
  readonly hasEditor: boolean;
  /** For a question with a time: what is said before and after it is over. */
  readonly time: { readonly before: string; readonly after: string } | null;
  head(columns: number): readonly Ink[];
  /** What words mean as an answer, or why they cannot be one. */
  read(words: string): { readonly value: string } | { readonly why: string };
}

interface State {
  readonly editor: Editor;
  readonly remark: string | null;
}

interface Sheets {
  /** The layout for a width; the last one is remembered with the lines it has wrapped. */
  layoutFor(columns: number): Layout;
}

const COMMANDS: Readonly<Record<string, MenuItem>> = {
  '/skip': 'skip',
  '/back': 'back',
  '/why': 'why',
  '/help': 'help',
  '/leave': 'leave',
};

/** A place to write: one line or many. */
export function textScene(writer: Writer): Scene {
  const remark = writer.time?.before ?? null;
  return sceneOf(writer, { editor: editorOf(writer.text), remark }, createSheets());
}

function sceneOf(writer: Writer, state: State, sheets: Sheets): Scene {
  const { editor, remark } = state;
  const next = (change: Partial<State>) => sceneOf(writer, { ...state, ...change }, sheets);
  const isEmpty = isBlank(editor.writing);
  return {
    head: ({ columns }) => headOf(writer, remark, columns),
    body: ({ columns }) => bodyOf(editor, sheets.layoutFor(columns)),
    keys: keysOf(writer, isEmpty),
    words: () => (isEmpty ? null : textOf(editor.writing)),
    press: (key, size) => {
      if (isDone(key, writer.isLong)) return settled(writer, textOf(editor.writing), next);
      if (key.kind === 'press' && key.name === 'ctrl-o' && writer.hasEditor) return { kind: 'edit' };
      const after = edited(editor, oneLined(key, writer.isLong), {
        layout: sheets.layoutFor(size.columns),
        page: pageOf(size),
      });
      return { kind: 'stay', scene: after === null ? next({}) : next({ editor: after }) };
    },
    timeUp: () => next({ remark: writer.time?.after ?? remark }),
    rewritten: (text) => next({ editor: rewritten(editor, oneLine(text, writer.isLong)) }),
  };
}

function settled(writer: Writer, text: string, next: (change: Partial<State>) => Scene): Turn {
  const words = text.trim();
  if (words === '') return { kind: 'settle', move: { kind: 'skip' } };
  const item = COMMANDS[words.toLowerCase()];
  if (item !== undefined) return { kind: 'choose', item, scene: next({ editor: editorOf('') }) };
  const reading = writer.read(text);
  if ('why' in reading) return { kind: 'stay', scene: next({ remark: reading.why }) };
  return { kind: 'settle', move: { kind: 'answer', value: reading.value } };
}

function isDone(key: Key, isLong: boolean): boolean {
  return key.kind === 'press' && (key.name === 'ctrl-d' || (!isLong && key.name === 'enter'));
}

/** In one line a pasted line end is a space. */
function oneLined(key: Key, isLong: boolean): Key {
  return key.kind === 'paste' ? { kind: 'paste', text: oneLine(key.text, isLong) } : key;
}

function oneLine(text: string, isLong: boolean): string {
  return isLong ? text : text.trim().replace(/\s*[\r\n]+\s*/g, ' ');
}

function keysOf({ isLong, hasEditor }: Writer, isEmpty: boolean): readonly string[] {
  const done = `${isLong ? 'Ctrl-D' : 'Enter'} ${isEmpty ? 'skip' : 'done'}`;
  return [done, ...(hasEditor ? ['Ctrl-O editor'] : []), 'Esc menu'];
}

function headOf(writer: Writer, remark: string | null, columns: number): readonly Ink[] {
  const remarks =
    remark === null ? [] : layText(remark, measureOf(columns)).map((row) => writer.palette.accent(row));
  return [...writer.head(columns), ...remarks, ink``];
}

function bodyOf({ writing }: Editor, layout: Layout): Body {
  const rows = layout(writing.lines);
  const focus = rowOf(rows, writing.at);
  const textOn = (index: number, column?: number) => {
    const row = rows[index];
    return row === undefined ? ink`` : ink`${INDENT}${textBetween(writing.lines, row, column ?? row.end)}`;
  };
  return {
    count: rows.length,
    rowAt: (index) => textOn(index),
    focus,
    depth: 1,
    caret: textOn(focus, writing.at.column),
  };
}

function pageOf({ rows }: Size): number {
  return Math.max(3, rows - 10);
}

/** One cell stays free at the right, for the cursor behind a full row. */
function createSheets(): Sheets {
  let last: { readonly columns: number; readonly layout: Layout } | null = null;
  return {
    layoutFor: (columns) => {
      if (last?.columns !== columns) {
        last = { columns, layout: createLayout(measureOf(columns) - INDENT.length - 1) };
      }
      return last.layout;
    },
  };
}
