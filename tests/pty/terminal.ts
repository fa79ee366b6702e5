import { spawn, type IPty } from '@lydell/node-pty';
import headless from '@xterm/headless';

export interface TerminalOptions {
  readonly columns?: number;
  readonly rows?: number;
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
}

export interface Ending {
  readonly code: number;
  /** The number of the signal that ended the program; 0 for none. */
  readonly signal: number;
}

/** A program in a terminal of its own, as a person would see it. */
export interface Terminal {
  readonly pid: number;
  /** Sends characters as typed, in pieces small enough for the terminal's own buffer. */
  type(text: string): Promise<void>;
  press(...keys: readonly KeyName[]): Promise<void>;
  paste(text: string): Promise<void>;
  resize(columns: number, rows: number): void;
  /** Waits until the screen shows the text; on failure it tells what the screen shows instead. */
  waitFor(wanted: string | RegExp, milliseconds?: number): Promise<void>;
  /** Waits until something holds. */
  until(holds: () => boolean, what: string, milliseconds?: number): Promise<void>;
  /** Waits until nothing has come for a while, for tests that say what is not there. */
  settle(): Promise<void>;
  /** The rows in view, without blank ends. */
  screen(): string;
  /** The same with everything that has scrolled away. */
  page(): string;
  /** Where the cursor stands in view, both from 0. */
  cursor(): { readonly column: number; readonly row: number };
  /** What stands on the cursor's row before it. */
  beforeCursor(): string;
  /** Every byte that the program has sent, as text. */
  raw(): string;
  readonly ended: Promise<Ending>;
  kill(signal: string): void;
  /** Closes the window: the program loses its terminal. */
  close(): void;
}

const KEYS = {
  enter: '\r',
  escape: '\x1b',
  backspace: '\x7f',
  delete: '\x1b[3~',
  up: '\x1b[A',
  down: '\x1b[B',
  right: '\x1b[C',
  left: '\x1b[D',
  home: '\x1b[H',
  end: '\x1b[F',
  pageUp: '\x1b[5~',
  pageDown: '\x1b[6~',
  space: ' ',
  f1: '\x1bOP',
  ctrlA: '\x01',
  ctrlC: '\x03',
  ctrlD: '\x04',
  ctrlE: '\x05',
  ctrlK: '\x0b',
  ctrlO: '\x0f',
  ctrlU: '\x15',
  ctrlW: '\x17',
  ctrlZ: '\x1a',
  undo: '\x1f',
} as const;

export type KeyName = keyof typeof KEYS;

/** At most 1 KiB at once: one big write fills the terminal's buffer in both directions, and then neither side moves. */
const PIECE = /[\s\S]{1,256}/gu;
const PATIENCE = 10_000;
const QUIET = 150;

/** Starts a program in a terminal. */
export function openTerminal(
  program: string,
  args: readonly string[],
  options: TerminalOptions = {},
): Terminal {
  const { columns = 80, rows = 24, cwd, env = {} } = options;
  const pty = spawn(program, [...args], {
    name: 'xterm-256color',
    cols: columns,
    rows,
    cwd: cwd ?? process.cwd(),
    env: {
      PATH: process.env['PATH'] ?? '',
      HOME: process.env['HOME'] ?? '',
      LANG: 'C.UTF-8',
      TERM: 'xterm-256color',
      ...env,
    },
  });
  const view = new headless.Terminal({ cols: columns, rows, scrollback: 20_000, allowProposedApi: true });
  view.onData((reply) => pty.write(reply));
  let raw = '';
  let arrived = Date.now();
  const watchers = new Set<() => void>();
  const tellAll = () => watchers.forEach((tell) => tell());
  pty.onData((data) => {
    raw += data;
    arrived = Date.now();
    view.write(data, tellAll);
  });
  const ended = new Promise<Ending>((tell) =>
    pty.onExit(({ exitCode, signal }) => tell({ code: exitCode, signal: signal ?? 0 })),
  );

  const until: Terminal['until'] = (holds, what, milliseconds = PATIENCE) =>
    new Promise((done, fail) => {
      const look = () => {
        if (holds()) finish(done);
      };
      const finish = (end: () => void) => {
        watchers.delete(look);
        clearInterval(again);
        clearTimeout(timer);
        end();
      };
      const again = setInterval(look, 20);
      const timer = setTimeout(
        () => finish(() => fail(new Error(`${what}\n--- the screen:\n${shown(view, false)}`))),
        milliseconds,
      );
      watchers.add(look);
      look();
    });
  const type = (text: string) => sendPieces(pty, text);

  return {
    pid: pty.pid,
    type,
    press: (...keys) => type(keys.map((key) => KEYS[key]).join('')),
    paste: (text) => type(`\x1b[200~${text.replaceAll('\n', '\r')}\x1b[201~`),
    resize: (to, height) => {
      view.resize(to, height);
      pty.resize(to, height);
    },
    until,
    waitFor: (wanted, milliseconds) =>
      until(() => matches(shown(view, false), wanted), `never seen: ${String(wanted)}`, milliseconds),
    settle: () => {
      const from = Date.now();
      return until(() => Date.now() - Math.max(from, arrived) > QUIET, 'it never came to rest');
    },
    screen: () => shown(view, false),
    page: () => shown(view, true),
    cursor: () => ({ column: view.buffer.active.cursorX, row: view.buffer.active.cursorY }),
    beforeCursor: () => {
      const { baseY, cursorX, cursorY } = view.buffer.active;
      return view.buffer.active.getLine(baseY + cursorY)?.translateToString(false, 0, cursorX) ?? '';
    },
    raw: () => raw,
    ended,
    kill: (signal) => pty.kill(signal),
    close: () => closeWindow(pty),
  };
}

async function sendPieces(pty: IPty, text: string): Promise<void> {
  for (const piece of text.match(PIECE) ?? []) {
    pty.write(piece);
    await new Promise((next) => setTimeout(next, 1));
  }
}

/** What closing a window does: the terminal's other end goes away. */
function closeWindow(pty: IPty): void {
  const inner = pty as IPty & { destroy?: () => void };
  inner.destroy?.();
}

function matches(text: string, wanted: string | RegExp): boolean {
  return typeof wanted === 'string' ? text.includes(wanted) : wanted.test(text);
}

function shown(view: InstanceType<typeof headless.Terminal>, withScrollback: boolean): string {
  const buffer = view.buffer.active;
  const from = withScrollback ? 0 : buffer.baseY;
  const rows = Array.from(
    { length: buffer.baseY + view.rows - from },
    (_, row) => buffer.getLine(from + row)?.translateToString(true) ?? '',
  );
  return rows.join('\n').trimEnd();
}
