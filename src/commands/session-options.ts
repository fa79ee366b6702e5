import { InvalidArgumentError, type Command } from 'commander';

/** The options of every command that leads through a session. */
export function withSessionOptions(command: Command): Command {
  return command
    .option('--answers <file>', 'answers from a YAML or JSON file; - for standard input')
    .option('--seed <number>', 'which questions are drawn', wholeNumber)
    .option('--unsaved', 'keep nothing of it')
    .option('--json', 'the result as JSON');
}

/** A whole number from 0 on, as commander reads an option's value. */
export function wholeNumber(text: string): number {
  if (!/^\d{1,10}$/.test(text)) throw new InvalidArgumentError('It takes a whole number.');
  return Number(text);
}
