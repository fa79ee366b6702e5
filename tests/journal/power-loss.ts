import { dirname } from 'node:path';
import { nodeDisk, type Disk } from '../../src/journal/disk.ts';
import { watchedDisk } from './faulty-disk.ts';

/** What a file system has been asked to do, as far as a power cut can undo it. */
type Step =
  | { readonly kind: 'write'; readonly inode: number; readonly text: string }
  | { readonly kind: 'sync'; readonly inode: number }
  | { readonly kind: 'sync-folder'; readonly folder: string }
  | {
      readonly kind: 'name';
      readonly folder: string;
      readonly set: readonly (readonly [path: string, inode: number | null])[];
    }
  | { readonly kind: 'confirmed' };

/** A disk that works, and writes down what it was asked for. */
export function recordingDisk(base: Disk = nodeDisk): { readonly disk: Disk; readonly steps: Step[] } {
  const steps: Step[] = [];
  const inodes = new Map<string, number>();
  const open = new Map<number, number | string>();
  let next = 1;
  const name = (folder: string, ...set: (readonly [string, number | null])[]) => {
    for (const [path, inode] of set) {
      if (inode === null) inodes.delete(path);
      else inodes.set(path, inode);
    }
    steps.push({ kind: 'name', folder, set });
  };
  const disk = watchedDisk(({ name: call, args }, _, act) => {
    const result = act();
    const [first, second] = args;
    switch (call) {
      case 'openSync': {
        const path = String(first);
        const isNew = args.length === 3;
        if (isNew) name(dirname(path), [path, next]);
        open.set(Number(result), isNew ? next : inodes.get(path) || path);
        next += 1;
        break;
      }
      case 'writeSync': {
        const [, buffer, offset] = args as [number, Uint8Array, number];
        const text = Buffer.from(buffer).toString('latin1', offset, offset + Number(result));
        steps.push({ kind: 'write', inode: Number(open.get(Number(first))), text });
        break;
      }
      case 'fsyncSync': {
        const target = open.get(Number(first));
        steps.push(
          typeof target === 'number'
            ? { kind: 'sync', inode: target }
            : { kind: 'sync-folder', folder: String(target) },
        );
        break;
      }
      case 'linkSync':
        name(dirname(String(second)), [String(second), inodes.get(String(first)) ?? null]);
        break;
      case 'renameSync':
        name(
          dirname(String(second)),
          [String(second), inodes.get(String(first)) ?? null],
          [String(first), null],
        );
        break;
      case 'unlinkSync':
        name(dirname(String(first)), [String(first), null]);
        break;
      case 'mkdirSync':
        name(dirname(String(first)), [String(first), 0]);
        break;
      default:
    }
    return result;
  }, base);
  return { disk, steps };
}

/** What can be on disk after a power cut: contents by path. */
export type Remains = ReadonlyMap<string, string>;

/**
 * Every state that a file system may leave when the power goes after these steps. Names that were not synced are there in
 * order up to some point (`ordered`) or in any choice; of bytes that were not synced nothing, half or all is there.
 */
export function* statesAfter(steps: readonly Step[], isOrdered: boolean): Generator<Remains> {
  const durable: (Step & { kind: 'name' })[] = [];
  let pending: (Step & { kind: 'name' })[] = [];
  const texts = new Map<number, { text: string; synced: boolean }>();
  for (const step of steps) {
    if (step.kind === 'name') pending.push(step);
    if (step.kind === 'write')
      texts.set(step.inode, { text: (texts.get(step.inode)?.text ?? '') + step.text, synced: false });
    if (step.kind === 'sync')
      texts.set(step.inode, { text: texts.get(step.inode)?.text ?? '', synced: true });
    if (step.kind === 'sync-folder') {
      durable.push(...pending.filter(({ folder }) => folder === step.folder));
      pending = pending.filter(({ folder }) => folder !== step.folder);
    }
  }
  const choices = isOrdered
    ? pending.map((_, index) => pending.slice(0, index)).concat([pending])
    : Array.from({ length: 2 ** pending.length }, (_, bits) =>
        pending.filter((__, index) => ((bits >> index) & 1) === 1),
      );
  for (const chosen of choices) {
    for (const part of [0, 0.5, 1]) yield remainsOf([...durable, ...chosen], texts, part);
  }
}

function remainsOf(
  names: readonly (Step & { kind: 'name' })[],
  texts: ReadonlyMap<number, { text: string; synced: boolean }>,
  part: number,
): Remains {
  const there = new Map<string, number>();
  for (const { set } of names)
    for (const [path, inode] of set) {
      if (inode === null) there.delete(path);
      else there.set(path, inode);
    }
  const made = new Set(
    names.flatMap(({ set }) => set.flatMap(([path, inode]) => (inode === 0 ? [path] : []))),
  );
  const remains = new Map<string, string>();
  for (const [path, inode] of there) {
    if (inode === 0 || !isReachable(path, there, made)) continue;
    const held = texts.get(inode) ?? { text: '', synced: false };
    remains.set(path, held.synced ? held.text : held.text.slice(0, Math.floor(held.text.length * part)));
  }
  return remains;
}

/** A file is there only if the folder it lies in is; folders that were there before the test always are. */
function isReachable(path: string, there: ReadonlyMap<string, number>, made: ReadonlySet<string>): boolean {
  const folder = dirname(path);
  if (folder === path) return true;
  return (
    (!folder.includes('/data') || there.has(folder) || made.has(folder)) && isReachable(folder, there, made)
  );
}
