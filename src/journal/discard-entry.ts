import { basename, dirname, extname, join } from 'node:path';
import { JournalError } from '../errors.ts';
import { conflictFault, writeFault } from './disk-fault.ts';
import { readWhole } from './read-file.ts';
import { confirmFolder } from './make-folder.ts';
import { realIn, saveAside, type Shelf } from './shelf.ts';

/** Moves a file to the trash and says where it is now. It is gone from its place only when it is safe in the other. */
export function discardEntry(path: string, shelf: Shelf): string {
  const { state, disk } = shelf;
  try {
    const real = realIn(shelf, path);
    const bytes = readWhole(real, disk);
    const { path: copy, saved } = saveAside(join(state, 'trash'), basename(path, extname(path)), bytes, disk);
    if (saved === 'unconfirmed') throw new Error('The disk did not confirm the copy in the trash.');
    if (!readWhole(real, disk).equals(bytes)) throw conflictFault(path, copy);
    disk.unlinkSync(path);
    confirmFolder(dirname(path), disk);
    return copy;
  } catch (cause) {
    throw cause instanceof JournalError ? cause : writeFault(path, cause, false, { copy: null, words: '' });
  }
}
