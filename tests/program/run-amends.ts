import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const PROGRAM = join(import.meta.dirname, '../../bin/amends.js');

export interface Ran {
  readonly out: string;
  readonly err: string;
  readonly code: number | null;
}

export interface Home {
  readonly folder: string;
  /** Runs the built program with this home, this input and nothing else of the outside. */
  run(
    args: readonly string[],
    options?: { readonly input?: string | Uint8Array; readonly env?: Readonly<Record<string, string>> },
  ): Ran;
}

/** A home of its own for a test: no journal of a person is ever touched. */
export function aHome(now = '2026-11-21T22:40:00+01:00'): Home {
  const folder = mkdtempSync(join(tmpdir(), 'amends-'));
  return {
    folder,
    run: (args, { input = '', env = {} } = {}) => {
      const { stdout, stderr, status } = spawnSync(process.execPath, [PROGRAM, ...args], {
        input,
        env: { PATH: process.env['PATH'], AMENDS_HOME: folder, AMENDS_NOW: now, ...env },
        encoding: 'utf8',
        maxBuffer: 2 ** 28,
      });
      return { out: stdout, err: stderr, code: status };
    },
  };
}
