import { basename, join, resolve } from 'node:path';
import { listFolder } from '../content/list-folder.ts';
import { readContentFile } from '../content/read-content-file.ts';
import { ExitCode, type Fault } from '../errors.ts';
import { ink } from '../ui/ink.ts';
import { writeJson } from '../ui/write-json.ts';
import type { World } from '../world.ts';
import type { CommonOptions } from './common.ts';
import { openDesk, type Desk } from './desk.ts';

/** Tells everything that is wrong with these files, or with all of the person's own sets. */
export async function checkSets(
  files: readonly string[],
  options: CommonOptions,
  world: World,
): Promise<ExitCode> {
  const desk = openDesk(options, world);
  const found =
    files.length === 0
      ? listFolder(join(world.places.config, 'sets'))
      : { files: files.map(fileNamed), faults: [] };
  const { parseSet } = await import('../content/parse-set.ts');
  const faults = [
    ...found.faults,
    ...found.files.flatMap(({ name, path, realPath }) => {
      const text = readContentFile({ path, realPath });
      return text instanceof Uint8Array ? parseSet({ name, text, file: path, origin: path }).faults : [text];
    }),
  ];
  tellFaults(faults, found.files.length, options, desk);
  return faults.some(({ level }) => level === 'error') ? ExitCode.foundWanting : ExitCode.done;
}

function tellFaults(
  faults: readonly Fault[],
  files: number,
  options: CommonOptions,
  { world, results }: Desk,
): void {
  if (options.json === true) writeJson(faults, world.stdout);
  else if (faults.length > 0) for (const fault of faults) results.line(ink`${faultText(fault)}`);
  else
    results.line(
      files === 0 ? 'There is no set of your own yet: amends sets new NAME' : 'No fault was found.',
    );
}

function fileNamed(file: string): { name: string; path: string; realPath: string } {
  return { name: basename(file).replace(/\.ya?ml$/, ''), path: file, realPath: resolve(file) };
}

/** A fault on one line, as editors and compilers write it. */
export function faultText({ file, line, column, level, message }: Fault): string {
  return `${file}:${line}:${column}: ${level}: ${message}`;
}
