import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createCheck } from '../../src/coach/create-check.ts';
import { checkBeside } from '../../src/content/check-across.ts';
import { lintPrompts } from '../../src/content/lint-prompts.ts';
import { parseSet } from '../../src/content/parse-set.ts';
import { readYaml } from '../../src/content/read-yaml.ts';
import { GUARD_ANSWERS } from '../../src/content/set-words.ts';
import { promptsOf } from '../../src/engine/prompts-of.ts';
import { builtContent } from './built-content.ts';

/** The part about sets; the rules have tests of their own. */
const [PAGE = ''] = readFileSync('content/README.md', 'utf8').split('\n## Rules\n');

function blocksOf(language: string): readonly string[] {
  return [...PAGE.matchAll(new RegExp(`^\`\`\`${language}\n([^]*?)^\`\`\`$`, 'gm'))].map(
    ([, block = '']) => block,
  );
}

const BLOCKS = blocksOf('yaml');
const ANSWERS = BLOCKS.filter((block) => block.startsWith('guard-'));

const HEAD = 'title: T\nsummary: S\nkind: reflection\nminutes: 3\nbasis: [x]\nprompts:\n';

/** The answers that examples speak of. */
const ASKED = [
  '- { name: moment, type: text, message: Q }',
  '- { name: tomorrow, type: line, message: Q }',
  '- { name: feelings-now, type: feelings, message: Q }',
  '- { name: shape, type: select, message: Q, choices: [quarrel, silence, drift] }',
  '- { name: strength, type: scale, message: Q }',
  '- { name: apology-owed, type: confirm, message: Q }',
  '- { name: act, type: text, message: Q }',
  '- { name: greeting, type: line, message: Q }',
  '- { name: memory, type: text, message: Q }',
  '- { name: wish, type: line, message: Q }',
];

const SET = `${HEAD}${indented(`${ASKED.join('\n')}\n`)}`;

const SHOWN =
  '  - { name: own, type: line, required: true, message: Q }\n  - { name: shown, type: letter, letter: note, message: Q }\n';
const GUARDED = 'kind: message\nrequires: [guard]\noff_under: [fear, control, refusal, order, own-violence]';

function indented(block: string): string {
  return block.replace(/^(?=.)/gm, '  ');
}

/** The sets that a block of the page stands for: itself, or a sound set that holds what it shows. */
function setsOf(block: string): readonly string[] {
  if (block.startsWith('title:')) return [block];
  if (block.startsWith('- ')) return [SET + indented(block)];
  if (block.startsWith('closing:')) return [SET + block];
  if (block.startsWith('requires:')) return [SET.replace('minutes:', `${block}minutes:`)];
  if (block.startsWith('letters:')) return [`${SET.replace('kind: reflection', GUARDED)}${SHOWN}${block}`];
  const whens = block.trimEnd().split('\n');
  return whens.map((when) => `${SET}  - name: last\n    type: text\n    message: Q\n    ${when}\n`);
}

const { sets, practices, rules } = builtContent();
const check = createCheck(rules);
const beside = {
  practices: new Set(practices.map(({ id }) => id)),
  sets: sets.map(({ name }) => name),
  promptNames: (name: string) =>
    sets
      .filter((set) => set.name === name)
      .flatMap(promptsOf)
      .map((one) => one.name),
};

describe('the examples of the page for authors', () => {
  it('are all found', () => {
    expect(BLOCKS.length).toBeGreaterThanOrEqual(9);
    expect(ANSWERS).toHaveLength(1);
  });

  it.each(BLOCKS.filter((block) => !ANSWERS.includes(block)).flatMap(setsOf))(
    'pass, with nothing to remark: %s',
    (text) => {
      const file = 'README.md';
      const { set, faults, placeOf, placeIn } = parseSet({ name: 'example', text, file, origin: file });
      expect(faults).toEqual([]);
      if (set === null) throw new Error('there is no set');
      expect(checkBeside({ set, file, placeOf }, beside, 'warning')).toEqual([]);
      expect(lintPrompts({ set, file, placeIn }, check)).toEqual([]);
    },
  );

  it.each(ANSWERS)('answer questions by their names: %s', (text) => {
    const reading = readYaml(text, 'answers.yaml');
    const { set } = parseSet({ name: 'example', text: SET, file: 'README.md', origin: null });
    if ('faults' in reading || set === null) throw new Error('it cannot be read');
    const names = [...promptsOf(set).map(({ name }) => name), 'guard-3'];
    expect(Object.keys(reading.value as object).filter((name) => !names.includes(name))).toEqual([]);
  });

  it('show what the checker really says', () => {
    const example = blocksOf('text').find((block) => block.startsWith('I am sorry')) ?? '';
    const [text = '', , ...said] = example.trimEnd().split('\n');
    const [finding] = check(text, 'apology').findings;
    expect(said).toEqual([finding?.message, finding?.why, finding?.ask]);
  });
});

it('names every word that can stand in off_under', () => {
  for (const [index, word] of GUARD_ANSWERS.entries())
    expect(PAGE).toContain(`| \`${word}\` | \`guard-${index + 1}\` |`);
});
