import fs from 'node:fs';
import { sep } from 'node:path';
import type { Stats } from 'node:fs';

/** The few calls through which the journal touches the disk, so that a test can let each of them fail. */
export interface Disk {
  openSync(path: string, flags: number, mode?: number): number;
  closeSync(fd: number): void;
  readSync(fd: number, buffer: Uint8Array, offset: number, length: number, position: number | null): number;
  writeSync(fd: number, buffer: Uint8Array, offset: number, length: number): number;
  fsyncSync(fd: number): void;
  fstatSync(fd: number): Stats;
  fchmodSync(fd: number, mode: number): void;
  lstatSync(path: string): Stats;
  realpathSync(path: string): string;
  readdirSync(path: string): string[];
  mkdirSync(path: string, mode: number): void;
  chmodSync(path: string, mode: number): void;
  renameSync(from: string, to: string): void;
  linkSync(from: string, to: string): void;
  unlinkSync(path: string): void;
  /** Windows refuses for a moment what another program looks at, and has no folders that can be synced. */
  readonly isWindows: boolean;
  /** Waits, in milliseconds, with everything else. */
  pause(milliseconds: number): void;
}

/** The disk itself. */
export const nodeDisk: Disk = {
  openSync: fs.openSync,
  closeSync: fs.closeSync,
  readSync: fs.readSync,
  writeSync: fs.writeSync,
  fsyncSync: fs.fsyncSync,
  fstatSync: (fd) => fs.fstatSync(fd),
  fchmodSync: fs.fchmodSync,
  lstatSync: (path) => fs.lstatSync(path),
  realpathSync: (path) => fs.realpathSync.native(path),
  readdirSync: (path) => fs.readdirSync(path),
  mkdirSync: (path, mode) => void fs.mkdirSync(path, mode),
  chmodSync: fs.chmodSync,
  renameSync: fs.renameSync,
  linkSync: fs.linkSync,
  unlinkSync: fs.unlinkSync,
  isWindows: sep === '\\',
  pause: (milliseconds) => void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds),
};

/** Flags of `open`. Windows lacks two of them, and needs neither. */
export const Open = {
  read: fs.constants.O_RDONLY,
  /** Reads without following a link and without waiting at a pipe. */
  readFile: fs.constants.O_RDONLY | (fs.constants.O_NOFOLLOW ?? 0) | (fs.constants.O_NONBLOCK ?? 0),
  create: fs.constants.O_WRONLY | fs.constants.O_CREAT | fs.constants.O_EXCL | (fs.constants.O_NOFOLLOW ?? 0),
} as const;

/** The system's name for what went wrong (`ENOSPC`), or an empty text. */
export function errnoOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
