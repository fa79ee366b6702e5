import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import headless from '@xterm/headless';
import { openTerminal, type Terminal, type TerminalOptions } from '../pty/terminal.ts';
import { PROGRAM, type Home } from './run-amends.ts';

/** The evening of every session here. */
export const NOW = '2026-11-21T22:40:00+01:00';

/** The program in a terminal of its own, as a person has it. */
export function amendsIn(home: Home, args: readonly string[], options: TerminalOptions = {}): Terminal {
  // The harness sets a `TERM` of its own.
  const term = options.env?.['TERM'] ?? 'xterm-256color';
  const command = [`TERM=${term}`, process.execPath, PROGRAM, ...args];
  return opened(openTerminal('env', command, withHome(home, options)));
}

/** The same begun from a shell that can stop programs and bring them back; it says `ended with CODE` at the end. */
export async function amendsInShell(
  home: Home,
  args: readonly string[],
  options: TerminalOptions = {},
): Promise<Terminal> {
  const { env = {}, ...others } = withHome(home, options);
  const shell = openTerminal('bash', ['--norc', '--noprofile', '-i'], {
    ...others,
    env: { ...env, PS1: 'shell> ' },
  });
  await opened(shell).type(`'${process.execPath}' '${PROGRAM}' ${args.join(' ')}; echo "ended with $?"\r`);
  return shell;
}

/** Ends what a test has left running. */
export async function endTerminals(): Promise<void> {
  for (const terminal of open.splice(0)) {
    terminal.kill('SIGKILL');
    await terminal.ended;
  }
}

const open: Terminal[] = [];

function opened(terminal: Terminal): Terminal {
  open.push(terminal);
  return terminal;
}

function withHome({ folder }: Home, { env, ...others }: TerminalOptions): TerminalOptions {
  return { ...others, env: { AMENDS_HOME: folder, AMENDS_NOW: NOW, ...env } };
}

/** The entries of a journal, as their files stand. */
export function entriesOf({ folder }: Home): readonly string[] {
  const journal = join(folder, 'data/journal');
  return readdirSync(journal, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => readFileSync(join(journal, name), 'utf8'));
}

/** The same, or nothing where there is no journal yet. */
export function entriesSoFar(home: Home): readonly string[] {
  try {
    return entriesOf(home);
  } catch {
    return [];
  }
}

/**
 * Words that the terminal had to break at its edge, though they are no wider than the window. Sent again to a terminal of
 * the same width, because only that knows which rows it broke.
 */
export async function brokenWords(sent: string, columns: number): Promise<readonly string[]> {
  const view = new headless.Terminal({ cols: columns, rows: 24, scrollback: 20_000, allowProposedApi: true });
  await new Promise<void>((done) => view.write(sent, done));
  const { active } = view.buffer;
  const rows = Array.from({ length: active.length }, (_, index) => active.getLine(index));
  return rows.flatMap((row, index) => {
    if (row?.isWrapped !== true) return [];
    const before = /\S*$/.exec(rows[index - 1]?.translateToString(false) ?? '')?.[0] ?? '';
    const after = /^\S*/.exec(row.translateToString(true))?.[0] ?? '';
    const word = before + after;
    return before !== '' && after !== '' && word.length <= columns ? [word] : [];
  });
}
