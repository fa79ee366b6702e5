import type { Command } from 'commander';
import { openSupport } from '../content/support.ts';
import { ExitCode, UsageError } from '../errors.ts';
import { createPrinter } from '../ui/printer.ts';
import { writeJson } from '../ui/write-json.ts';
import type { World } from '../world.ts';
import { withCommonOptions, type CommonOptions } from './common.ts';
import { countryFrom, helpLines } from './help-lines.ts';
import { readSettings } from './settings.ts';

export interface SupportOptions extends CommonOptions {
  readonly country?: string;
}

export function declareSupport(program: Command, world: World, end: (code: ExitCode) => void): void {
  const command = program
    .command('support')
    .description('People you can talk to, now. Offline, and it leaves no trace.');
  withCommonOptions(command, [
    ['amends support', 'help lines'],
    ['amends support --country IE', 'those of another country'],
  ])
    .option('--country <code>', 'two letters')
    .option('--json', 'as JSON')
    .action((options: SupportOptions) => end(support(options, world)));
}

/** Prints the help lines at once; nothing is asked and nothing is written. */
export function support(options: SupportOptions, world: World): ExitCode {
  const known = openSupport(world.places.content);
  const country = (options.country ?? countryFrom(settledCountry(world), world.env))?.toLowerCase() ?? null;
  if (options.country !== undefined && !known.countries.some(({ code }) => code === country)) {
    const codes = known.countries.filter(({ code }) => code !== 'any').map(({ code }) => code.toUpperCase());
    throw new UsageError(`there are no lines for "${options.country}" here`, {
      remedy: `There are some for ${codes.join(', ')}; elsewhere findahelpline.com.`,
    });
  }
  if (options.json === true)
    writeJson(
      known.countries.filter(({ code }) => code === country || code === 'any'),
      world.stdout,
    );
  else for (const line of helpLines(known, country)) createPrinter(world.stdout).line(line);
  return ExitCode.done;
}

/** Help must come even when the settings are broken. */
function settledCountry({ places }: World): string | null {
  try {
    return readSettings(places).country;
  } catch {
    return null;
  }
}
