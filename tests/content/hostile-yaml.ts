import { SOUND_SET } from './set-text.ts';

/** A file made to hurt, with what it is about. */
export type HostileCase = readonly [about: string, source: string | Uint8Array];

const LIMIT = 256 * 1024;

/** A piece repeated until a file is as large as one may be. */
function filled(piece: string, before = '', after = ''): string {
  return (
    before +
    piece.repeat(Math.floor((LIMIT - before.length - after.length) / Buffer.byteLength(piece))) +
    after
  );
}

function times(count: number, line: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => line(index)).join('');
}

const BOMBS: readonly HostileCase[] = [
  ['aliases, 9^10', `a0: &a0 [x]\n${times(9, (i) => `a${i + 1}: &a${i + 1} [${`*a${i},`.repeat(9)}]\n`)}`],
  ['an alias to itself', 'a: &a [*a]\n'],
  ['an alias to nothing', 'a: *nothing\n'],
  ['an alias as a key', '*a : b\n'],
  ['an anchor on every line', filled('- &a x\n')],
  ['a chain of merge keys', `a0: &a0 {k: 1}\n${times(400, (i) => `a${i + 1}: &a${i + 1}\n  <<: *a${i}\n`)}`],
  ['a merge key of a list', '<<: [{a: 1}, {b: 2}]\n'],
  ['a quoted merge key', '"<<": {a: 1}\n'],
  ['an anchored key', '&k a: *k\n'],
  [
    'anchors before every line of a nested map',
    times(15, (i) => `${' '.repeat(i)}&a${i}\n`) + filled('                x\n').slice(0, 1000),
  ],
];

const NESTED: readonly HostileCase[] = [16, 17, 100, 1000, 100_000].flatMap((depth): HostileCase[] => [
  [`${depth} open brackets`, '['.repeat(depth)],
  [`${depth} brackets`, '['.repeat(depth) + ']'.repeat(depth)],
  [`${depth} open braces`, '{a: '.repeat(Math.min(depth, 60_000))],
  [`${depth} braces`, '{a: '.repeat(Math.min(depth, 50_000)) + '}'.repeat(Math.min(depth, 50_000))],
  [`${depth} lists in one line`, '- '.repeat(depth) + 'x'],
  [`${depth} explicit keys in one line`, '? '.repeat(depth) + 'x'],
]);

const INDENTED: readonly HostileCase[] = [16, 17, 100, 700].flatMap((depth): HostileCase[] => [
  [`${depth} maps by indent`, times(depth, (i) => `${' '.repeat(i)}a:\n`)],
  [`${depth} lists by indent`, times(depth, (i) => `${' '.repeat(i)}-\n`)],
]);

const BIG: readonly HostileCase[] = [
  ['40,000 keys', times(40_000, (i) => `k${i}:\n`)],
  ['501 keys', times(501, (i) => `k${i}: 1\n`)],
  ['20,001 items', `[${'1,'.repeat(20_001)}]`],
  ['one word of the whole file', filled('x', 'a: ')],
  ['one key of the whole file', filled('x', '', ': 1')],
  ['one quoted text', filled('x', 'a: "', '"')],
  ['a quoted text of escapes', filled('\\n', 'a: "', '"')],
  ['a quoted text of long escapes', filled('\\U0001F600', 'a: "', '"')],
  ['a quoted text of doubled quotes', filled("''", "a: '", "'")],
  ['a quoted text of line ends', filled('\n', 'a: "', '"')],
  ['a folded text', filled(' x\n', 'a: >\n')],
  ['a block text of blank lines', filled('\n', 'a: |+\n')],
  ['a plain text over many lines', filled(' x\n', 'a: x\n')],
  ['pairs in a list', filled(':,', '[', ']')],
  ['empty pairs in a map', filled(':,', '{', '}')],
  ['lone keys in a map', filled('a,', '{', '}')],
  ['empty lists', filled('[],', '[', ']')],
  ['empty maps', filled('{},', '[', ']')],
  ['one list as a key', filled('a,', '[', ']: 1')],
  ['explicit keys', filled('? a\n')],
  ['explicit values', filled(':\n')],
  ['empty items', filled('-\n')],
  ['empty values', filled('a:\n')],
  ['the same key', filled('a: 1\n')],
  ['only spaces', filled(' ')],
  ['only tabs', filled('\t')],
  ['only line ends', filled('\n')],
  ['only carriage returns', filled('\r')],
  ['only comments', filled('#\n')],
  ['one comment', filled('#')],
  ['a comment after every value', filled('- a # b\n')],
  ['only colons', filled(':')],
  ['only commas', filled(',')],
  ['only dashes', filled('-')],
  ['only question marks', filled('?')],
  ['only quotes', filled('"')],
  ['only bars', filled('|')],
  ['only percents', filled('%')],
  ['only ampersands', filled('&')],
  ['only exclamation marks', filled('!')],
  ['only stars', filled('*')],
  ['only opening braces', filled('{{')],
  ['documents', filled('---\n')],
  ['document ends', filled('...\n')],
  ['directives', filled('%A\n')],
  ['tag directives', times(10_000, (i) => `%TAG !t${i}! !x\n`)],
  ['one character too much', 'x'.repeat(LIMIT + 1)],
  ['four bytes to a character, too much', '😀'.repeat(LIMIT / 4 + 1)],
  ['ten megabytes', 'x'.repeat(10_000_000)],
  ['byte order marks', filled('\ufeff\n')],
  ['emoji', filled('😀', 'a: ')],
  ['combining marks', filled('\u0301', 'a: e')],
];

const TAGS: readonly HostileCase[] = [
  '!!js/function "function () {}"',
  '!!js/regexp /(a+)+$/',
  '!!js/undefined ""',
  '!!python/object/apply:os.system ["id"]',
  '!ruby/object:Gem::Installer {i: x}',
  '!!binary "AAAA"',
  '!!binary ""',
  '!!timestamp 2001-01-01',
  '!!set {a, b}',
  '!!omap [a: 1]',
  '!!pairs [a: 1]',
  '!!merge "<<"',
  '!!str 1',
  '!!int "1"',
  '!!float .inf',
  '!!null ""',
  '!!bool "true"',
  '!!map {}',
  '!!seq []',
  '! x',
  '!x y',
  '!<tag:yaml.org,2002:str> x',
  '!<> x',
  '!<unclosed',
  '!!',
  '!e!x y',
  '!a!b!c y',
  `!${'x'.repeat(10_000)} y`,
  '!%41 y',
  '!\u00e9 y',
].map((tag) => [`the tag ${tag.slice(0, 30)}`, `a: ${tag}\n`]);

const NAMES: readonly HostileCase[] = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'valueOf',
  '__defineGetter__',
  'then',
  'toJSON',
  'length',
  'title',
].flatMap((name): HostileCase[] => [
  [`the key ${name}`, `${name}: {polluted: true}\n`],
  [`the quoted key ${name}`, `"${name}": {polluted: true}\n`],
  [`the key ${name} in a set`, `${SOUND_SET}${name}: {polluted: true}\n`],
  [`the prompt ${name}`, SOUND_SET.replace('name: shape', `name: ${name}`)],
  [`when ${name}`, SOUND_SET.replace('type: select', `type: select\n    when: { ${name}: true }`)],
  [`the answer ${name} in a template`, SOUND_SET.replace('tonight.', `{{${name}}}.`)],
]);

const KEYS: readonly HostileCase[] = [
  ['a number as a key', '1: a\n'],
  ['a fraction as a key', '1.5: a\n'],
  ['true as a key', 'true: a\n'],
  ['null as a key', '~: a\n'],
  ['nothing as a key', ': a\n'],
  ['a list as a key', '[a, b]: c\n'],
  ['a map as a key', '{a: b}: c\n'],
  ['an explicit list as a key', '? - a\n: b\n'],
  ['an explicit map as a key', '? {a: b}\n: c\n'],
  ['a block text as a key', '? |\n  a\n: b\n'],
  ['keys that are twice there', 'a: 1\na: 2\n'],
  ['keys that are twice there in quotes', 'a: 1\n"a": 2\n'],
  ['keys that are twice there by an escape', 'a: 1\n"\\x61": 2\n'],
  ['keys that are twice there in a flow map', '{a: 1, a: 2}\n'],
  ['keys that differ by form only', 'é: 1\ne\u0301: 2\n'],
];

const CHARACTERS: readonly HostileCase[] = [
  0x00, 0x01, 0x07, 0x08, 0x0b, 0x0c, 0x1b, 0x1f, 0x7f, 0x80, 0x85, 0x90, 0x9b, 0x9d, 0x9f, 0xad, 0x61c,
  0x200b, 0x200e, 0x200f, 0x2028, 0x2029, 0x202a, 0x202e, 0x2060, 0x2066, 0x2069, 0xfeff, 0xfff9, 0xfffe,
  0xffff, 0xd800, 0xdbff, 0xdc00, 0xdfff, 0xe0001, 0xe007f,
].flatMap((point): HostileCase[] => {
  const code = point.toString(16);
  const raw = point > 0xffff ? String.fromCodePoint(point) : String.fromCharCode(point);
  const escape = `\\U${code.padStart(8, '0')}`;
  return [
    [`U+${code} in a text`, SOUND_SET.replace('tonight', `to${raw}night`)],
    [`U+${code} escaped`, SOUND_SET.replace(/closing: .*/, `closing: "to${escape}night"`)],
    [`U+${code} in a key`, `${SOUND_SET}"k${escape}": 1\n`],
  ];
});

const ESCAPES: readonly HostileCase[] = [
  '"\\e]52;c;aGk=\\a"',
  '"\\e[2J"',
  '"\\x9b31m"',
  '"\\q"',
  '"\\x1"',
  '"\\u12"',
  '"\\U00110000"',
  '"\\UFFFFFFFF"',
  '"\\',
  '"\\\n  "',
  '"\\0"',
  '"\\P"',
  '"\\L"',
  '"\\N"',
  '"\\_"',
].map((text) => [`the text ${text}`, SOUND_SET.replace(/closing: .*/, `closing: ${text}`)]);

const BYTES: readonly HostileCase[] = [
  ['a byte that is no UTF-8', Uint8Array.of(0x61, 0x3a, 0x20, 0xff)],
  ['a character cut short', Uint8Array.of(0x61, 0x3a, 0x20, 0xf0, 0x9f, 0x98)],
  ['a character written too long', Uint8Array.of(0xc0, 0xaf)],
  ['a surrogate in UTF-8', Uint8Array.of(0xed, 0xa0, 0x80)],
  ['a character beyond Unicode', Uint8Array.of(0xf4, 0x90, 0x80, 0x80)],
  ['UTF-16, little end first', Buffer.from(`\ufeff${SOUND_SET}`, 'utf16le')],
  ['UTF-16, big end first', Buffer.from(`\ufeff${SOUND_SET}`, 'utf16le').swap16()],
  ['Latin letters of before Unicode', Buffer.from('a: caf\u00e9\n', 'latin1')],
  ['only bytes that are no UTF-8', new Uint8Array(LIMIT).fill(0xff)],
  ['only zeros', new Uint8Array(LIMIT)],
  ['only beginnings', new Uint8Array(LIMIT).fill(0xc3)],
  ['every byte once', Uint8Array.from({ length: 256 }, (_, byte) => byte)],
  ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13)],
  ['one byte too much', new Uint8Array(LIMIT + 1).fill(0x61)],
  ['no bytes', new Uint8Array(0)],
  ['only a byte order mark', Uint8Array.of(0xef, 0xbb, 0xbf)],
];

const NUMBERS: readonly HostileCase[] = [
  '9'.repeat(100_000),
  `0x${'f'.repeat(100_000)}`,
  `0o${'7'.repeat(100_000)}`,
  `1e${'9'.repeat(1000)}`,
  `0.${'1'.repeat(100_000)}`,
  '1e400',
  '-1e400',
  '.inf',
  '-.inf',
  '.nan',
  '-0',
  '9007199254740993',
  '1_000',
  '0b11',
  '010',
  '1:30',
  '2026-11-22',
  '+1',
  '1e3',
  '0x10',
].map((number) => [`${number.slice(0, 20)} minutes`, SOUND_SET.replace('minutes: 3', `minutes: ${number}`)]);

const FORMS: readonly HostileCase[] = [
  ['nothing', ''],
  ['a line end', '\n'],
  ['a comment', '# x'],
  ['a word', 'x'],
  ['a number', '1'],
  ['null', 'null'],
  ['a list', '[1, 2]'],
  ['an open quote', '"'],
  ['a single open quote', "'x"],
  ['an open bracket', '[1,'],
  ['two commas', '[1,,2]'],
  ['a bracket closed by a brace', '[1}'],
  ['a closing bracket', ']'],
  ['an at sign', '@a'],
  ['a backtick', '`a`'],
  ['a percent', '%a'],
  ['a version', '%YAML 1.1\n---\na: 1\n'],
  ['a version of the future', '%YAML 2.0\n---\na: 1\n'],
  ['two versions', '%YAML 1.2\n%YAML 1.2\n---\na: 1\n'],
  ['a directive without a document', '%YAML 1.2\n'],
  ['a document end alone', '...\n'],
  ['a document start alone', '---\n'],
  ['two documents', 'a: 1\n---\nb: 2\n'],
  ['a document after an end', 'a: 1\n...\nb: 2\n'],
  ['a tab as indent', 'a:\n\tb: 1\n'],
  ['a tab after spaces', 'a:\n  \tb: 1\n'],
  ['an uneven indent', 'a:\n   b: 1\n  c: 2\n'],
  ['a value that goes on', 'a: b\n c: d\n'],
  ['two colons', 'a: b: c\n'],
  ['a block text with a wrong header', 'a: |x\n  b\n'],
  ['a block text indented by none', 'a: |0\n  b\n'],
  ['a block text indented by nine', 'a: |9\n  b\n'],
  ['a block text with two headers', 'a: |-+\n  b\n'],
  ['a reserved name', 'CON: 1\n'],
  ['Windows line ends', SOUND_SET.replaceAll('\n', '\r\n')],
  ['old line ends', SOUND_SET.replaceAll('\n', '\r')],
  ['mixed line ends', SOUND_SET.replace('\n', '\r').replace('\n', '\r\n')],
  ['a byte order mark', `\ufeff${SOUND_SET}`],
  ['two byte order marks', `\ufeff\ufeff${SOUND_SET}`],
  ['a byte order mark inside', SOUND_SET.replace('kind', '\ufeffkind')],
  ['JSON', JSON.stringify({ title: 'x', prompts: [{}] })],
  ['a script', '#!/bin/sh\nrm -rf /\n'],
  ['front matter', '---\ntitle: x\n---\nwords\n'],
  ['HTML', '<script>alert(1)</script>\n'],
];

const SETS: readonly HostileCase[] = [
  ['19,000 unknown fields', `${SOUND_SET}extra: [${'{x: 1},'.repeat(9000)}]\n`],
  ['400 unknown fields with long names', SOUND_SET + times(400, (i) => `${'x'.repeat(500)}${i}: 1\n`)],
  [
    '2,000 prompts',
    SOUND_SET.replace(
      'closing',
      `${times(2000, (i) => `  - { name: p${i}, type: line, message: Q }\n`)}closing`,
    ),
  ],
  [
    '2,000 broken prompts',
    SOUND_SET.replace('closing', `${times(2000, (i) => `  - { nme: p${i}, tpe: line }\n`)}closing`),
  ],
  ['2,000 prompts that are words', SOUND_SET.replace('closing', `${times(2000, () => '  - x\n')}closing`)],
  ['a message full of braces', SOUND_SET.replace('What was it like?', `"${'{{'.repeat(990)}"`)],
  ['a message full of closed braces', SOUND_SET.replace('What was it like?', `"${'{{a}}'.repeat(390)}"`)],
  [
    'many messages full of braces',
    SOUND_SET.replace(
      'closing',
      `${times(120, (i) => `  - { name: p${i}, type: line, message: "${'{{'.repeat(950)}" }\n`)}closing`,
    ),
  ],
  ['braces full of spaces', SOUND_SET.replace('What was it like?', `"{{${' '.repeat(1900)}}}"`)],
  [
    'conditions upon conditions',
    SOUND_SET.replace('type: select', `type: select\n    when: { ${times(400, (i) => `n${i}: [1, 2], `)} }`),
  ],
  ['a name that looks like a path', SOUND_SET.replace('name: shape', 'name: ../../etc/passwd')],
  [
    'a recall from a path',
    SOUND_SET.replace('type: select', 'type: select\n    recall: { answer: moment, from: ../x }'),
  ],
  [
    'a regular expression as a condition',
    SOUND_SET.replace('type: select', 'type: select\n    when: { moment: "(a+)+$" }'),
  ],
  ['words that pose as the program', SOUND_SET.replace('What was it like?', '"\\e[1A\\e[2KSaved."')],
  ['a partial', SOUND_SET.replace('What was it like?', '"{{> /etc/passwd}}"')],
  ['other braces', SOUND_SET.replace('What was it like?', '"{{=<% %>=}}<% moment %>"')],
  ['a lambda', SOUND_SET.replace('What was it like?', '"{{#constructor}}x{{/constructor}}"')],
];

/** Files that a stranger might send, or a disk bring forth. */
export const HOSTILE_YAML: readonly HostileCase[] = [
  ...BOMBS,
  ...NESTED,
  ...INDENTED,
  ...BIG,
  ...TAGS,
  ...NAMES,
  ...KEYS,
  ...CHARACTERS,
  ...ESCAPES,
  ...BYTES,
  ...NUMBERS,
  ...FORMS,
  ...SETS,
];
