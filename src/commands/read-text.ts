import { readFileSync } from 'node:fs';
import { ContentError, NotFoundError } from '../errors.ts';
import type { Input, World } from '../world.ts';

/** A text from a file, or from standard input for `-`. Each of its units stays, a byte order mark too: offsets count it. */
export async function readText(file: string, { stdin }: World): Promise<string> {
  return file === '-' ? textIn(await allOf(stdin), 'standard input') : textIn(bytesOf(file), file);
}

/** What is not UTF-8 would be read as other words, or as none, and then pass as a text without faults. */
function textIn(bytes: Buffer, name: string): string {
  const start = bytes.toString('hex', 0, 2);
  if (start === 'fffe' || start === 'feff') throw unreadable(`${name} is in UTF-16, which is not read here`);
  if (bytes.includes(0)) throw unreadable(`${name} holds NUL bytes, which no plain text has`);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    throw unreadable(`${name} is not in UTF-8, the usual way to keep text`, cause);
  }
}

function unreadable(message: string, cause?: unknown): ContentError {
  return new ContentError(message, [], {
    remedy: 'Save it as plain text in UTF-8, then check it again.',
    cause,
  });
}

async function allOf(stdin: Input): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of stdin) pieces.push(Buffer.from(piece));
  return Buffer.concat(pieces);
}

function bytesOf(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (cause) {
    throw new NotFoundError(`${file} cannot be read`, {
      remedy: 'Look at its name and who may read it.',
      cause,
    });
  }
}
