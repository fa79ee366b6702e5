import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Lexicon } from '../../src/coach/lexicon.ts';
import { markText } from '../../src/coach/mark-text.ts';
import { Scales } from '../../src/coach/scales.ts';
import { NumberPen, numberOfSign, WordPen, type SignPen } from '../../src/coach/sign-pen.ts';
import { SignSpeller } from '../../src/coach/sign-speller.ts';
import { unitsOf } from '../../src/coach/units-of.ts';
import type { Weights } from '../../src/coach/weights.ts';

const TEXTS = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .array(fc.constantFrom('I', 'you', 'never', 'sorry', '“fine”', 'kept', 'it.', '3', '😀', '\r\n', '?'))
    .map((words) => words.join(' ')),
);

function spell(text: string, pen: SignPen): void {
  const marked = markText(text, new Lexicon());
  const units = unitsOf(marked);
  const speller = new SignSpeller(marked, units);
  units.forEach((_, index) => {
    speller.spell(index, pen);
  });
}

function signsOf(text: string): readonly string[] {
  const pen = new WordPen();
  spell(text, pen);
  return pen.signs;
}

/** Weights of scores that are called a, b, …: for each sign one weight a score, in hundredths. */
function learned(rows: Readonly<Record<string, readonly number[]>>): Weights {
  const width = Math.max(0, ...Object.values(rows).map(({ length }) => length));
  const all = Object.values(rows);
  return {
    scores: Array.from({ length: width }, (_, index) => String.fromCharCode(97 + index)),
    thresholds: { keep: 0, hint: 0.5, warn: 0.5 },
    tempers: [],
    says: {},
    signs: {
      numbers: Int32Array.from(Object.keys(rows), numberOfSign),
      begins: Uint32Array.from([0, ...all.map((_, row) => all.slice(0, row + 1).flat().length)]),
      scores: Uint8Array.from(all.flatMap((weights) => weights.map((_, score) => score))),
      weights: Int16Array.from(all.flat()),
    },
  };
}

describe('the signs of a sentence', () => {
  it('are numbered as they are written, whatever the text', () => {
    fc.assert(
      fc.property(TEXTS, (text) => {
        const pen = new NumberPen();
        spell(text, pen);
        expect([...pen.numbers.subarray(0, pen.count)]).toEqual(signsOf(text).map(numberOfSign));
      }),
    );
  });

  it('tell who it is about, how it goes on, and what stands before it', () => {
    const signs = signsOf('You left. I never asked why.');
    expect(signs).toContain('2 I ALL asked');
    expect(signs).toContain('begins I ALL');
    expect(signs).toContain('x r_as');
    expect(signs).toContain('before left');
    expect(signs).toContain('before begins YOU left');
  });

  it('keep what is quoted apart from what the writer says', () => {
    const signs = signsOf('He said “you ruin it”.');
    expect(signs).toContain('1 "ruin');
    expect(signs).not.toContain('1 ruin');
    expect(signs.some((sign) => sign.startsWith('x') && sign.includes('ruin'))).toBe(false);
  });
});

describe('scales', () => {
  const marked = (text: string) => markText(text, new Lexicon());
  const ruin = { '1 ruin': [300, -100], always: [-20], '2 I ruin': [150, 0] };

  it('give the chance of a logistic regression over all signs of a sentence', () => {
    const scales = new Scales(new Map([['reflection', learned(ruin)]]));
    const unit = scales.weigh(marked('I ruin it')).read('reflection')?.units[0];
    const count = signsOf('I ruin it').length;
    const chance = (total: number) => 1 / (1 + Math.exp(-total / Math.sqrt(count)));
    expect(unit?.chances[0]).toBeCloseTo(chance(3 - 0.2 + 1.5), 12);
    expect(unit?.chances[1]).toBeCloseTo(chance(-1), 12);
  });

  it('weigh several learnings at once as each would alone', () => {
    const others = { '1 ruin': [-50], '1 it': [70, 80], 'x it_': [9] };
    fc.assert(
      fc.property(TEXTS, (text) => {
        const both = new Scales(
          new Map([
            ['reflection', learned(ruin)],
            ['safety', learned(others)],
          ]),
        );
        const alone = new Scales(new Map([['safety', learned(others)]]));
        expect(both.weigh(marked(text)).read('safety')).toEqual(alone.weigh(marked(text)).read('safety'));
      }),
    );
  });

  it('count what rules have found in a sentence among its signs, and only there', () => {
    const weighing = new Scales(new Map([['reflection', learned({ 'rule self-attack': [400] })]])).weigh(
      marked('All went well. I ruin it.'),
    );
    const finding = {
      rule: 'reflection/r',
      kind: 'self-attack',
      level: 'warn',
      start: 15,
      end: 24,
      line: 1,
      column: 16,
      text: 'I ruin it',
      message: '',
      why: '',
      ask: '',
      source: '',
    } as const;
    const before = weighing.read('reflection')?.units.map(({ chances }) => chances[0] ?? 0);
    const after = weighing.read('reflection', [finding])?.units.map(({ chances }) => chances[0] ?? 0);
    expect(after).toHaveLength(2);
    expect(after?.[0]).toBe(before?.[0]);
    expect(after?.[1]).toBeGreaterThan(before?.[1] ?? 1);
  });
});
