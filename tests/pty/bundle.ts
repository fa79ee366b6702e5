import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rolldown } from 'rolldown';

export interface Bundle {
  /** The program, ready for `node`. */
  readonly file: string;
  remove(): Promise<void>;
}

/** Builds a TypeScript program into a folder of its own, as the real build would. */
export async function bundle(entry: string): Promise<Bundle> {
  const dir = await mkdtemp(join(tmpdir(), 'amends-pty-'));
  const build = await rolldown({ input: { program: entry }, platform: 'node', logLevel: 'silent' });
  await build.write({ dir, format: 'cjs', entryFileNames: '[name].cjs' });
  await build.close();
  return { file: join(dir, 'program.cjs'), remove: () => rm(dir, { recursive: true }) };
}
