import { PassThrough } from 'node:stream';
import type { Input, Output } from '../../world.ts';
import { createKeyDecoder, type Key, type Sent } from './keys.ts';

/** What `Keyboard.input` emits as a keypress: all keys that came together, so that a paste is one change. */
export interface KeysEvent {
  readonly name: 'keys';
  readonly keys: readonly Key[];
}

/** The person's side of the terminal, held from the first question to the last. */
export interface Keyboard {
  /** The stream that a prompt of Inquirer listens to. Nothing but keys ever comes out of it. */
  readonly input: NodeJS.ReadableStream;
  /** Takes the terminal: keys come one by one and unechoed, pastes in brackets. */
  open(): void;
  /** Gives the terminal back as it was. */
  rest(): void;
  /** Begins to deliver keys, those typed ahead first; the function returned stops it. */
  listen(): () => void;
  /** Puts keys back that came after the one that ended a prompt. */
  unread(keys: readonly Key[]): void;
  /** Asks the terminal in which column its cursor stands, from 0; null when it does not say. */
  askColumn(): Promise<number | null>;
  /** Tells that the terminal has gone. */
  lose(): void;
  /** Gives the terminal back for good. */
  close(): void;
  /** Whether the terminal has gone: nothing can be asked or shown any more. */
  isGone(): boolean;
}

/** How long an Escape may wait for the rest of its sequence, in milliseconds; slow lines cut sequences apart. */
const ESCAPE_WAIT = 50;

/** How long the terminal may take to say where its cursor is, in milliseconds. */
const REPORT_WAIT = 100;

const ASK_CURSOR = '\x1b[6n';
const BRACKETED_PASTE_ON = '\x1b[?2004h';
const BRACKETED_PASTE_OFF = '\x1b[?2004l';

/**
 * Reads keys itself and hands them to Inquirer's stream as events, because readline on the real stream keeps only the
 * first line of a paste, ends at Ctrl-D, and stops reading after Ctrl-Z and `fg`.
 */
export function createKeyboard(stdin: Input, stdout: Output): Keyboard {
  const input = new PassThrough();
  const decoder = createKeyDecoder();
  const utf8 = new TextDecoder();
  let waiting: readonly Key[] = [];
  let gone = false;
  let listening = false;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let report: ((column: number | null) => void) | null = null;

  const deliver = () => {
    if (!listening || waiting.length === 0) return;
    const event: KeysEvent = { name: 'keys', keys: waiting };
    waiting = [];
    input.emit('keypress', undefined, event);
  };
  const arrive = (sent: readonly Sent[]) => {
    waiting = [...waiting, ...sent.filter((one) => one.kind !== 'cursor')];
    sent.forEach((one) => one.kind === 'cursor' && report?.(one.column - 1));
    deliver();
  };
  const read = (piece: Buffer | string) => {
    if (timer !== null) clearTimeout(timer);
    arrive(decoder.feed(typeof piece === 'string' ? piece : utf8.decode(piece, { stream: true })));
    timer = decoder.isWaiting() ? setTimeout(() => arrive(decoder.flush()), ESCAPE_WAIT) : null;
  };
  const lose = () => {
    if (gone) return;
    gone = true;
    arrive([{ kind: 'end' }]);
  };

  const rest = () => {
    if (timer !== null) clearTimeout(timer);
    stdin.pause();
    if (gone) return;
    stdout.write(BRACKETED_PASTE_OFF);
    stdin.setRawMode?.(false);
  };

  stdin.on('data', read).on('end', lose).on('error', lose).on('close', lose);
  stdin.pause();

  return {
    input,
    rest,
    lose,
    open: () => {
      if (gone) return;
      // Turned off first, because the terminal may have been changed behind our back while the program was stopped.
      stdin.setRawMode?.(false);
      stdin.setRawMode?.(true);
      stdout.write(BRACKETED_PASTE_ON);
      stdin.resume();
      setImmediate(deliver);
    },
    close: () => {
      rest();
      stdin.off('data', read);
    },
    listen: () => {
      listening = true;
      if (gone && waiting.length === 0) waiting = [{ kind: 'end' }];
      const soon = setImmediate(deliver);
      return () => {
        listening = false;
        clearImmediate(soon);
      };
    },
    unread: (keys) => {
      waiting = [...keys, ...waiting];
    },
    askColumn: () =>
      new Promise((tell) => {
        report = tell;
        stdout.write(ASK_CURSOR);
        setTimeout(() => tell(null), REPORT_WAIT);
      }),
    isGone: () => gone,
  };
}
