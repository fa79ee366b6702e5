import type { Asker } from '../engine/session.ts';
import { createLineReader } from '../ui/plain/line-reader.ts';
import { createPlainAsker } from '../ui/plain/plain-asker.ts';
import { createScriptedAsker, type Answers } from '../ui/scripted/scripted-asker.ts';
import type { RichAsker } from '../ui/rich/rich-asker.ts';
import type { Voice } from '../ui/voice.ts';
import type { Desk } from './desk.ts';

/** A manner of asking, opened: whom to ask, what is typed and not confirmed, and how to end it. */
export interface Asking {
  /** An asker that speaks with this voice. */
  asker(voice: Voice): Promise<Asker>;
  /** Words typed so far at the question that is up. */
  unfinished(): string | null;
  /** Whether the input came to its end by itself. */
  hasEnded(): boolean;
  /** Whether the terminal has gone away. Then the program must die as if by SIGHUP: Node 20 aborts otherwise. */
  hasVanished(): boolean;
  /** Ends the asking: what is up resolves as leaving. */
  close(): void;
}

/** Opens the manner that fits: scripted with an answers file, else rich or plain. */
export function openAsking(desk: Desk, answers: AnswersFile | null): Asking {
  if (answers !== null) return scripted(answers);
  return desk.manner === 'rich' ? rich(desk) : plain(desk);
}

export interface AnswersFile {
  readonly file: string;
  readonly answers: Answers;
}

function scripted({ file, answers }: AnswersFile): Asking {
  return {
    asker: async (voice) => createScriptedAsker(answers, voice, file),
    unfinished: () => null,
    hasEnded: () => false,
    hasVanished: () => false,
    close: () => {},
  };
}

function plain({ world, asides }: Desk): Asking {
  const lines = createLineReader(world.stdin);
  return {
    asker: async (voice) =>
      createPlainAsker({ lines, printer: asides, voice, interactive: world.stdin.isTTY === true }),
    unfinished: () => null,
    hasEnded: lines.hasEnded,
    hasVanished: () => false,
    close: lines.close,
  };
}

function rich({ world }: Desk): Asking {
  let opened: RichAsker | null = null;
  return {
    asker: async (voice) => {
      const { createRichAsker } = await import('../ui/rich/rich-asker.ts');
      opened = createRichAsker(world, voice);
      return opened;
    },
    unfinished: () => opened?.unfinished() ?? null,
    hasEnded: () => false,
    hasVanished: () => opened?.isGone() ?? false,
    close: () => opened?.close(),
  };
}
