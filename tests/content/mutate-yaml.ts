/** A source of chance that a number decides (mulberry32), so that a failing case can be met again. */
export type Chance = (below: number) => number;

export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const PIECES = [
  '\n',
  '\r\n',
  '\r',
  '\t',
  ' ',
  '  ',
  ':',
  ': ',
  '- ',
  '? ',
  '[',
  ']',
  '{',
  '}',
  ',',
  '#',
  ' #',
  '&a ',
  '*a',
  '!t ',
  '!!str ',
  '|',
  '>',
  '|+\n',
  '>-\n',
  '|2\n',
  '"',
  "'",
  '\\',
  '\\x1b',
  '\\u202e',
  '%',
  '---\n',
  '...\n',
  '<<: ',
  '@',
  '`',
  '~',
  'null',
  'true',
  '0x1f',
  '1e999',
  '.nan',
  '{{',
  '}}',
  '{{#a}}',
  '{{/a}}',
  '{{> a}}',
  '{{{a}}}',
  '__proto__',
  'constructor',
  '\ufeff',
  '\u0000',
  '\u001b',
  '\u2028',
  '\ud800',
  '😀',
  'name: ',
  'type: letter',
  'when: ',
  'prompts:\n',
  'pool: p',
  'take: ',
  'choices: [',
  'recall: {',
  'default: ',
] as const;

type Mutation = (text: string, chance: Chance, seeds: readonly string[]) => string;

const MUTATIONS: readonly Mutation[] = [
  (text, chance) => replaced(text, chance(text.length + 1), 0, pick(PIECES, chance)),
  (text, chance) => replaced(text, chance(text.length + 1), 1 + chance(3), pick(PIECES, chance)),
  (text, chance) => replaced(text, chance(text.length + 1), 1 + chance(20), ''),
  (text, chance) => replaced(text, chance(text.length + 1), 1, String.fromCharCode(chance(0x250))),
  (text, chance) => text.slice(0, chance(text.length + 1)),
  (text, chance) => withLine(text, chance, (line) => `${line}\n${line}`),
  (text, chance) => withLine(text, chance, (line) => `${' '.repeat(chance(6))}${line.trimStart()}`),
  (text, chance) => withLine(text, chance, () => ''),
  (text, chance) => withLine(text, chance, (line) => line.replace(/:.*/, `: ${pick(PIECES, chance)}`)),
  (text, chance) => replaced(text, chance(text.length + 1), 0, pick(PIECES, chance).repeat(1 + chance(60))),
  (text, chance, seeds) => text.slice(0, chance(text.length + 1)) + tail(pick(seeds, chance), chance),
];

/** A text with a few things wrong with it. */
export function mutated(seeds: readonly string[], chance: Chance): string {
  let text = pick(seeds, chance);
  for (let left = 1 + chance(4); left > 0; left -= 1) text = pick(MUTATIONS, chance)(text, chance, seeds);
  return text;
}

function pick<Item>(items: readonly Item[], chance: Chance): Item {
  return items[chance(items.length)] as Item;
}

function replaced(text: string, at: number, length: number, piece: string): string {
  return text.slice(0, at) + piece + text.slice(at + length);
}

function tail(text: string, chance: Chance): string {
  return text.slice(chance(text.length + 1));
}

function withLine(text: string, chance: Chance, change: (line: string) => string): string {
  const lines = text.split('\n');
  const at = chance(lines.length);
  return lines.map((line, index) => (index === at ? change(line) : line)).join('\n');
}
