import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPalette, ink } from '../../../src/ui/ink.ts';
import { frameOf, type Parts } from '../../../src/ui/rich/frame.ts';

const palette = createPalette(false);
const rowsNamed = (name: string, count: number) =>
  Array.from({ length: count }, (_, index) => ink`${name} ${index}`);

const parts = fc
  .record({
    head: fc.nat(20),
    foot: fc.nat(4),
    count: fc.integer({ min: 1, max: 60 }),
    focus: fc.nat(59),
    depth: fc.integer({ min: 1, max: 4 }),
  })
  .map(({ head, foot, count, focus, depth }): Parts => ({
    head: rowsNamed('head', head),
    foot: rowsNamed('foot', foot),
    body: {
      count,
      rowAt: (index) => ink`body ${index}`,
      focus: Math.min(focus, count - 1),
      depth,
      caret: ink``,
    },
  }));
const rows = fc.integer({ min: 2, max: 40 });
const framed = (all: Parts, height: number, top = 0) =>
  frameOf(all, { columns: 80, rows: height }, top, palette);

describe('a frame', () => {
  it('is never taller than the screen, and always shows the row of the cursor', () => {
    fc.assert(
      fc.property(parts, rows, fc.nat(80), (all, height, top) => {
        const frame = framed(all, height, top);
        expect(frame.rows.length).toBeLessThanOrEqual(height);
        expect(frame.rows[frame.caretRow]?.text).toBe(`body ${all.body.focus}`);
      }),
      { numRuns: 2000 },
    );
  });

  it('shows everything where there is room', () => {
    fc.assert(
      fc.property(parts, (all) => {
        const wanted = all.head.length + all.body.count + all.foot.length;
        expect(framed(all, Math.max(8, wanted)).rows).toHaveLength(wanted);
      }),
    );
  });

  it('moves its view only when it must', () => {
    fc.assert(
      fc.property(parts, rows, (all, height) => {
        const { top } = framed(all, height);
        expect(framed(all, height, top).top).toBe(top);
      }),
    );
  });

  it('says how much is out of view', () => {
    const body = {
      count: 20,
      rowAt: (index: number) => ink`body ${index}`,
      focus: 10,
      depth: 1,
      caret: ink``,
    };
    const shown = framed({ head: [], foot: [], body }, 8, 8).rows.map(({ text }) => text);
    expect(shown).toEqual([
      '  … 8 more above',
      'body 8',
      'body 9',
      'body 10',
      'body 11',
      'body 12',
      'body 13',
      '  … 6 more below',
    ]);
  });
});
