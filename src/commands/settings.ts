import { readFileSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { ExitCode, JournalError, UsageError } from '../errors.ts';
import type { Places } from '../world.ts';

/** What a person can settle once. */
export interface Settings {
  /** The folder that holds the journal; null for the usual place. */
  readonly data: string | null;
  /** Minutes after midnight at which the day turns. */
  readonly 'day-starts': number;
  /** Two letters, for help lines; null when not told. */
  readonly country: string | null;
  readonly manner: 'auto' | 'plain';
  readonly colour: 'auto' | 'never';
}

export type SettingName = keyof Settings;

interface Setting<Name extends SettingName> {
  readonly about: string;
  readonly otherwise: Settings[Name];
  /** The value that a text means, or null when it means none. */
  parse(text: string): Settings[Name] | undefined;
  /** The text that means a value. */
  render(value: Settings[Name]): string;
  readonly example: string;
}

export const SETTINGS: { readonly [Name in SettingName]: Setting<Name> } = {
  data: {
    about: 'the folder that holds your journal',
    otherwise: null,
    parse: (text) => (text === '' ? null : isAbsolute(text) ? text : undefined),
    render: (value) => value ?? '',
    example: 'a whole path, such as /home/you/journal',
  },
  'day-starts': {
    about: 'when a new day begins; writing before it belongs to the evening before',
    otherwise: 240,
    parse: minutesFrom,
    render: (value) =>
      `${String(Math.floor(value / 60)).padStart(2, '0')}:${String(value % 60).padStart(2, '0')}`,
    example: 'a time from 00:00 to 11:59, such as 04:00',
  },
  country: {
    about: 'your country, so that help lines near you come first',
    otherwise: null,
    parse: (text) => (text === '' ? null : /^[A-Za-z]{2}$/.test(text) ? text.toUpperCase() : undefined),
    render: (value) => value ?? '',
    example: 'two letters, such as GB',
  },
  manner: {
    about: 'how questions are asked: auto, or plain lines always',
    otherwise: 'auto',
    parse: (text) => (text === 'auto' || text === 'plain' ? text : undefined),
    render: (value) => value,
    example: 'auto or plain',
  },
  colour: {
    about: 'colour: auto, or never',
    otherwise: 'auto',
    parse: (text) => (text === 'auto' || text === 'never' ? text : undefined),
    render: (value) => value,
    example: 'auto or never',
  },
};

export function settingsFile(places: Places): string {
  return join(places.config, 'config.json');
}

/** Reads the settings; what is not there is as usual. Plain JSON here, because every start waits for it. */
export function readSettings(places: Places): Settings {
  const file = settingsFile(places);
  const stored = parsedJson(textOf(file), file);
  const valueOf = <Name extends SettingName>(name: Name): Settings[Name] => {
    const text = stored[name];
    return text === undefined ? SETTINGS[name].otherwise : parsedSetting(name, text, file);
  };
  return {
    data: valueOf('data'),
    'day-starts': valueOf('day-starts'),
    country: valueOf('country'),
    manner: valueOf('manner'),
    colour: valueOf('colour'),
  };
}

/** The value that a text means for a setting; UsageError where it means none. */
export function parsedSetting<Name extends SettingName>(
  name: Name,
  text: unknown,
  where: string,
): Settings[Name] {
  const value = typeof text === 'string' ? SETTINGS[name].parse(text) : undefined;
  if (value !== undefined) return value;
  throw new UsageError(`${where}: ${name} cannot be ${JSON.stringify(text)}`, {
    remedy: `It takes ${SETTINGS[name].example}.`,
  });
}

export function isSettingName(name: string): name is SettingName {
  return Object.hasOwn(SETTINGS, name);
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    if (isMissing(cause)) return '{}';
    throw new JournalError(`${file} cannot be read`, ExitCode.cannotReadOrWrite, {
      remedy: 'Look at who may read this file.',
      cause,
    });
  }
}

function parsedJson(text: string, file: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    if (isRecord(value)) return value;
  } catch (cause) {
    throw new UsageError(`${file} is not JSON`, { remedy: 'Mend it, or move it away to begin anew.', cause });
  }
  throw new UsageError(`${file} holds no settings`, { remedy: 'Mend it, or move it away to begin anew.' });
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isMissing(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && (cause.code === 'ENOENT' || cause.code === 'ENOTDIR');
}

function minutesFrom(text: string): number | undefined {
  const found = /^(\d{1,2}):([0-5]\d)$/.exec(text);
  const hours = Number(found?.[1]);
  return found === null || hours > 11 ? undefined : hours * 60 + Number(found[2]);
}
