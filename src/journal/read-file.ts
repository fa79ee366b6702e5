import { Open, type Disk } from './disk.ts';

/** Files above this are shown, and neither counted nor written. In bytes. */
export const LARGEST = 10 * 1024 * 1024;

/** A file whole, as bytes. Follows no link and waits at no pipe; throws what the disk throws. */
export function readWhole(path: string, disk: Disk): Buffer {
  const fd = disk.openSync(path, Open.readFile);
  try {
    const stats = disk.fstatSync(fd);
    if (!stats.isFile()) throw Object.assign(new Error(`${path} is no file`), { code: 'EISDIR' });
    return readAll(fd, Buffer.alloc(stats.size + 1), 0, disk);
  } finally {
    disk.closeSync(fd);
  }
}

/** Reads on until the end; the buffer grows when the file does. The first `filled` bytes are there already. */
export function readAll(fd: number, buffer: Buffer, filled: number, disk: Disk): Buffer {
  let whole = buffer;
  let at = filled;
  for (;;) {
    if (at === whole.length) whole = Buffer.concat([whole], whole.length * 2);
    const read = disk.readSync(fd, whole, at, whole.length - at, at);
    if (read === 0) return whole.subarray(0, at);
    at += read;
  }
}
