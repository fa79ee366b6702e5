import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import type { Fault } from '../errors.ts';
import { codeOf, type ContentFile } from './list-folder.ts';
import { YamlLimits } from './yaml-limits.ts';

/** The bytes of a plain file of at most `YamlLimits.bytes`, or why it cannot be read. Never waits for a pipe or device. */
export function readContentFile({
  path,
  realPath,
}: Pick<ContentFile, 'path' | 'realPath'>): Uint8Array | Fault {
  const refuse = (message: string): Fault => ({ file: path, line: 1, column: 1, message, level: 'error' });
  try {
    const file = openSync(
      realPath,
      constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0),
    );
    try {
      const stat = fstatSync(file);
      if (!stat.isFile()) return refuse('this is no plain file; it is not read');
      const bytes = readUpTo(file, YamlLimits.bytes + 1);
      return bytes.length > YamlLimits.bytes
        ? refuse(`the file is larger than ${YamlLimits.bytes / 1024} KiB; split it`)
        : bytes;
    } finally {
      closeSync(file);
    }
  } catch (cause) {
    const code = codeOf(cause);
    return refuse(
      code === 'ENOENT'
        ? 'there is no such file; look at its name'
        : `the file cannot be opened (${code}); check its permissions`,
    );
  }
}

/** The size is not trusted: a file can grow, and some say nothing of theirs. */
function readUpTo(file: number, most: number): Uint8Array {
  const buffer = Buffer.alloc(most);
  let length = 0;
  for (;;) {
    const read = readSync(file, buffer, length, most - length, null);
    length += read;
    if (read === 0 || length === most) return buffer.subarray(0, length);
  }
}
