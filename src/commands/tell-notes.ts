import type { Note } from '../journal/note.ts';
import { ink } from '../ui/ink.ts';
import type { Desk } from './desk.ts';

/** Tells of files that could not be read: they are never hidden in silence. */
export function tellNotes(notes: readonly Note[], { asides }: Desk): void {
  for (const { path, message } of notes) asides.line(ink`${path}: ${message}`);
}
