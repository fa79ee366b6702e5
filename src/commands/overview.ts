import { suggestion } from '../content/suggest.ts';
import { UsageError } from '../errors.ts';
import type { Declare } from './common.ts';

interface Listed {
  readonly name: string;
  readonly summary: string;
  load(): Promise<Declare>;
}

/** Every command, with the part of the program that it needs. */
const COMMANDS: readonly Listed[] = [
  {
    name: 'reflect',
    summary: 'a short guided reflection; tonight’s by default',
    load: async () => (await import('./reflect.ts')).declareReflect,
  },
  {
    name: 'apology',
    summary: 'an apology in your own words',
    load: async () => (await import('./apology.ts')).declareApology,
  },
  {
    name: 'reach-out',
    summary: 'a first message, without pressure',
    load: async () => (await import('./reach-out.ts')).declareReachOut,
  },
  {
    name: 'resume',
    summary: 'go on where you left',
    load: async () => (await import('./resume.ts')).declareResume,
  },
  { name: 'list', summary: 'your past entries', load: async () => (await import('./list.ts')).declareList },
  { name: 'show', summary: 'read one of them', load: async () => (await import('./show.ts')).declareShow },
  {
    name: 'check',
    summary: 'look over a text of your own',
    load: async () => (await import('./check.ts')).declareCheck,
  },
  {
    name: 'sets',
    summary: 'the question sets: see, check, write your own',
    load: async () => (await import('./sets.ts')).declareSets,
  },
  {
    name: 'support',
    summary: 'people you can talk to, now',
    load: async () => (await import('./support.ts')).declareSupport,
  },
  {
    name: 'config',
    summary: 'where things are kept, and other settings',
    load: async () => (await import('./config.ts')).declareConfig,
  },
  { name: 'home', summary: '', load: async () => (await import('./home.ts')).declareHome },
];

/** The command that a word names; UsageError with the nearest one where there is none. */
export function commandNamed(name: string): Listed {
  const found = COMMANDS.find((command) => command.name === name);
  if (found !== undefined) return found;
  const near = suggestion(
    name,
    COMMANDS.map((command) => command.name),
  );
  throw new UsageError(`there is no command "${name}"`, {
    remedy: near === null ? 'See: amends help' : `Did you mean ${near}? See: amends help`,
  });
}

/** What `amends --help` says. */
export function overview(): string {
  const listed = COMMANDS.filter(({ summary }) => summary !== '');
  return `Examples:
  amends                     see what would serve tonight
  amends reflect             five quiet minutes before the day closes
  amends apology             find your words, step by step
  amends list                your past entries

Usage: amends [command] [options]

Commands:
${listed.map(({ name, summary }) => `  ${name.padEnd(10)} ${summary}`).join('\n')}

Every command has --help, --plain and --no-color. What can be shown has --json.
At any question: /skip /back /why /help /leave, or Esc in a terminal.
Nothing leaves this device.
`;
}
