import { Command, CommanderError } from 'commander';
import { version } from '../package.json';
import { commandNamed, overview } from './commands/overview.ts';
import { tellError } from './commands/tell-error.ts';
import { ExitCode, UsageError } from './errors.ts';
import type { World } from './world.ts';

export { placesFrom } from './places.ts';

/** Runs the program with its arguments in a world, and gives the exit code. Nothing escapes it. */
export async function run(argv: readonly string[], world: World): Promise<ExitCode> {
  try {
    return answerAtOnce(argv, world) ?? (await runCommand(argv, world));
  } catch (error) {
    return tellError(error, world);
  }
}

/** The two questions that need no command, answered before anything is loaded. */
function answerAtOnce(argv: readonly string[], world: World): ExitCode | null {
  const [first, second] = argv;
  if (first === '--version' || first === '-V') world.stdout.write(`${version}\n`);
  else if (first === '--help' || first === '-h' || (first === 'help' && second === undefined))
    world.stdout.write(overview());
  else return null;
  return ExitCode.done;
}

async function runCommand(argv: readonly string[], world: World): Promise<ExitCode> {
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
    writeOut: (text) => void stdout.write(text),
    writeErr: (text) => void stderr.write(text),
    outputError: () => {},
    getOutHelpWidth: () => Math.min(stdout.columns ?? 80, 100),
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
