import { Option } from 'commander';
import type { Command } from 'commander';
import type { Check, CheckReport, TextType } from '../coach/check.ts';
import { openSupport } from '../content/support.ts';
import { ExitCode, UsageError } from '../errors.ts';
import { ink } from '../ui/ink.ts';
import { createPrinter } from '../ui/printer.ts';
import { renderFindings } from '../ui/render-findings.ts';
import { sizeOf } from '../ui/size-of.ts';
import { writeJson } from '../ui/write-json.ts';
import type { World } from '../world.ts';
import { withCommonOptions, type CommonOptions } from './common.ts';
import { openDesk, type Desk } from './desk.ts';
import { countryFrom } from './help-lines.ts';
import { openChecker } from './open-checker.ts';
import { cardLines } from './open-voice.ts';
import { readText } from './read-text.ts';

export interface CheckOptions extends CommonOptions {
  readonly as?: TextType;
  readonly jsonl?: boolean;
  readonly strict?: boolean;
}

const TYPES = ['apology', 'reach-out', 'reflection', 'conversation'] as const satisfies readonly TextType[];

export function declareCheck(program: Command, world: World, end: (code: ExitCode) => void): void {
  const command = program
    .command('check')
    .description('Read a text as the other person might, and ask about it.');
  withCommonOptions(command, [
    ['amends check letter.txt --as apology', 'a file'],
    ['amends check - --as reach-out', 'what you type or paste, until Ctrl-D'],
    ['amends check letter.txt --as apology --json', 'for a script'],
  ])
    .argument('[file]', 'the text; - reads standard input', '-')
    .addOption(new Option('--as <type>', 'what kind of text it is').choices(TYPES))
    .option('--strict', 'end with 1 when something is found')
    .option('--json', 'as JSON')
    .option('--jsonl', 'many texts, one JSON object {"id","text"} a line, in and out')
    .action(async (file: string, options: CheckOptions) => end(await check(file, options, world)));
}

/** Checks a text from a file or standard input; never one from the arguments, which others can see. */
export async function check(file: string, options: CheckOptions, world: World): Promise<ExitCode> {
  const { as } = options;
  if (as === undefined)
    throw new UsageError('what kind of text is it', { remedy: `Add --as and one of: ${TYPES.join(', ')}` });
  if (options.json === true && options.jsonl === true)
    throw new UsageError('--json and --jsonl cannot go together', {
      remedy: 'Take --json for one text, and --jsonl for many.',
    });
  const desk = openDesk(options, world);
  const checkText = await openCheck(desk);
  if (file === '-') tellHowToType(options, world);
  const text = await readText(file, world);
  const reports =
    options.jsonl === true
      ? checkLines(text, as, checkText, world)
      : [checkOne(text, as, checkText, options, desk)];
  return options.strict === true && reports.some(isWanting) ? ExitCode.foundWanting : ExitCode.done;
}

/** A person at the keyboard would else look at an empty screen. */
function tellHowToType({ json, jsonl }: CheckOptions, { stdin, stderr }: World): void {
  if (stdin.isTTY !== true || json === true || jsonl === true) return;
  createPrinter(stderr).line('Type or paste your text. To end it, press Ctrl-D on a line of its own.');
}

async function openCheck({ world, asides }: Desk): Promise<Check> {
  const checker = openChecker(world.places);
  for (const { file, line, column, message } of await checker.ready())
    asides.line(ink`${file}:${line}:${column} ${message}`);
  return checker.check;
}

function checkOne(
  text: string,
  as: TextType,
  checkText: Check,
  { json }: CheckOptions,
  desk: Desk,
): CheckReport {
  const { world, palette } = desk;
  const report = checkText(text, as);
  if (json === true) writeJson(report, world.stdout);
  else {
    for (const line of renderFindings(report, text, sizeOf(world.stdout).columns, palette))
      world.stdout.write(`${line.text}\n`);
    showCards(report, desk);
  }
  return report;
}

/** Help comes beside the findings, never in place of them, and each card once. */
function showCards({ safety }: CheckReport, { world, settings, asides }: Desk): void {
  if (safety.length === 0) return;
  const support = openSupport(world.places.content);
  const country = countryFrom(settings.country, world.env);
  for (const kind of new Set(safety.map((finding) => finding.kind))) {
    asides.line();
    for (const line of cardLines(support, kind, country)) asides.line(line);
  }
}

function checkLines(text: string, as: TextType, checkText: Check, world: World): readonly CheckReport[] {
  const lines = text.replace(/^\ufeff/, '').split('\n');
  return lines.flatMap((line, index) => {
    if (line.trim() === '') return [];
    const { id, text: words } = lineFrom(line, index + 1);
    const report = checkText(words, as);
    writeJson({ id, ...report }, world.stdout);
    return [report];
  });
}

interface Line {
  readonly id: unknown;
  readonly text: string;
}

function lineFrom(line: string, number: number): Line {
  const value = parsed(line, number);
  if (typeof value === 'object' && value !== null && 'text' in value && typeof value.text === 'string') {
    return { id: 'id' in value ? value.id : null, text: value.text };
  }
  throw badLine(number, null);
}

function parsed(line: string, number: number): unknown {
  try {
    return JSON.parse(line);
  } catch (cause) {
    throw badLine(number, cause);
  }
}

function badLine(number: number, cause: unknown): UsageError {
  return new UsageError(`line ${number} is no text to check`, {
    remedy: 'Write one {"id": …, "text": "…"} a line.',
    cause,
  });
}

function isWanting({ findings }: CheckReport): boolean {
  return findings.some(({ level }) => level !== 'hint');
}
