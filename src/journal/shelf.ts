import { isAbsolute, join, relative, sep } from 'node:path';
import { ExitCode, JournalError } from '../errors.ts';
import type { Disk } from './disk.ts';
import { makeFolder } from './make-folder.ts';
import { saveNew, type Saved } from './save.ts';

/** Where a journal stands, and the disk under it. */
export interface Shelf {
  /** The folder of the entries. */
  readonly root: string;
  /** The folder for the trash, earlier versions, and words that could not be put in their place. */
  readonly state: string;
  readonly disk: Disk;
}

/** The real file behind a path, links followed. Throws what the disk throws, and `JournalError` outside the journal. */
export function realIn({ root, disk }: Shelf, path: string): string {
  const real = disk.realpathSync(path);
  const way = relative(disk.realpathSync(root), real);
  if (way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way)) {
    throw new JournalError(`${path} leads out of the journal, to ${real}.`, ExitCode.notPermitted, {
      remedy: 'Put the file itself into the journal, in place of the link.',
    });
  }
  return real;
}

/** Saves under the first free name: `stem.md`, `stem-2.md`, and so on. */
export function saveAside(
  folder: string,
  stem: string,
  bytes: Uint8Array,
  disk: Disk,
): { path: string; saved: Saved } {
  const made = makeFolder(folder, disk);
  for (let number = 1; ; number += 1) {
    const path = join(folder, `${stem}${number === 1 ? '' : `-${number}`}.md`);
    const saved = saveNew(path, bytes, disk);
    if (saved !== 'taken') return { path, saved: made === 'saved' ? saved : made };
  }
}

/** Puts words that have no other place under the state folder; null when even that fails. */
export function rescue(stem: string, bytes: Uint8Array, { state, disk }: Shelf): string | null {
  try {
    return saveAside(join(state, 'unsaved'), stem, bytes, disk).path;
  } catch {
    // The failure that led here is the one to tell; null says that this did not help.
    return null;
  }
}
