import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { createPrinter } from '../../src/ui/printer.ts';
import { sizeOf } from '../../src/ui/size-of.ts';

const terminal = (columns: number, rows: number) =>
  Object.assign(new PassThrough(), { isTTY: true, columns, rows });

test('a stream has the size that it tells', () => {
  expect(sizeOf(terminal(132, 50))).toEqual({ columns: 132, rows: 50 });
});

test('a stream without a size, or with 0, has the usual one', () => {
  expect(sizeOf(new PassThrough())).toEqual({ columns: 80, rows: 24 });
  expect(sizeOf(terminal(0, 0))).toEqual({ columns: 80, rows: 24 });
});

test('lines for a terminal without a size are not broken into letters', () => {
  const output = terminal(0, 0);
  createPrinter(output).line('Someone to talk to: amends support.');
  expect(String(output.read())).toBe('Someone to talk to: amends support.\n');
});
