import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { ink } from '../../../src/ui/ink.ts';
import { createScreen } from '../../../src/ui/rich/screen.ts';

/** A window of which the size can be set and what was written can be read. */
class Window extends PassThrough {
  columns: number;
  rows = 24;

  constructor(columns: number) {
    super({ encoding: 'utf8' });
    this.columns = columns;
  }

  written(): string {
    return String(this.read() ?? '');
  }
}

const ROW = 'seventy cells and more of a row that will be broken when it gets narrow';
const frame = {
  rows: [ink`short`, ink`${ROW}`, ink`${ROW}`, ink`foot`],
  caretRow: 2,
  caret: ink`${ROW}`,
  top: 0,
};

function narrowed(columns: number, column: number | null): string {
  const window = new Window(100);
  const screen = createScreen(window, () => false);
  screen.paint(frame);
  window.columns = columns;
  expect(screen.isAstray()).toBe(true);
  screen.found(column);
  window.written();
  screen.clear();
  return window.written();
}

describe('a screen that became narrower', () => {
  it('counts the rows that the terminal has broken', () => {
    expect(narrowed(30, null)).toContain('\x1b[4A');
  });

  it('counts those of the cursor row too where the cursor says that it was broken', () => {
    expect(narrowed(30, ROW.length % 30)).toContain('\x1b[6A');
  });

  it('does not where the cursor was held at the edge', () => {
    expect(narrowed(30, 29)).toContain('\x1b[4A');
  });

  it('knows the place without asking when the cursor stands within the new width', () => {
    const window = new Window(100);
    const screen = createScreen(window, () => false);
    screen.paint({ ...frame, caret: ink`near` });
    window.columns = 30;
    expect(screen.isAstray()).toBe(false);
  });
});

describe('a screen', () => {
  it('draws only from the first row that has changed', () => {
    const window = new Window(100);
    const screen = createScreen(window, () => false);
    screen.paint(frame);
    window.written();
    screen.paint({ ...frame, rows: [...frame.rows.slice(0, 3), ink`other`] });
    const written = window.written();
    expect(written).toContain('other');
    expect(written).not.toContain('short');
  });

  it('shows nothing while it is hidden, and nothing on a terminal that has gone', () => {
    const window = new Window(100);
    let gone = false;
    const screen = createScreen(window, () => gone);
    screen.hide();
    screen.paint(frame);
    screen.print([ink`line`]);
    expect(window.written()).toBe('');
    screen.show();
    gone = true;
    screen.paint(frame);
    expect(window.written()).toBe('');
  });
});
