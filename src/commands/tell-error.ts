import { AmendsError, ContentError, ExitCode } from '../errors.ts';
import { ink } from '../ui/ink.ts';
import { createPrinter, type Printer } from '../ui/printer.ts';
import type { World } from '../world.ts';

/** Tells a person what went wrong: first what is safe, then what and where, then one remedy. Gives the exit code. */
export function tellError(error: unknown, world: World): ExitCode {
  const printer = createPrinter(world.stderr);
  if (!(error instanceof AmendsError)) return tellDefect(error, world);
  if (error.kept !== null) printer.line(error.kept);
  if (error.lost !== null && world.stderr.isTTY === true) tellLost(error.lost, printer);
  printer.line(ink`amends: ${error.message}`);
  if (error instanceof ContentError) {
    for (const { file, line, column, message } of error.faults)
      printer.line(ink`  ${file}:${line}:${column}: ${message}`);
  }
  printer.line(ink`  ${error.remedy}`);
  return error.code;
}

/** Only the window in which they were typed has these words, so they are shown whole; no log ever gets them. */
function tellLost(words: string, printer: Printer): void {
  printer.line('These words are only in this window now. Copy them before you close it:');
  printer.line();
  for (const line of words.split('\n')) printer.line(ink`| ${line}`);
  printer.line();
}

/** A defect shows where it happened, never its message: that could hold someone's words. */
function tellDefect(error: unknown, world: World): ExitCode {
  const printer = createPrinter(world.stderr);
  const { name, trace } =
    error instanceof Error ? { name: error.name, trace: traceOf(error) } : { name: 'Error', trace: [] };
  printer.line('What you had confirmed is kept.');
  printer.line(ink`amends: a defect of the program itself (${name})`);
  for (const line of trace) printer.line(ink`  ${line}`);
  printer.line('  Please report it with these lines. They hold none of your words.');
  return ExitCode.defect;
}

function traceOf({ stack = '' }: Error): readonly string[] {
  return stack
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith('at '));
}
