import { lstatSync, readdirSync, realpathSync, statSync, type Dirent } from 'node:fs';
import { join, sep } from 'node:path';
import type { Fault } from '../errors.ts';
import { isFileName } from './set-words.ts';

/** A content file of a folder, not yet opened. */
export interface ContentFile {
  /** Its path without the ending, from the folder: `nightly`, `apology/conditional`. */
  readonly name: string;
  /** As the person knows it. */
  readonly path: string;
  /** Where it really is, links followed; inside the folder. */
  readonly realPath: string;
}

export interface FolderListing {
  readonly files: readonly ContentFile[];
  /** Names that stand for two files; neither is among `files`. */
  readonly twice: readonly string[];
  /** Files that are there but not read, and why. */
  readonly faults: readonly Fault[];
}

const MOST_FILES = 1000;
const ENDING = /\.ya?ml$/;

/**
 * The YAML files of a folder, and of its folders down to `depth` levels (1: the folder alone). A folder that is not
 * there is empty. Links are followed inside the folder only; what is no plain file is never opened.
 */
export function listFolder(root: string, depth = 1): FolderListing {
  const realRoot = realPathOf(root);
  if (realRoot === null) return { files: [], twice: [], faults: [] };
  const found: Found = { files: [], faults: [] };
  look({ path: root, realRoot, prefix: '', depth }, found);
  const twice = twins(found.files);
  const files = found.files.filter(({ name }) => !twice.has(name));
  return { files, twice: [...twice.keys()], faults: [...found.faults, ...twice.values()] };
}

interface Found {
  readonly files: ContentFile[];
  readonly faults: Fault[];
}

interface Level {
  readonly path: string;
  readonly realRoot: string;
  readonly prefix: string;
  readonly depth: number;
}

function realPathOf(path: string): string | null {
  try {
    return realpathSync(path);
  } catch {
    return null;
  }
}

function look(level: Level, found: Found): void {
  const entries = entriesOf(level.path, found);
  for (const entry of entries) {
    if (found.files.length >= MOST_FILES) {
      found.faults.push(aside(level.path, `more than ${MOST_FILES} files; the rest are not read`));
      return;
    }
    if (!entry.name.startsWith('.')) meet(entry, level, found);
  }
}

function entriesOf(path: string, found: Found): readonly Dirent[] {
  try {
    return readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (cause) {
    found.faults.push({
      ...aside(path, `the folder cannot be opened (${codeOf(cause)}); check its permissions`),
      level: 'error',
    });
    return [];
  }
}

/** The system's word for what went wrong: `EACCES`. */
export function codeOf(cause: unknown): string {
  return cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown';
}

function aside(file: string, message: string): Fault {
  return { file, line: 1, column: 1, message, level: 'warning' };
}

function meet(entry: Dirent, { path, realRoot, prefix, depth }: Level, found: Found): void {
  const here = join(path, entry.name);
  const real = realPathOf(here);
  if (real === null || !(real + sep).startsWith(realRoot + sep)) {
    found.faults.push(aside(here, 'this link leads nowhere, or out of the folder; it is not followed'));
    return;
  }
  const kind = kindOf(real);
  if (kind === 'folder' && depth > 1 && !lstatSync(here).isSymbolicLink()) {
    look({ path: here, realRoot, prefix: `${prefix}${entry.name}/`, depth: depth - 1 }, found);
    return;
  }
  const message = whyNotRead(entry.name, kind);
  if (message !== null) found.faults.push(aside(here, message));
  else found.files.push({ name: prefix + entry.name.replace(ENDING, ''), path: here, realPath: real });
}

function kindOf(path: string): 'file' | 'folder' | 'other' {
  try {
    const stat = statSync(path);
    return stat.isFile() ? 'file' : stat.isDirectory() ? 'folder' : 'other';
  } catch {
    return 'other';
  }
}

function whyNotRead(name: string, kind: 'file' | 'folder' | 'other'): string | null {
  if (kind === 'folder') return 'a folder is not read here; put files in beside it';
  if (kind === 'other') return 'this is no plain file; it is not read';
  if (!ENDING.test(name)) return 'only .yaml and .yml files are read; rename it, or move it away';
  if (isFileName(name.replace(ENDING, ''))) return null;
  return 'the name must be lower-case letters, digits and -, and no name that systems keep; rename it';
}

/** Names that stand for two files, `x.yml` and `x.yaml`: neither can be taken for the right one. */
function twins(files: readonly ContentFile[]): ReadonlyMap<string, Fault> {
  const seen = new Map<string, ContentFile>();
  const faults = new Map<string, Fault>();
  for (const file of files) {
    const first = seen.get(file.name);
    if (first === undefined) seen.set(file.name, file);
    else
      faults.set(file.name, {
        ...aside(file.path, `${first.path} has the same name; keep one of the two`),
        level: 'error',
      });
  }
  return faults;
}
