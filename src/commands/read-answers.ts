import { readFileSync } from 'node:fs';
import { readYaml } from '../content/read-yaml.ts';
import { suggestion } from '../content/suggest.ts';
import type { PromptSet } from '../engine/prompt-set.ts';
import { promptsOf } from '../engine/prompts-of.ts';
import { UsageError, type Fault } from '../errors.ts';
import type { Desk } from './desk.ts';
import type { AnswersFile } from './open-asking.ts';

/** Reads an answers file, YAML or JSON, or standard input for `-`. */
export async function readAnswersFile(file: string, { world }: Desk): Promise<AnswersFile> {
  const name = file === '-' ? 'standard input' : file;
  const reading = readYaml(file === '-' ? await allOf(world.stdin) : bytesOf(file), name);
  if ('faults' in reading) throw unusable(name, reading.faults);
  const { value } = reading;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new UsageError(`${name} holds no answers`, {
      remedy: 'Write one line for each: the name of a question, a colon, the answer.',
    });
  }
  return { file: name, answers: new Map(Object.entries(value)) };
}

/** A name that no question has is a slip of the pen, told before anything begins. */
export function refuseUnknownNames({ file, answers }: AnswersFile, set: PromptSet): void {
  const known = promptsOf(set).map(({ name }) => name);
  const unknown = [...answers.keys()].find((name) => !known.includes(name) && !/^guard-[1-7]$/.test(name));
  if (unknown === undefined) return;
  const near = suggestion(unknown, known);
  throw new UsageError(`${file}: no question of ${set.name} is called "${unknown}"`, {
    remedy: near === null ? `See: amends sets show ${set.name} --json` : `Did you mean ${near}?`,
  });
}

function unusable(name: string, [first]: readonly Fault[]): UsageError {
  const place = first === undefined ? '' : `:${first.line}:${first.column}: ${first.message}`;
  return new UsageError(`${name}${place}`, { remedy: 'Mend the answers file; nothing was written.' });
}

function bytesOf(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (cause) {
    throw new UsageError(`the answers file ${file} cannot be read`, {
      remedy: 'Look at its name and who may read it.',
      cause,
    });
  }
}

async function allOf(input: NodeJS.ReadableStream): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of input) pieces.push(Buffer.from(piece));
  return Buffer.concat(pieces);
}
