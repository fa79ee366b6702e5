import { JournalError } from '../errors.ts';
import { errnoOf, Open } from './disk.ts';
import type { Note } from './note.ts';
import { LARGEST, readAll } from './read-file.ts';
import { realIn, type Shelf } from './shelf.ts';

/** Bytes of a file read at first: front matter nearly always, most evenings whole. */
const HEAD = 8 * 1024;

/** Bytes, also as a text of one character a byte. */
export interface FileBytes {
  /** At least the bytes; what stands behind them is of no meaning. */
  readonly bytes: Buffer;
  /** The same as one character a byte; as long as the bytes that count. */
  readonly text: string;
}

/** A look into a file: its beginning, and the rest for who wants it. */
export interface Peek {
  readonly head: FileBytes;
  /** The whole file, or null when it is too large. */
  whole(): FileBytes | null;
}

/** Looks into one file after the other through one buffer: what a look shows is gone with the next. */
export function createPeeker(shelf: Shelf): <T>(path: string, look: (peek: Peek) => T) => T | Note {
  const { disk } = shelf;
  const buffer = Buffer.allocUnsafe(HEAD);
  const open = (path: string): number => {
    try {
      return disk.openSync(path, Open.readFile);
    } catch (error) {
      // A link: followed while it stays inside.
      if (!['ELOOP', 'EMLINK'].includes(errnoOf(error))) throw error;
      return disk.openSync(realIn(shelf, path), Open.readFile);
    }
  };
  return (path, look) => {
    let fd: number | null = null;
    try {
      const opened = open(path);
      fd = opened;
      const read = disk.readSync(opened, buffer, 0, HEAD, 0);
      const head = { bytes: buffer, text: buffer.toString('latin1', 0, read) };
      if (read === 0 && !disk.fstatSync(opened).isFile()) return foreign(path, 'it is no file');
      return look({ head, whole: () => (read < HEAD ? head : restOf(opened, buffer, shelf)) });
    } catch (error) {
      return noteFrom(path, error);
    } finally {
      if (fd !== null) disk.closeSync(fd);
    }
  };
}

function restOf(fd: number, head: Buffer, { disk }: Shelf): FileBytes | null {
  const { size } = disk.fstatSync(fd);
  if (size > LARGEST) return null;
  const whole = Buffer.alloc(Math.max(size, HEAD) + 1);
  head.copy(whole, 0, 0, HEAD);
  return fileBytes(readAll(fd, whole, HEAD, disk));
}

/** A file's bytes with their text. */
export function fileBytes(bytes: Buffer): FileBytes {
  return { bytes, text: bytes.toString('latin1') };
}

function noteFrom(path: string, error: unknown): Note {
  const errno = errnoOf(error);
  if (errno === 'EISDIR') return foreign(path, 'it is a folder');
  if (errno === 'ENXIO' || errno === 'ESPIPE') return foreign(path, 'it is no file');
  if (errno === 'ENOENT') return { path, kind: 'outside', message: 'it leads to nothing' };
  if (errno === 'ELOOP') return { path, kind: 'outside', message: 'it is a link that leads in a circle' };
  if (error instanceof JournalError) return { path, kind: 'outside', message: 'it leads out of the journal' };
  if (errno === '') throw error;
  return { path, kind: 'unreadable', message: `it cannot be read (${errno})` };
}

function foreign(path: string, message: string): Note {
  return { path, kind: 'foreign', message };
}
