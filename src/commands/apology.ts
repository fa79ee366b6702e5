import type { Command } from 'commander';
import type { ExitCode } from '../errors.ts';
import type { World } from '../world.ts';
import { withCommonOptions } from './common.ts';
import { runSession, type SessionOptions } from './run-session.ts';
import { withSessionOptions } from './session-options.ts';

export type ApologyOptions = SessionOptions;

export function declareApology(program: Command, world: World, end: (code: ExitCode) => void): void {
  const command = program
    .command('apology')
    .description('An apology in your own words, held until you decide.');
  withSessionOptions(
    withCommonOptions(command, [
      ['amends apology', 'act, impact, repair, change: one question at a time'],
      ['amends apology --plain', 'lines only'],
      ['amends apology --answers answers.yaml --json', 'in a script'],
    ]),
  ).action(async (options: ApologyOptions) => end(await apology(options, world)));
}

/** An apology, from the first question to the letter. */
export function apology(options: ApologyOptions, world: World): Promise<ExitCode> {
  return runSession('apology', options, world);
}
