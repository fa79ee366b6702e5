import type { Command } from 'commander';
import type { ExitCode } from '../errors.ts';
import type { World } from '../world.ts';
import { withCommonOptions } from './common.ts';
import { runSession, type SessionOptions } from './run-session.ts';
import { withSessionOptions } from './session-options.ts';

export type ReflectOptions = SessionOptions;

export function declareReflect(program: Command, world: World, end: (code: ExitCode) => void): void {
  const command = program.command('reflect').description('A short guided reflection; tonight’s by default.');
  withSessionOptions(
    withCommonOptions(command, [
      ['amends reflect', 'five quiet minutes before the day closes'],
      ['amends reflect name-it', 'another set; amends sets list shows them'],
      ['amends reflect --unsaved', 'keep nothing'],
      ['amends reflect --answers answers.yaml --json', 'in a script'],
    ]),
  )
    .argument('[set]', 'the question set', 'nightly')
    .action(async (set: string, options: ReflectOptions) => end(await reflect(set, options, world)));
}

/** Leads through a reflection. */
export function reflect(set: string, options: ReflectOptions, world: World): Promise<ExitCode> {
  return runSession(set, options, world);
}
