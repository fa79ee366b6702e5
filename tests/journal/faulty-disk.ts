import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nodeDisk, type Disk } from '../../src/journal/disk.ts';

type CallName = Exclude<keyof Disk, 'isWindows' | 'pause'>;

/** One call to the disk, in order. */
export interface Call {
  readonly name: CallName;
  readonly args: readonly unknown[];
}

/** The program died here; nothing that follows may run. */
export class Killed extends Error {}

/** What a test does to one call: let it be, or do something else in its place. */
export type Interference = (call: Call, index: number, act: () => unknown) => unknown;

/** A disk that shows each call to a test before it is made. */
export function watchedDisk(interfere: Interference, base: Disk = nodeDisk): Disk {
  let index = 0;
  const watched: Record<string, unknown> = {};
  for (const [name, method] of Object.entries(base)) {
    if (typeof method !== 'function' || name === 'pause') watched[name] = method;
    else {
      const act = method as (...args: readonly unknown[]) => unknown;
      watched[name] = (...args: readonly unknown[]) => {
        index += 1;
        return interfere({ name: name as CallName, args }, index - 1, () => act(...args));
      };
    }
  }
  return { ...(watched as unknown as Disk), pause: () => {} };
}

export function systemError(code: string): Error {
  return Object.assign(new Error(`${code}: made for a test`), { code });
}

/** A folder that is gone after the test. */
export function withFolder<T>(use: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'amends-journal-'));
  try {
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Every file below a folder, by its path in it. */
export function filesBelow(folder: string, below = ''): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const name of readdirSync(join(folder, below)).sort()) {
    const path = join(below, name);
    if (!statSync(join(folder, path)).isDirectory())
      found.set(path, readFileSync(join(folder, path), 'latin1'));
    else for (const [inner, text] of filesBelow(folder, path)) found.set(inner, text);
  }
  return found;
}
