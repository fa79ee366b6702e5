import { describe, expect, it } from 'vitest';
import { parseSet } from '../../src/content/parse-set.ts';
import { createPalette } from '../../src/ui/ink.ts';
import { setPage } from '../../src/ui/set-page.ts';

const SET = `title: A set
summary: All of it.
kind: message
stage: reach
minutes: 3
requires: [guard]
off_under: [fear, control, refusal, order, own-violence]
serves: [M001]
basis: [mine]
prompts:
  - { name: heat, type: scale, message: How hot is it? }
  - name: act
    type: select
    message: Which act?
    choices: [{ value: late, label: Late again }, other]
    default: other
    required: true
  - name: more
    type: text
    message: What else?
    when: { heat: { at_least: 3, at_most: 6 }, act: { not: [late, other] } }
    variants: [{ when: { act: late }, message: What made you late?, hint: If anything. }]
    checks: [apology]
    recall: { answer: act, which: week, if_none: ask }
  - { pool: evening, take: 2, rest: POOLREST, prompts: [{ name: a, type: line, family: day, message: A? }, { name: b, type: line, stages: [settle], message: B? }] }
  - { name: shown, type: letter, letter: note, message: Here. }
closing:
  - { when: { act: { given: false } }, text: Rest. }
  - { text: Good night. }
letters:
  - { name: note, when: { act: [late, other] }, check: reach-out, template: '{{act}}' }
`;

function pageOf(rest = 0, options: { replaces?: boolean } = {}): string {
  const text = SET.replace('POOLREST', String(rest));
  const { set, faults } = parseSet({ name: 'mine', text, file: 'mine.yaml', origin: 'mine.yaml' });
  if (set === null) throw new Error(JSON.stringify(faults));
  return setPage(set, createPalette(false), options)
    .map((line) => line.text)
    .join('\n');
}

describe('the page of a set', () => {
  it.each([
    'message · stage reach · needs guard · off after a yes to fear, control, refusal, order, own-violence',
    '\n  0 to 10\n',
    'Which act?  (act, select, a letter needs it)',
    '  - Late again  (late)\n  - other\n',
    '  An empty answer means: other',
    '  If act is late: What made you late?\n    If anything.',
    '  Asked if heat is at least 3, and heat is at most 6, and act is not late or other.',
    '  Quotes act, of the last 7 days; asked if there is nothing to quote.',
    '  Looked over as apology.',
    'A?  (a, line, family day)',
    '  Serves best at settle.',
    '  Shows the letter note.',
    'Letter: note  (looked over as reach-out, made if act is late or other)',
    'Rest.\n  Said if act was skipped.\n\nGood night.\n',
    'Rests on: mine\nServes: M001',
  ])('shows %j', (shown) => {
    expect(pageOf()).toContain(shown);
  });

  it('claims no rest that a pool cannot hold', () => {
    expect(pageOf(0)).toContain('\nevening: 2 of these 2\n');
    expect(pageOf(9)).toContain('\nevening: 2 of these 2; the longest-rested come first\n');
  });

  it('says what it takes the place of', () => {
    expect(pageOf()).not.toContain('takes the place');
    expect(pageOf(0, { replaces: true })).toContain('It takes the place of the mine that comes with amends.');
  });
});
