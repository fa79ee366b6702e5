import type { Output, World } from '../world.ts';
import type { CommonOptions } from './common.ts';
import type { Settings } from './settings.ts';

export type Manner = 'rich' | 'plain';

/** Rich only where both ends are a terminal and nobody asked for plain lines. */
export function chooseManner(
  options: CommonOptions,
  settings: Settings,
  { stdin, stdout, env }: World,
): Manner {
  const isTerminal = stdin.isTTY === true && stdout.isTTY === true;
  const wantsPlain =
    options.plain === true ||
    settings.manner === 'plain' ||
    isSet(env['ACCESSIBLE']) ||
    env['TERM'] === 'dumb';
  return isTerminal && !wantsPlain ? 'rich' : 'plain';
}

/** Whether a stream gets colour: option, then NO_COLOR, then the forcing variables, then the terminal itself. */
export function hasColour(
  options: CommonOptions,
  settings: Settings,
  { env }: World,
  stream: Output,
): boolean {
  if (options.color === false || settings.colour === 'never' || isSet(env['NO_COLOR'])) return false;
  if (isOn(env['FORCE_COLOR']) || isOn(env['CLICOLOR_FORCE'])) return true;
  if (env['TERM'] === 'dumb' || env['FORCE_COLOR'] === '0' || env['CLICOLOR'] === '0') return false;
  return stream.isTTY === true;
}

/** Where questions go: the terminal, or beside the results when those are piped. */
export function questionStream({ stdout, stderr }: World): Output {
  return stdout.isTTY === true ? stdout : stderr;
}

function isSet(value: string | undefined): boolean {
  return value !== undefined && value !== '';
}

function isOn(value: string | undefined): boolean {
  return isSet(value) && value !== '0';
}
