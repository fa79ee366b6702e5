import type { Output } from '../world.ts';
import { ink, type Ink } from './ink.ts';
import { sizeOf } from './size-of.ts';
import { layHanging } from './wrap.ts';

/** Writes lines to one stream. In a terminal they are wrapped between words. */
export interface Printer {
  line(text?: Ink | string): void;
  /** Without a line end, where an answer is to be typed. */
  prompt(text: Ink | string): void;
}

export function createPrinter(output: Output): Printer {
  const write = (text: string) => void output.write(text);
  return {
    line: (text = '') => write(`${rowsOf(safe(text), output).join('\n')}\n`),
    prompt: (text) => write(safe(text)),
  };
}

function safe(text: Ink | string): string {
  return (typeof text === 'string' ? ink`${text}` : text).text;
}

/** A styled line is short and stays as it is; what hangs over in another stands below its beginning. */
function rowsOf(text: string, output: Output): readonly string[] {
  const { columns } = sizeOf(output);
  const staysWhole = output.isTTY !== true || text.length <= columns || text.includes('\u001b');
  return staysWhole ? [text] : layHanging(text, columns);
}
