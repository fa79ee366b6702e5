import { spawnSync } from 'node:child_process';
import { fitted } from '../ui/fit.ts';
import { joined, type Ink } from '../ui/ink.ts';
import { sizeOf } from '../ui/size-of.ts';
import type { Desk } from './desk.ts';

/** Shows lines: through the person's pager when there are more than the terminal holds, else all at once. */
export function page(
  lines: readonly Ink[],
  { pager }: { readonly pager?: boolean },
  { world, manner }: Desk,
): void {
  const text = fitted(joined(lines.flatMap((line) => [line, '\n'])).text, world.stdout);
  const isLong = manner === 'rich' && pager !== false && text.split('\n').length > sizeOf(world.stdout).rows;
  if (!isLong || !wasPaged(text, world.env)) world.stdout.write(text);
}

function wasPaged(text: string, env: Readonly<Record<string, string | undefined>>): boolean {
  const [program = 'less', ...options] = (env['PAGER'] || 'less').trim().split(/\s+/);
  const { error } = spawnSync(program, options, {
    input: text,
    stdio: ['pipe', 'inherit', 'inherit'],
    env: { LESS: 'FIRX', ...env },
  });
  return error === undefined;
}
