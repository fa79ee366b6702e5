import { dirname } from 'node:path';
import { Open, errnoOf, type Disk } from './disk.ts';

const FOLDER_MODE = 0o700;

/** Makes a folder that only its owner can enter, with those above it; one that is there stays as it is. */
export function makeFolder(path: string, disk: Disk): 'saved' | 'unconfirmed' {
  if (!isMissing(path, disk)) return 'saved';
  const above = dirname(path) === path ? 'saved' : makeFolder(dirname(path), disk);
  try {
    disk.mkdirSync(path, FOLDER_MODE);
  } catch (error) {
    if (errnoOf(error) === 'EEXIST') return above;
    throw error;
  }
  // A strict umask can take bits away from the owner too.
  disk.chmodSync(path, FOLDER_MODE);
  return confirmFolder(dirname(path), disk) === 'saved' ? above : 'unconfirmed';
}

function isMissing(path: string, disk: Disk): boolean {
  try {
    disk.lstatSync(path);
    return false;
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return true;
    throw error;
  }
}

/** Makes the new name itself durable. A disk that cannot say so is told of, and never asked twice. */
export function confirmFolder(folder: string, disk: Disk): 'saved' | 'unconfirmed' {
  if (disk.isWindows) return 'saved';
  try {
    const fd = disk.openSync(folder, Open.read);
    try {
      disk.fsyncSync(fd);
    } finally {
      disk.closeSync(fd);
    }
    return 'saved';
  } catch {
    return 'unconfirmed';
  }
}
