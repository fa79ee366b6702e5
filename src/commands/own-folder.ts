import { ExitCode, JournalError } from '../errors.ts';
import { nodeDisk } from '../journal/disk.ts';
import { makeFolder } from '../journal/make-folder.ts';

/** Makes a folder of the person's own, with those above it, closed to others. Throws `JournalError` where it cannot be. */
export function makeOwnFolder(path: string): void {
  try {
    makeFolder(path, nodeDisk);
  } catch (cause) {
    throw new JournalError(`${path} cannot be made`, ExitCode.cannotCreate, {
      remedy: 'Look at who may write there, or choose another place with AMENDS_HOME.',
      kept: 'Nothing was changed.',
      cause,
    });
  }
}
