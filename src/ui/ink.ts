import { Chalk } from 'chalk';
import { sanitise } from './sanitise.ts';

/** Text that is safe for a terminal, and perhaps styled. Only this type reaches a screen. */
export class Ink {
  readonly text: string;

  /** Only for this module: everyone else writes with `ink` or a palette. */
  constructor(text: string) {
    this.text = text;
  }
}

/** Writes a line: what is put in is made safe, what is ink already stays as it is. */
export function ink(strings: TemplateStringsArray, ...values: readonly (string | number | Ink)[]): Ink {
  return new Ink(String.raw({ raw: strings.map(sanitise) }, ...values.map((value) => inked(value).text)));
}

/** Several pieces as one, with `between` them. */
export function joined(pieces: readonly (string | Ink)[], between = ''): Ink {
  return new Ink(pieces.map((piece) => inked(piece).text).join(sanitise(between)));
}

export interface Palette {
  bold(text: string | Ink): Ink;
  dim(text: string | Ink): Ink;
  accent(text: string | Ink): Ink;
  underline(text: string | Ink): Ink;
}

/** The few styles there are. Without colour they leave the text as it is, so nothing may rest on them alone. */
export function createPalette(colour: boolean): Palette {
  const chalk = new Chalk({ level: colour ? 1 : 0 });
  const style = (paint: (text: string) => string) => (text: string | Ink) => new Ink(paint(inked(text).text));
  return {
    bold: style(chalk.bold),
    dim: style(chalk.dim),
    accent: style(chalk.cyan),
    underline: style(chalk.underline),
  };
}

function inked(value: string | number | Ink): Ink {
  return value instanceof Ink ? value : new Ink(sanitise(String(value)));
}
