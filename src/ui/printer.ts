import type { Output } from '../world.ts';
import { ink, type Ink } from './ink.ts';

/** Writes lines of ink to one stream. */
export interface Printer {
  line(text?: Ink | string): void;
  /** Without a line end, where an answer is to be typed. */
  prompt(text: Ink | string): void;
}

export function createPrinter(output: Output): Printer {
  const write = (text: Ink | string, end: string) =>
    output.write((typeof text === 'string' ? ink`${text}` : text).text + end);
  return {
    line: (text = '') => void write(text, '\n'),
    prompt: (text) => void write(text, ''),
  };
}
