import { Command, CommanderError } from 'commander';
import { ExitCode, UsageError } from '../errors.ts';
import { fitted } from '../ui/fit.ts';
import { sizeOf } from '../ui/size-of.ts';
import type { World } from '../world.ts';
import { commandNamed } from './overview.ts';

/** Runs the command that the arguments name, and gives its exit code. */
export async function runCommand(argv: readonly string[], world: World): Promise<ExitCode> {
  const [name, ...rest] = named(argv);
  const command = commandNamed(name ?? '');
  const declare = await command.load();
  return new Promise((resolve, reject) => {
    const program = bareProgram(world);
    declare(program, world, resolve);
    program
      .parseAsync([command.name, ...rest], { from: 'user' })
      .catch((error: unknown) => settle(error, resolve, reject));
  });
}

/** `amends help list` means `amends list --help`; without a command the front door opens. */
function named(argv: readonly string[]): readonly string[] {
  const [first, second, ...rest] = argv;
  if (first === 'help' && second !== undefined) return [second, '--help', ...rest];
  return first === undefined || first.startsWith('-') ? ['home', ...argv] : argv;
}

function bareProgram({ stdout, stderr }: World): Command {
  return new Command('amends').exitOverride().configureOutput({
    writeOut: (text) => void stdout.write(fitted(text, stdout)),
    writeErr: (text) => void stderr.write(text),
    outputError: () => {},
    getOutHelpWidth: () => Math.min(sizeOf(stdout).columns, 100),
  });
}

function settle(error: unknown, resolve: (code: ExitCode) => void, reject: (error: unknown) => void): void {
  if (!(error instanceof CommanderError)) reject(error);
  else if (error.exitCode === 0) resolve(ExitCode.done);
  else reject(usageErrorFrom(error));
}

function usageErrorFrom({ message }: CommanderError): UsageError {
  const [what = '', suggestion] = message.replace(/^error: /, '').split('\n');
  return new UsageError(what, { remedy: suggestion?.replace(/[()]/g, '') ?? 'See: amends help' });
}
