import type { Program } from './compile-pattern.ts';

type Ids = ReadonlySet<number>;

/** A set of words of which every way through a pattern needs one. */
export interface Need {
  readonly ids: Ids;
  /** How many words at most, fillers not counted, stand before it in a match. */
  readonly far: number;
}

/** Tells how often one of these words is met. */
export type Commonness = (ids: Ids) => number;

/**
 * The word sets of which a pattern needs one word each, up to where it may leave its sentence, the rarest first. Of steps
 * that branch, one set stands for all branches: the words of the rarest set of each.
 */
export function neededSets(program: Program, commonness: Commonness): readonly Need[] {
  return needsFrom(program, { from: 0, to: program.length, far: 0 }, commonness);
}

interface Part {
  readonly from: number;
  readonly to: number;
  /** How many words may stand before it. */
  readonly far: number;
}

function needsFrom(program: Program, part: Part, commonness: Commonness): readonly Need[] {
  const needed: Need[] = [];
  let { from: pc, far } = part;
  while (pc < part.to) {
    const step = program[pc];
    if (step === undefined || step.op === 'jump' || leavesSentence(program, pc, pc + 1)) break;
    if (step.op === 'test') needed.push({ ids: step.ids, far });
    if (step.op === 'split') {
      const end = endOfBranches(program, step.to);
      const branches = step.to.map((from) => ({ from, to: end, far }));
      needed.push(...oneOfBranches(program, branches, commonness));
      if (leavesSentence(program, pc, end)) break;
    }
    far += widthOf(program, pc);
    pc = stepAfter(program, pc);
  }
  return needed.toSorted((a, b) => commonness(a.ids) - commonness(b.ids));
}

/** The branches' rarest needs together; nothing when a branch needs nothing. */
function oneOfBranches(program: Program, branches: readonly Part[], commonness: Commonness): readonly Need[] {
  const all = new Set<number>();
  let far = 0;
  for (const branch of branches) {
    const [rarest] = needsFrom(program, branch, commonness);
    if (rarest === undefined) return [];
    for (const id of rarest.ids) all.add(id);
    far = Math.max(far, rarest.far);
  }
  return [{ ids: all, far }];
}

function leavesSentence(program: Program, from: number, to: number): boolean {
  return program
    .slice(from, to)
    .some(
      (step, index) =>
        step.op === 'at' &&
        (step.place === 'next-sentence' || (step.place === 'sentence-start' && from + index > 0)),
    );
}

/** How many words a step takes at most, together with its branches. */
function widthOf(program: Program, pc: number): number {
  const step = program[pc];
  if (step?.op === 'gap') return step.most;
  if (step?.op === 'test' || step?.op === 'any') return 1;
  if (step?.op !== 'split') return 0;
  return Math.max(...step.to.map((start) => branchWidth(program, start)));
}

function branchWidth(program: Program, start: number): number {
  let width = 0;
  for (let pc = start; pc < program.length && program[pc]?.op !== 'jump'; pc = stepAfter(program, pc))
    width += widthOf(program, pc);
  return width;
}

function stepAfter(program: Program, pc: number): number {
  const step = program[pc];
  return step?.op === 'split' ? endOfBranches(program, step.to) : pc + 1;
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
