import type { Command } from 'commander';
import type { ExitCode } from '../errors.ts';
import type { World } from '../world.ts';

/** How a command is made known: it adds itself to the program and tells `end` how it went. */
export type Declare = (program: Command, world: World, end: (code: ExitCode) => void) => void;

/** Options that every command takes. */
export interface CommonOptions {
  readonly plain?: boolean;
  readonly color?: boolean;
  readonly json?: boolean;
}

/** Adds the options that every command takes, and leads its help with examples. */
export function withCommonOptions(
  command: Command,
  examples: readonly (readonly [string, string])[],
): Command {
  const width = Math.max(...examples.map(([line]) => line.length));
  const shown = examples.map(([line, about]) => `  ${line.padEnd(width)}  ${about}`);
  return command
    .option('--plain', 'lines only: for screen readers, pipes and logs')
    .option('--no-color', 'no colour')
    .addHelpText('before', `Examples:\n${shown.join('\n')}\n`);
}
