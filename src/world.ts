import type { Readable, Writable } from 'node:stream';

/** An instant together with the wall clock that the person sees. */
export interface Moment {
  /** Milliseconds since 1970 UTC. */
  readonly instant: number;
  /** Minutes that the wall clock is ahead of UTC. */
  readonly offset: number;
}

/** Where things are kept. All absolute. */
export interface Places {
  readonly config: string;
  readonly data: string;
  readonly state: string;
  /** What ships with the program: the content as the build left it. */
  readonly content: string;
}

export interface Input extends Readable {
  readonly isTTY?: boolean;
  setRawMode?(raw: boolean): unknown;
}

export interface Output extends Writable {
  readonly isTTY?: boolean;
  readonly columns?: number;
  readonly rows?: number;
}

export type SignalName = 'SIGINT' | 'SIGTERM' | 'SIGHUP' | 'SIGTSTP' | 'SIGCONT' | 'SIGUSR1';

/** Everything outside that the program may touch, handed in by `bin` so that tests can hand in another. */
export interface World {
  readonly stdin: Input;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly places: Places;
  /** Milliseconds since 1970 UTC, by the machine's clock. */
  clock(): number;
  /** The wall clock's lead over UTC at an instant, in minutes, by the machine's zone. */
  offsetAt(instant: number): number;
  /** Calls `act` when the signal arrives; the function returned stops that. */
  onSignal(signal: SignalName, act: () => void): () => void;
  /** Sends the program itself a signal; those that end it are no longer caught. */
  raise(signal: SignalName): void;
}
