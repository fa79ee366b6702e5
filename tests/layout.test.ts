import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import manifest from '../package.json' with { type: 'json' };

const SRC = join(import.meta.dirname, '../src');

/** Which room may use which, and which packages each may bring in. Files at the top of `src` count by their name. */
const ARROWS: Readonly<
  Record<string, { readonly ours: readonly string[]; readonly others: readonly RegExp[] }>
> = {
  coach: { ours: [], others: [] },
  repair: { ours: [], others: [] },
  engine: { ours: ['coach'], others: [] },
  content: {
    ours: ['coach', 'engine', 'repair', 'errors'],
    others: [/^js-yaml$/, /^zod\/mini$/, /^node:(fs|path)$/],
  },
  journal: {
    ours: ['engine', 'repair', 'errors', 'world'],
    others: [/^js-yaml$/, /^date-fns\//, /^node:(fs|path|crypto|module)$/],
  },
  ui: {
    ours: ['engine', 'coach', 'errors', 'world'],
    others: [
      /^@inquirer\//,
      /^chalk$/,
      /^fast-string-width$/,
      /^date-fns\//,
      /^node:(readline|events|stream)$/,
    ],
  },
  commands: {
    ours: ['coach', 'engine', 'repair', 'content', 'journal', 'ui', 'errors', 'world', 'moment'],
    others: [/^commander$/, /^conf$/, /^date-fns\//, /^node:(fs|path|child_process|crypto)$/],
  },
  main: { ours: ['commands', 'errors', 'world', 'places'], others: [/^commander$/, /^\.\.\/package\.json$/] },
  errors: { ours: [], others: [] },
  world: { ours: [], others: [/^node:stream$/] },
  moment: { ours: ['errors', 'world'], others: [] },
  places: { ours: ['world'], others: [/^node:path$/] },
};

interface Source {
  readonly file: string;
  readonly room: string;
  readonly text: string;
  readonly imports: readonly string[];
}

const sources: readonly Source[] = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => {
    const text = readFileSync(join(SRC, file), 'utf8');
    const imports = [
      ...text.matchAll(
        /^(?:import|export)\b[^;]*? from '([^']+)';|\bimport\('([^']+)'\)|createRequire\([^)]*\)\('([^']+)'\)/gm,
      ),
    ].map(([, ...names]) => names.find((name) => name !== undefined) ?? '');
    return { file, room: roomOf(file), text, imports };
  });

function roomOf(file: string): string {
  return file.split('/')[0]?.replace(/\.ts$/, '') ?? '';
}

describe('the house', () => {
  test('has the rooms that are drawn, and no others', () => {
    expect([...new Set(sources.map(({ room }) => room))].toSorted()).toEqual(Object.keys(ARROWS).toSorted());
  });

  test.each(sources)('$file uses only what its room may use', ({ file, room, imports }) => {
    const { ours = [], others = [] } = ARROWS[room] ?? {};
    const wrong = imports.filter((name) => {
      if (!name.startsWith('.') || name === '../package.json')
        return !others.some((other) => other.test(name));
      const target = roomOf(relative(SRC, join(SRC, dirname(file), name)));
      return target !== room && !ours.includes(target);
    });
    expect(wrong).toEqual([]);
  });

  test.each(sources)('$file does nothing behind the world’s back', ({ text }) => {
    const code = text.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
    expect(code).not.toMatch(/\bprocess\s*[.[]|\bconsole\.|\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(/);
  });

  test.each(sources)('$file leaves nothing for later and hides no type', ({ text }) => {
    expect(text.replace(/`[^`]*`/g, '')).not.toMatch(
      /\b(TODO|FIXME|XXX)\b|: any\b|\bas any\b|@ts-ignore|export default/,
    );
  });

  test('reaches no network from any room', () => {
    const reaching = sources.filter(({ imports }) =>
      imports.some((name) => /^node:(net|http|https|http2|dgram|dns|tls)/.test(name)),
    );
    expect(reaching).toEqual([]);
  });

  test('keeps to its budget of packages', () => {
    expect(Object.keys(manifest.dependencies).length).toBeLessThanOrEqual(12);
    expect(Object.keys(manifest.dependencies)).toEqual(
      expect.arrayContaining(['commander', '@inquirer/core', 'chalk', 'conf', 'date-fns', 'js-yaml']),
    );
  });

  test('brings in every package that it declares', () => {
    const used = new Set(sources.flatMap(({ imports }) => imports));
    const unused = Object.keys(manifest.dependencies).filter(
      (name) => ![...used].some((one) => one === name || one.startsWith(`${name}/`)),
    );
    expect(unused).toEqual([]);
  });
});
