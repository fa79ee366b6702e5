import { constants, readFileSync, statSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { nodeDisk, type Disk } from '../../src/journal/disk.ts';
import { saveNew, saveOver } from '../../src/journal/save.ts';
import { systemError, watchedDisk, withFolder } from './faulty-disk.ts';
import { recordingDisk, statesAfter } from './power-loss.ts';

const OLD = Buffer.from('old version\n');
const NEW = Buffer.from('a new and longer version\n');

type Mutate = (disk: Disk) => Disk;

/** Each trial shows one promise of a save; true when it was held. */
const TRIALS: Readonly<Record<string, (mutate: Mutate) => boolean>> = {
  'survives a power cut': (mutate) => withFolder((folder) => survives(folder, mutate)),
  'writes all bytes where the disk takes few': (mutate) =>
    withFolder((folder) => {
      const disk = mutate(nodeDisk);
      const slow: Disk = {
        ...disk,
        writeSync: (fd, buffer, offset, length) => disk.writeSync(fd, buffer, offset, Math.min(3, length)),
      };
      saveNew(`${folder}/a.md`, NEW, slow);
      return readFileSync(`${folder}/a.md`).equals(NEW);
    }),
  'never replaces a file by a new one': (mutate) =>
    withFolder((folder) => {
      const disk = mutate(nodeDisk);
      writeFileSync(`${folder}/a.md`, OLD);
      return saveNew(`${folder}/a.md`, NEW, disk) === 'taken' && readFileSync(`${folder}/a.md`).equals(OLD);
    }),
  'never writes over what another has written': (mutate) =>
    withFolder((folder) => {
      const disk = mutate(nodeDisk);
      writeFileSync(`${folder}/a.md`, 'theirs');
      return (
        saveOver(`${folder}/a.md`, NEW, OLD, disk) === 'changed' &&
        readFileSync(`${folder}/a.md`, 'utf8') === 'theirs'
      );
    }),
  'lets one of two writers win who start from the same version': (mutate) =>
    withFolder((folder) => oneWins(folder, mutate)),
  'keeps others out': (mutate) =>
    withFolder((folder) => {
      const disk = mutate(nodeDisk);
      saveNew(`${folder}/a.md`, OLD, disk);
      saveOver(`${folder}/a.md`, NEW, OLD, disk);
      return (statSync(`${folder}/a.md`).mode & 0o777) === 0o600;
    }),
  'shows at no time a file that is cut': (mutate) =>
    withFolder((folder) => {
      const disk = mutate(nodeDisk);
      let isWhole = true;
      const looking = watchedDisk((_, __, act) => {
        const result = act();
        const text = readFileSync(`${folder}/a.md`);
        isWhole &&= text.equals(OLD) || text.equals(NEW);
        return result;
      }, disk);
      writeFileSync(`${folder}/a.md`, OLD);
      saveOver(`${folder}/a.md`, NEW, OLD, looking);
      return isWhole && readFileSync(`${folder}/a.md`).equals(NEW);
    }),
  'leaves nothing behind': (mutate) =>
    withFolder((folder) => {
      const disk = mutate(nodeDisk);
      saveNew(`${folder}/a.md`, OLD, disk);
      saveOver(`${folder}/a.md`, NEW, OLD, disk);
      return nodeDisk.readdirSync(folder).join() === 'a.md';
    }),
  'tells when the disk did not confirm': (mutate) =>
    withFolder((folder) => {
      const disk = mutate(nodeDisk);
      const doubtful: Disk = {
        ...disk,
        fsyncSync: (fd) => {
          if (nodeDisk.fstatSync(fd).isDirectory()) throw new Error('no');
          disk.fsyncSync(fd);
        },
      };
      return saveNew(`${folder}/a.md`, OLD, doubtful) === 'unconfirmed';
    }),
};

function survives(folder: string, mutate: Mutate): boolean {
  const { disk, steps } = recordingDisk();
  const recorded = mutate(disk);
  saveNew(`${folder}/a.md`, OLD, recorded);
  const confirmedOld = steps.length;
  saveOver(`${folder}/a.md`, NEW, OLD, recorded);
  for (let end = 0; end <= steps.length; end += 1) {
    for (const remains of statesAfter(steps.slice(0, end), false)) {
      const text = remains.get(`${folder}/a.md`);
      const allowed = end === steps.length ? [NEW] : end >= confirmedOld ? [OLD, NEW] : [undefined, OLD];
      if (!allowed.some((one) => one?.toString() === text)) return false;
    }
  }
  return true;
}

/** The second writer saves while the first one is between its look at the file and its last step. */
function oneWins(folder: string, mutate: Mutate): boolean {
  const disk = mutate(nodeDisk);
  const path = `${folder}/a.md`;
  writeFileSync(path, OLD);
  const results: string[] = [];
  let isInside = false;
  const first = watchedDisk((call, _, act) => {
    if (call.name === 'renameSync' && !isInside) {
      isInside = true;
      results.push(saveOver(path, Buffer.from('second'), OLD, disk));
    }
    return act();
  }, disk);
  results.push(saveOver(path, NEW, OLD, first));
  return results.filter((result) => result === 'saved').length === 1;
}

const nothing = () => {};
const isFolder = (fd: number) => nodeDisk.fstatSync(fd).isDirectory();

/** One guard of the save taken out of the disk under it. */
const MUTANTS: Readonly<Record<string, (disk: Disk) => Partial<Disk>>> = {
  'no fsync at all': () => ({ fsyncSync: nothing }),
  'no fsync of files': (disk) => ({ fsyncSync: (fd) => (isFolder(fd) ? disk.fsyncSync(fd) : undefined) }),
  'no fsync of folders': (disk) => ({ fsyncSync: (fd) => (isFolder(fd) ? undefined : disk.fsyncSync(fd)) }),
  'folders that are taken for synced': () => ({ isWindows: true }),
  'a copy in place of the rename': () => ({
    renameSync: (from, to) => writeFileSync(to, readFileSync(from)),
  }),
  'names given by a rename, which replaces': (disk) => ({
    linkSync: (from, to) => disk.renameSync(from, to),
  }),
  'one write and no loop': (disk) => ({
    writeSync: (fd, buffer, offset, length) => {
      disk.writeSync(fd, buffer, offset, Math.min(3, length));
      return length;
    },
  }),
  'files that all can read': (disk) => ({
    fchmodSync: nothing,
    openSync: (path, flags) => disk.openSync(path, flags, 0o644),
  }),
  'modes left to the umask': (disk) => ({
    fchmodSync: nothing,
    openSync: (path, flags, mode) => disk.openSync(path, flags, mode && 0o666),
  }),
  'temporaries that stay': () => ({ unlinkSync: nothing }),
  'no claim on the step': (disk) => ({
    linkSync: (from, to) => {
      if (to.endsWith('.next')) throw systemError('EPERM');
      disk.linkSync(from, to);
    },
  }),
  'no look at what is there': () => ({
    readSync: (_, buffer, offset, length, position) =>
      OLD.copy(buffer, offset, position ?? 0, (position ?? 0) + length),
  }),
};

describe('the guards of a save', () => {
  it.each(Object.entries(TRIALS))('a save %s', (_, trial) => {
    expect(trial((disk) => disk)).toBe(true);
  });

  it.each(Object.entries(MUTANTS))('with %s some promise breaks', (_, mutant) => {
    const isHeld = (trial: (mutate: Mutate) => boolean) => {
      try {
        return trial((disk) => ({ ...disk, ...mutant(disk) }));
      } catch {
        return false;
      }
    };
    expect(Object.values(TRIALS).every(isHeld)).toBe(false);
  });

  it('opens what it makes only if nobody else has', () => {
    const flags: number[] = [];
    const watching = watchedDisk((call, _, act) => {
      if (call.name === 'openSync' && call.args.length === 3) flags.push(Number(call.args[1]));
      return act();
    });
    withFolder((folder) => saveNew(`${folder}/a.md`, OLD, watching));
    expect(flags.length).toBeGreaterThan(0);
    for (const flag of flags) expect(flag & constants.O_EXCL).toBe(constants.O_EXCL);
  });
});
