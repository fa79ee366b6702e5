import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openTerminal, type Terminal, type TerminalOptions } from './terminal.ts';

/** What the demo program wrote down: moves, words kept, signals. */
export type Record = { readonly [name: string]: unknown };

export interface Demo extends Terminal {
  records(): readonly Record[];
}

const open: { readonly dir: string; readonly terminal: Terminal }[] = [];

/** Runs the demo program over some steps, directly or inside a shell that can stop programs and bring them back. */
export function startDemo(
  file: string,
  steps: readonly object[],
  options: TerminalOptions & { readonly inShell?: boolean } = {},
): Demo {
  const dir = mkdtempSync(join(tmpdir(), 'amends-demo-'));
  const stepsFile = join(dir, 'steps.json');
  const logFile = join(dir, 'log');
  writeFileSync(stepsFile, JSON.stringify(steps));
  const args = [file, stepsFile, logFile];
  const terminal = options.inShell
    ? openTerminal('bash', ['--norc', '--noprofile', '-i'], {
        ...options,
        env: { ...options.env, PS1: 'shell> ' },
      })
    : openTerminal(process.execPath, args, options);
  open.push({ dir, terminal });
  if (options.inShell) void terminal.type(`${process.execPath} ${args.join(' ')}; echo "ended with $?"\r`);
  return { ...terminal, records: () => readRecords(logFile) };
}

/** Ends what is still running and removes what was written. */
export async function endDemos(): Promise<void> {
  for (const { dir, terminal } of open.splice(0)) {
    terminal.kill('SIGKILL');
    await terminal.ended;
    rmSync(dir, { recursive: true, force: true });
  }
}

function readRecords(logFile: string): readonly Record[] {
  if (!existsSync(logFile)) return [];
  return readFileSync(logFile, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line): Record => JSON.parse(line));
}
