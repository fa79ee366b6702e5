import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readYaml, type Path } from '../../src/content/read-yaml.ts';

function faultsOf(source: string | Uint8Array) {
  const reading = readYaml(source, 'a.yaml');
  return 'faults' in reading
    ? reading.faults.map(({ line, column, message }) => `${line}:${column} ${message}`)
    : [];
}

function read(source: string | Uint8Array) {
  const reading = readYaml(source, 'a.yaml');
  if ('faults' in reading) throw new Error(reading.faults[0]?.message);
  return reading;
}

describe('reading YAML', () => {
  it('gives plain maps, lists and YAML 1.2 scalars', () => {
    expect(read('a: 1\nb: [x, true, null, 1.5, yes]\nc: {d: "e"}\n').value).toEqual({
      a: 1,
      b: ['x', true, null, 1.5, 'yes'],
      c: { d: 'e' },
    });
  });

  it('reads a byte order mark and every kind of line end', () => {
    expect(read('\ufeffa: 1\r\nb: 2\r\n').value).toEqual({ a: 1, b: 2 });
    expect(read(new TextEncoder().encode('\ufeffa: 1\rb: 2')).value).toEqual({ a: 1, b: 2 });
  });

  it('keeps CRLF out of block texts', () => {
    expect(read('a: |\r\n  one\r\n  two\r\n').value).toEqual({ a: 'one\ntwo\n' });
  });

  it('keeps emoji, joiners and other scripts', () => {
    const words = 'नमस्ते 👩‍👩‍👧 می‌خواهم “so”';
    expect(read(`a: ${words}`).value).toEqual({ a: words });
  });

  it.each<[string, Path, string]>([
    ['a:\n  - b: 1\n    c: 2\n', ['a', 0, 'c'], '3:8'],
    ['a: "x"\n', ['a'], '1:4'],
    ["a: 'x'\n", ['a'], '1:4'],
    ['a: |\n\n   text\n', ['a'], '3:4'],
    ['😀: x\n', ['😀'], '1:5'],
    ['a: {b: [1, 22]}\n', ['a', 'b', 1], '1:12'],
    ['a: 1\r\nb: 2\r\n', ['b'], '2:4'],
    ['\ufeffa: 1\n', ['a'], '1:4'],
    ['a:\n  b: 1\n', ['a', 'missing', 3], '2:3'],
  ])('knows where a value of %j at %j stands', (source, path, place) => {
    const { line, column } = read(source).placeOf(path);
    expect(`${line}:${column}`).toBe(place);
  });

  it('knows where a key stands, and what is around one that is missing', () => {
    const reading = read('a:\n  b: 1\n');
    expect(reading.placeOfKey(['a', 'b'])).toEqual({ line: 2, column: 3 });
    expect(reading.placeOfKey(['a', 'c'])).toEqual({ line: 1, column: 1 });
  });

  it('finds the way back into plain and block texts', () => {
    const reading = read('a: one two\nb: |\n  one\n\n  two three\n');
    expect(reading.placeIn(['a'], 4)).toEqual({ line: 1, column: 8 });
    expect(reading.placeIn(['b'], 'one\n\ntwo '.length)).toEqual({ line: 5, column: 7 });
  });

  it('points at the beginning where escapes hide the way back', () => {
    expect(read('a: "x\\ty"\n').placeIn(['a'], 2)).toEqual({ line: 1, column: 4 });
  });

  it.each([
    ['a: 1\na: 2\n', '2:1 a is there twice; keep one'],
    ['a: &x 1\n', '1:4 anchors'],
    ['a: *x\n', '1:4 aliases'],
    ['a: !!str 1\n', '1:4 tags'],
    ['a: !foo 1\n', '1:4 tags'],
    ['<<: {b: 1}\n', '1:1 merge keys'],
    ['1: a\n', '1:1 the key 1 is no text'],
    ['null: a\n', '1:1 the key null is no text'],
    ['[a]: b\n', '1:1 a map or list cannot be a key'],
    ['__proto__: 1\n', '1:1 a key cannot be called __proto__'],
    ['a: 1\n---\nb: 2\n', '3:1 a second document'],
    ['%YAML 1.2\n---\na: 1\n', '1:1 directives'],
    ['a: 12345678901234567890\n', '1:4 12345678901234567890 is no number that can be kept exactly'],
    ['a: .inf\n', '1:4 .inf is no number'],
    ['a: "\\e[2J"\n', '1:4 this text holds the character U+001B'],
    ['a: "\\u202e"\n', '1:4 this text holds the character U+202E'],
    ['a: "\\ud800"\n', '1:4 this text holds the character U+D800'],
    ['a: "x\\ry"\n', '1:4 this text holds the character U+000D'],
    ['a: x\u0007\n', '1:5 the character U+0007'],
    ['a: 1\nb: x\u202ey\n', '2:5 the character U+202E'],
    ['a:\n\t- b\n', 'a tab indents this line'],
    ['a: [1, 2\n', 'a bracket or quotation mark is never closed'],
    ['a: "x\n', 'a bracket or quotation mark is never closed'],
    ['a: b: c\n', '1:5 a colon and a space inside text need quotes'],
    ['- { a: b: c }\n', '1:9 a colon and a space inside text need quotes'],
    ['a: {{b}} said\n', '1:10 text that begins with { needs quotes'],
    ['a: {{b}}\n', '1:5 text that begins with { needs quotes'],
    ['a: [b] said\n', '1:8 text that begins with [ needs quotes'],
    ['a: @home\n', '1:4 text that begins with @ needs quotes'],
    ['a: - b\n', '1:4 text that begins with - needs quotes'],
    ['a: "b" c\n', '1:8 text that begins with a quotation mark needs the other kind'],
    ['a: b\n  c: d\n', '2:4 this line is not indented like its neighbours'],
    ['', '1:1 the file is empty'],
    ['# only words\n', '1:1 the file is empty'],
  ])('refuses %j', (source, message) => {
    expect(faultsOf(source).join('\n')).toContain(message);
  });

  it('takes what follows a comma inside braces for text without quotes, and says so once', () => {
    expect(faultsOf('{ a: one, two or, three }\n')).toEqual([
      '1:11 a comma inside { } needs quotes; put the text before it in quotes',
    ]);
  });

  it('names every fault that composing finds, not only the first', () => {
    expect(faultsOf('a: &x 1\nb: *x\nc: !t 2\nc: 3\n')).toHaveLength(4);
  });

  it('points at the first byte that is not UTF-8', () => {
    const bytes = Uint8Array.from([...new TextEncoder().encode('a: ü\nb: '), 0xff, 0x0a]);
    expect(faultsOf(bytes)).toEqual(['2:4 the file is not UTF-8 text from here on; save it as UTF-8']);
  });

  it('holds every limit just where it is', () => {
    const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;
    expect(faultsOf(nested(16))).toEqual([]);
    expect(faultsOf(nested(17)).join()).toContain('more than 16 maps and lists');
    const keys = (count: number) => Array.from({ length: count }, (_, i) => `k${i}: 1\n`).join('');
    expect(faultsOf(keys(500))).toEqual([]);
    expect(faultsOf(keys(501)).join()).toContain('more than 500 keys');
    const items = (count: number) => `[${Array.from({ length: count }, () => '1').join(',')}]`;
    expect(faultsOf(items(19_999))).toEqual([]);
    expect(faultsOf(items(20_000)).join()).toContain('more than 20000 values');
    const sized = (bytes: number) => `a: ${'x'.repeat(bytes - 3)}`;
    expect(faultsOf(sized(256 * 1024))).toEqual([]);
    expect(faultsOf(sized(256 * 1024 + 1)).join()).toContain('larger than 256 KiB');
  });

  it('reads back whatever JSON says, as long as it stays within the limits', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', 'ß', '"', '\\', ':', '#', ' ', '\n', '-', '{', '😀'),
    });
    const leaf = fc.oneof(text, fc.integer(), fc.boolean(), fc.constant(null));
    const key = text.map((words) => `k${words}`);
    const tree = fc.letrec((tie) => ({
      node: fc.oneof({ depthSize: 'small' }, leaf, fc.array(tie('node')), fc.dictionary(key, tie('node'))),
    })).node;
    fc.assert(
      fc.property(tree, (value) => {
        expect(read(JSON.stringify(value)).value).toEqual(value);
      }),
      { numRuns: 500 },
    );
  });
});
