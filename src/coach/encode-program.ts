import { firstIds } from './first-ids.ts';
import type { Program, Step } from './compile-pattern.ts';
import type { Place } from './pattern.ts';

/**
 * A program as a row of numbers, which run faster than objects and load without work. Each step is its code and its
 * operands: `test set`, `gap most isClause`, `place number`, `look wanted next` with the inner program between,
 * `split set count to…` where the set holds the words that any branch can begin with (or -1), `jump to`.
 */
export const CODES = {
  found: 0,
  test: 1,
  any: 2,
  gap: 3,
  at: 4,
  look: 5,
  split: 6,
  jump: 7,
  open: 8,
  close: 9,
} as const satisfies Readonly<Record<Step['op'], number>>;

export const PLACES: readonly Place[] = [
  'sentence-start',
  'sentence-end',
  'clause-edge',
  'next-sentence',
  'text-start',
  'text-end',
  'question',
];

/** `numberOf` gives the number under which a set of words is kept. */
export function encodeProgram(program: Program, numberOf: (ids: ReadonlySet<number>) => number): number[] {
  return encoded(program, numberOf, 0);
}

/** Places count from the beginning of the outermost program, which is `from` numbers before this one. */
function encoded(program: Program, numberOf: (ids: ReadonlySet<number>) => number, from: number): number[] {
  const code: number[] = [];
  const starts: number[] = [];
  const targets: { readonly at: number; readonly to: number }[] = [];
  program.forEach((step, pc) => {
    starts.push(code.length);
    code.push(CODES[step.op]);
    switch (step.op) {
      case 'test':
        code.push(numberOf(step.ids));
        break;
      case 'gap':
        code.push(step.most, step.within === 'clause' ? 1 : 0);
        break;
      case 'at':
        code.push(PLACES.indexOf(step.place));
        break;
      case 'look': {
        const inner = encoded(step.program, numberOf, from + code.length + 2);
        code.push(step.wanted ? 1 : 0, from + code.length + 2 + inner.length, ...inner);
        break;
      }
      case 'split': {
        const firsts = firstIds(program, pc);
        code.push(firsts === null ? -1 : numberOf(firsts), step.to.length);
        for (const to of step.to) targets.push({ at: code.push(0) - 1, to: landing(program, to) });
        break;
      }
      case 'jump':
        targets.push({ at: code.push(0) - 1, to: landing(program, step.to) });
        break;
      case 'any':
      case 'open':
      case 'close':
      case 'found':
    }
  });
  for (const { at, to } of targets) code[at] = from + (starts[to] ?? 0);
  return code;
}

/** Where a row of jumps ends. */
function landing(program: Program, to: number): number {
  const step = program[to];
  return step?.op === 'jump' ? landing(program, step.to) : to;
}
