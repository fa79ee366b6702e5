import { basename, dirname, join } from 'node:path';
import { Open, errnoOf, type Disk } from './disk.ts';
import { confirmFolder } from './make-folder.ts';
import { hashOf } from './hash-of.ts';
import { readWhole } from './read-file.ts';

/**
 * How a save went, when it did not fail: safe on disk; or in place, but the disk did not confirm it; or not done, because
 * the name was taken or the file had changed. Any other failure is thrown, and the file is as it was before.
 */
export type Saved = 'saved' | 'unconfirmed' | 'taken' | 'changed';

const FILE_MODE = 0o600;

/** Writes a file that does not exist yet, whole or not at all. It never replaces one. */
export function saveNew(path: string, bytes: Uint8Array, disk: Disk): Saved {
  const temp = writeTemp(path, bytes, disk);
  try {
    if (!publish(temp, path, disk)) return 'taken';
  } finally {
    drop(temp, disk);
  }
  return confirmFolder(dirname(path), disk);
}

/**
 * Replaces a file, whole or not at all, if it still holds `expected`. Of several writers that start from the same content
 * one wins: each first claims the step away from it by a name made from that content, which only one can create.
 */
export function saveOver(path: string, bytes: Uint8Array, expected: Uint8Array, disk: Disk): Saved {
  const temp = writeTemp(path, bytes, disk);
  const claim = claimOf(path, expected);
  let claimed: Claimed = 'impossible';
  try {
    claimed = claimStep(temp, claim, disk);
    if (claimed === 'lost' || !holds(path, expected, disk)) return 'changed';
    if (!replace(claimed === 'won' ? claim : temp, path, disk) && !holds(path, bytes, disk)) return 'changed';
  } finally {
    if (claimed === 'won') drop(claim, disk);
    drop(temp, disk);
  }
  return confirmFolder(dirname(path), disk);
}

type Claimed = 'won' | 'lost' | 'impossible';

/** Completes a save that was cut off between its claim and its last step. The claim holds the whole new file. */
export function completeSave(path: string, held: Uint8Array, disk: Disk): boolean {
  try {
    disk.renameSync(claimOf(path, held), path);
    return true;
  } catch {
    return false;
  }
}

function writeTemp(path: string, bytes: Uint8Array, disk: Disk): string {
  const temp = beside(path, `${randomName()}.tmp`);
  const fd = disk.openSync(temp, Open.create, FILE_MODE);
  try {
    fill(fd, bytes, disk);
  } catch (error) {
    drop(temp, disk);
    throw error;
  }
  return temp;
}

function fill(fd: number, bytes: Uint8Array, disk: Disk): void {
  try {
    // A strict umask can take bits away from the owner too.
    disk.fchmodSync(fd, FILE_MODE);
    for (let at = 0; at < bytes.length;) {
      const written = disk.writeSync(fd, bytes, at, bytes.length - at);
      if (written === 0) throw new Error('The disk took no more bytes.');
      at += written;
    }
    disk.fsyncSync(fd);
    if (disk.fstatSync(fd).size !== bytes.length)
      throw new Error('The disk holds fewer bytes than were written.');
  } catch (error) {
    closeQuietly(fd, disk);
    throw error;
  }
  disk.closeSync(fd);
}

function closeQuietly(fd: number, disk: Disk): void {
  try {
    disk.closeSync(fd);
  } catch {
    // The error that led here is the one to tell.
  }
}

/** Gives a finished file its name; false when the name is taken. */
function publish(temp: string, path: string, disk: Disk): boolean {
  try {
    patiently(() => disk.linkSync(temp, path), disk);
  } catch (error) {
    if (errnoOf(error) === 'EEXIST') return false;
    if (!hasNoLinks(error)) throw error;
    return publishByClaim(temp, path, disk);
  }
  return true;
}

/** Where there are no hard links: an empty file claims the name, then the finished one takes its place. */
function publishByClaim(temp: string, path: string, disk: Disk): boolean {
  try {
    disk.closeSync(disk.openSync(path, Open.create, FILE_MODE));
  } catch (error) {
    if (errnoOf(error) === 'EEXIST') return false;
    throw error;
  }
  try {
    patiently(() => disk.renameSync(temp, path), disk);
  } catch (error) {
    drop(path, disk);
    throw error;
  }
  return true;
}

function claimOf(path: string, expected: Uint8Array): string {
  return beside(path, `${hashOf(expected)}.next`);
}

/** 16 hex digits. A name that is taken is an error, and nothing is written. */
function randomName(): string {
  const halves = crypto.getRandomValues(new Uint32Array(2));
  return Array.from(halves, (half) => half.toString(16).padStart(8, '0')).join('');
}

/** Long names of other programs are cut, so that ours never grow past what a file system allows. */
function beside(path: string, ending: string): string {
  return join(dirname(path), `.${basename(path).slice(0, 50)}.${ending}`);
}

function claimStep(temp: string, claim: string, disk: Disk): Claimed {
  try {
    patiently(() => disk.linkSync(temp, claim), disk);
    return 'won';
  } catch (error) {
    if (errnoOf(error) === 'EEXIST') return 'lost';
    if (hasNoLinks(error)) return 'impossible';
    throw error;
  }
}

/** False when the claim is gone: somebody has completed this step meanwhile. */
function replace(from: string, path: string, disk: Disk): boolean {
  try {
    patiently(() => disk.renameSync(from, path), disk);
    return true;
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return false;
    throw error;
  }
}

function holds(path: string, expected: Uint8Array, disk: Disk): boolean {
  try {
    return Buffer.compare(readWhole(path, disk), expected) === 0;
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return false;
    throw error;
  }
}

function hasNoLinks(error: unknown): boolean {
  return ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'].includes(errnoOf(error));
}

/** On Windows a virus scanner or an indexer can hold a file for a moment: tries again for about two seconds. */
function patiently(act: () => void, disk: Disk): void {
  for (let wait = 10; ; wait *= 2) {
    try {
      return act();
    } catch (error) {
      const isPassing = disk.isWindows && ['EPERM', 'EBUSY', 'EACCES'].includes(errnoOf(error));
      if (!isPassing || wait > 1000) throw error;
      disk.pause(wait);
    }
  }
}

/** What cannot be taken away stays: it is hidden, whole, and found by `doctor`. */
function drop(path: string, disk: Disk): void {
  try {
    disk.unlinkSync(path);
  } catch {
    // Nothing of the person's is lost by a left-over.
  }
}
