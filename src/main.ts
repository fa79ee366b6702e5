import { version } from '../package.json';
import { overview } from './commands/overview.ts';
import { ExitCode } from './errors.ts';
import type { World } from './world.ts';

export { placesFrom } from './places.ts';

/** Runs the program with its arguments in a world, and gives the exit code. Nothing escapes it. */
export async function run(argv: readonly string[], world: World): Promise<ExitCode> {
  try {
    return (
      answerAtOnce(argv, world) ?? (await (await import('./commands/run-command.ts')).runCommand(argv, world))
    );
  } catch (error) {
    return (await import('./commands/tell-error.ts')).tellError(error, world);
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
