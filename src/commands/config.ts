import type { Command } from 'commander';
import { ExitCode, JournalError, UsageError } from '../errors.ts';
import { suggestion } from '../content/suggest.ts';
import { ink } from '../ui/ink.ts';
import { createPrinter } from '../ui/printer.ts';
import { writeJson } from '../ui/write-json.ts';
import type { World } from '../world.ts';
import { withCommonOptions, type CommonOptions } from './common.ts';
import { makeOwnFolder } from './own-folder.ts';
import {
  isSettingName,
  parsedSetting,
  readSettings,
  SETTINGS,
  settingsFile,
  type SettingName,
  type Settings,
} from './settings.ts';

export type ConfigOptions = CommonOptions;

export function declareConfig(program: Command, world: World, end: (code: ExitCode) => void): void {
  const command = program.command('config').description('Where things are kept, and other settings.');
  const examples = [
    ['amends config list', 'every setting, and where things are'],
    ['amends config set data ~/journal', 'keep the journal somewhere else'],
    ['amends config set country GB', 'help lines near you first'],
    ['amends config get day-starts', 'one setting'],
  ] as const;
  withCommonOptions(command, examples);
  const sub = (name: string, about: string, isDefault = false) =>
    withCommonOptions(command.command(name, { isDefault }), examples).description(about);
  sub('list', 'Every setting.', true)
    .option('--json', 'as JSON')
    .action((options: ConfigOptions) => end(listSettings(options, world)));
  sub('path', 'The folder of the settings, and of your own sets and rules.').action(() =>
    end(showPath(world)),
  );
  sub('get', 'One setting.')
    .argument('<name>')
    .action((name: string) => end(getSetting(name, world)));
  sub('set', 'Change a setting.')
    .argument('<name>')
    .argument('<value>', 'an empty value means as usual')
    .action(async (name: string, value: string) => end(await config(name, value, world)));
}

/** Changes a setting after looking whether the value means something. */
export async function config(name: string, text: string, { places, stderr, env }: World): Promise<ExitCode> {
  const known = settingNamed(name);
  const value = text.startsWith('~/') ? `${env['HOME'] ?? '~'}${text.slice(1)}` : text;
  parsedSetting(known, value, 'amends config set');
  // A file that cannot be used is told of in words, before the library meets it.
  readSettings(places);
  makeOwnFolder(places.config);
  await write(known, value, places);
  createPrinter(stderr).line(ink`${known} is set in ${settingsFile(places)}`);
  return ExitCode.done;
}

async function write(name: SettingName, value: string, { config: cwd }: World['places']): Promise<void> {
  const { default: Conf } = await import('conf');
  try {
    const store = new Conf({ cwd, configName: 'config', clearInvalidConfig: false, configFileMode: 0o600 });
    if (value === '') store.delete(name);
    else store.set(name, value);
  } catch (cause) {
    throw new JournalError(`the settings in ${cwd} could not be written`, ExitCode.cannotReadOrWrite, {
      remedy: 'Look whether the disk is full, and who may write there.',
      kept: 'The settings are as they were.',
      cause,
    });
  }
}

function listSettings(options: ConfigOptions, world: World): ExitCode {
  const { places, stdout } = world;
  const settings = readSettings(places);
  if (options.json === true) {
    writeJson(
      { settings: Object.fromEntries(names().map((name) => [name, textOf(name, settings)])), places },
      stdout,
    );
    return ExitCode.done;
  }
  const printer = createPrinter(stdout);
  for (const name of names()) {
    printer.line(ink`${name.padEnd(12)} ${textOf(name, settings) || '(as usual)'}   ${SETTINGS[name].about}`);
  }
  printer.line();
  printer.line(ink`journal       ${settings.data ?? places.data}`);
  printer.line(ink`settings      ${places.config}`);
  printer.line(ink`trash, older  ${places.state}`);
  return ExitCode.done;
}

function getSetting(name: string, { places, stdout }: World): ExitCode {
  createPrinter(stdout).line(ink`${textOf(settingNamed(name), readSettings(places))}`);
  return ExitCode.done;
}

function showPath({ places, stdout }: World): ExitCode {
  createPrinter(stdout).line(ink`${places.config}`);
  return ExitCode.done;
}

function settingNamed(name: string): SettingName {
  if (isSettingName(name)) return name;
  const near = suggestion(name, names());
  throw new UsageError(`there is no setting "${name}"`, {
    remedy: near === null ? `There are ${names().join(', ')}.` : `Did you mean ${near}?`,
  });
}

function names(): readonly SettingName[] {
  return Object.keys(SETTINGS).filter(isSettingName);
}

function textOf<Name extends SettingName>(name: Name, settings: Settings): string {
  return SETTINGS[name].render(settings[name]);
}
