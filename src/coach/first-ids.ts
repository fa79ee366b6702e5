import type { Program } from './compile-pattern.ts';

/** The numbers that what begins at a step can begin with; null when that may be any word, or none. */
export function firstIds(program: Program, pc: number): ReadonlySet<number> | null {
  const step = program[pc];
  switch (step?.op) {
    case 'test':
      return step.ids;
    case 'split': {
      const all = step.to.map((to) => firstIds(program, to));
      return all.includes(null) ? null : new Set(all.flatMap((ids) => [...(ids ?? [])]));
    }
    case 'jump':
      return firstIds(program, step.to);
    case 'at':
    case 'look':
    case 'open':
    case 'close':
      return firstIds(program, pc + 1);
    case 'any':
    case 'gap':
    case 'found':
    case undefined:
      return null;
  }
}
