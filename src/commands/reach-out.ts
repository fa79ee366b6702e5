import type { Command } from 'commander';
import type { ExitCode } from '../errors.ts';
import type { World } from '../world.ts';
import { withCommonOptions } from './common.ts';
import { runSession, type SessionOptions } from './run-session.ts';
import { withSessionOptions } from './session-options.ts';

export type ReachOutOptions = SessionOptions;

export function declareReachOut(program: Command, world: World, end: (code: ExitCode) => void): void {
  const command = program.command('reach-out').description('A first message, short and without pressure.');
  withSessionOptions(
    withCommonOptions(command, [
      ['amends reach-out', 'from your own words, with a way out for them'],
      ['amends reach-out --plain', 'lines only'],
      ['amends reach-out --answers answers.yaml --json', 'in a script'],
    ]),
  ).action(async (options: ReachOutOptions) => end(await reachOut(options, world)));
}

/** A first message, from the first question to the letter. */
export function reachOut(options: ReachOutOptions, world: World): Promise<ExitCode> {
  return runSession('reach-out', options, world);
}
