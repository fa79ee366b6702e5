import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseSet } from '../../src/content/parse-set.ts';

const [README = ''] = readFileSync('content/README.md', 'utf8').split('\n## Rules\n');

const BLOCKS = [...README.matchAll(/^```yaml\n([^]*?)^```$/gm)].map(([, block = '']) => block);

const HEAD = 'title: T\nsummary: S\nkind: reflection\nminutes: 3\nbasis: [x]\nprompts:\n';

/** The answers that examples speak of. */
const ASKED = [
  '- { name: shape, type: select, message: Q, choices: [quarrel, silence, drift] }',
  '- { name: strength, type: scale, message: Q }',
  '- { name: apology-owed, type: confirm, message: Q }',
  '- { name: act, type: text, message: Q }',
  '- { name: greeting, type: line, message: Q }',
  '- { name: memory, type: text, message: Q }',
  '- { name: wish, type: line, message: Q }',
];

function indented(block: string): string {
  return block.replace(/^(?=.)/gm, '  ');
}

/** The sets that a block of the page stands for: itself, or a sound set that holds what it shows. */
function setsOf(block: string): readonly string[] {
  const asked = `${HEAD}${indented(`${ASKED.join('\n')}\n`)}`;
  if (block.startsWith('title:')) return [block];
  if (block.startsWith('- ')) return [asked + indented(block)];
  if (block.startsWith('letters:')) {
    const guarded =
      'kind: message\nrequires: [guard]\noff_under: [fear, control, refusal, order, own-violence]';
    return [
      `${asked.replace('kind: reflection', guarded)}  - { name: shown, type: letter, letter: note, message: Q }\n${block}`,
    ];
  }
  const whens = block.trimEnd().split('\n');
  return whens.map((when) => `${asked}  - name: last\n    type: text\n    message: Q\n    ${when}\n`);
}

describe('the examples of the page for authors', () => {
  it('are all found', () => {
    expect(BLOCKS.length).toBeGreaterThanOrEqual(5);
  });

  it.each(BLOCKS.flatMap(setsOf))('pass: %s', (text) => {
    const { faults } = parseSet({ name: 'example', text, file: 'README.md', origin: 'README.md' });
    expect(faults.filter(({ level }) => level === 'error')).toEqual([]);
  });
});
