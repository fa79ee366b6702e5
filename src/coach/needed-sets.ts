import type { Program } from './compile-pattern.ts';

type Ids = ReadonlySet<number>;

/**
 * Word sets of which every way through a pattern needs one word each, up to where it may leave its sentence, the rarest
 * first. Of steps that branch, one set stands for all branches: the words of the rarest set of each. `commonness` tells
 * how often one of these words is met.
 */
export function neededSets(program: Program, commonness: (ids: Ids) => number): readonly Ids[] {
  return needsFrom(program, 0, program.length, commonness);
}

function needsFrom(
  program: Program,
  from: number,
  to: number,
  commonness: (ids: Ids) => number,
): readonly Ids[] {
  const needed: Ids[] = [];
  let pc = from;
  while (pc < to) {
    const step = program[pc];
    if (step === undefined || step.op === 'jump') break;
    if (step.op === 'at' && (step.place === 'next-sentence' || (step.place === 'sentence-start' && pc > 0)))
      break;
    if (step.op === 'test') needed.push(step.ids);
    if (step.op === 'split') {
      const end = endOfBranches(program, step.to);
      needed.push(...oneOfBranches(program, step.to, end, commonness));
      if (leavesSentence(program, pc, end)) break;
      pc = end;
    } else pc += 1;
  }
  return needed.toSorted((a, b) => commonness(a) - commonness(b));
}

/** The branches' rarest needs together; nothing when a branch needs nothing. */
function oneOfBranches(
  program: Program,
  starts: readonly number[],
  end: number,
  commonness: (ids: Ids) => number,
): readonly Ids[] {
  const all = new Set<number>();
  for (const start of starts) {
    const [rarest] = needsFrom(program, start, end, commonness);
    if (rarest === undefined) return [];
    for (const id of rarest) all.add(id);
  }
  return [all];
}

function leavesSentence(program: Program, from: number, to: number): boolean {
  return program
    .slice(from, to)
    .some((step) => step.op === 'at' && (step.place === 'next-sentence' || step.place === 'sentence-start'));
}

/** Every branch ends with a jump to the same place, behind the last of them. */
function endOfBranches(program: Program, starts: readonly number[]): number {
  let pc = starts.at(-1) ?? 0;
  for (let step = program[pc]; step !== undefined; step = program[pc]) {
    if (step.op === 'jump') return step.to;
    pc = step.op === 'split' ? endOfBranches(program, step.to) : pc + 1;
  }
  return program.length;
}
