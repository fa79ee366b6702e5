import { describe, expect, it } from 'vitest';
import { parseSet } from '../../src/content/parse-set.ts';
import { SOUND_BUILDER, SOUND_SET } from './set-text.ts';

function parse(text: string, origin: string | null = '/sets/mine.yaml') {
  return parseSet({ name: 'mine', text, file: 'mine.yaml', origin });
}

function faultsOf(text: string): readonly string[] {
  return parse(text).faults.map(
    ({ line, column, message, level }) => `${line}:${column} ${level}: ${message}`,
  );
}

/** The sound set with one piece of text changed for another. */
function changed(from: string | RegExp, to: string, set = SOUND_SET): string {
  const text = set.replace(from, to);
  if (text === set) throw new Error(`nothing to change: ${String(from)}`);
  return text;
}

/** The sound set with another prompt at its end. */
function withPrompt(lines: string): string {
  return changed('closing:', `${lines.replace(/^/gm, '  ')}\nclosing:`);
}

describe('parsing a prompt set', () => {
  it('gives a set with everything left out filled in', () => {
    const { set, faults } = parse(SOUND_SET);
    expect(faults).toEqual([]);
    expect(set).toMatchObject({
      name: 'mine',
      stage: 'any',
      requires: [],
      offUnder: [],
      closings: [{ when: null, text: 'That is enough for tonight.' }],
      letters: [],
      origin: '/sets/mine.yaml',
    });
    expect(set?.prompts[1]).toEqual({
      kind: 'prompt',
      name: 'shape',
      type: 'select',
      message: 'What was it like?',
      hint: null,
      why: null,
      choices: [
        { value: 'quarrel', label: 'quarrel' },
        { value: 'silence', label: 'silence' },
      ],
      default: null,
      when: null,
      required: false,
      scale: null,
      minutes: null,
      checks: [],
      recall: null,
      variants: [],
      letter: null,
      family: null,
      stages: [],
    });
  });

  it('gives a builder with its letter', () => {
    const { set, faults } = parse(SOUND_BUILDER);
    expect(faults).toEqual([]);
    expect(set?.letters).toEqual([
      {
        name: 'note',
        when: null,
        check: 'reach-out',
        template: 'Hello,\n{{memory}}\nThere is no need to answer.\n',
      },
    ]);
  });

  it('names faults of shape and of meaning in one go, in the order of the file', () => {
    const text = changed('title:', 'titel:')
      .replace('minutes: 3', 'minutes: 3.5')
      .replace('closing: That', 'closing: "{{nobody}} That')
      .replace('tonight.', 'tonight."');
    expect(faultsOf(text)).toEqual([
      '1:1 error: there is no field "titel" here; did you mean "title"?',
      '4:10 error: minutes must be a whole number; round it',
      '14:11 error: no prompt is called "nobody"; add it or take this out',
    ]);
  });

  it('tells of a misspelt field once, and not that the field is missing', () => {
    expect(faultsOf(withPrompt('- name: x\n  type: line\n  mesage: Q'))).toEqual([
      '16:5 error: there is no field "mesage" here; did you mean "message"?',
    ]);
  });

  it('points at the kind where what the kind asks for is not there', () => {
    const text = changed(/requires: .*\noff_under: .*\n/, '', SOUND_BUILDER);
    expect(faultsOf(text)).toEqual([
      '3:1 error: a message leads to contact; write requires: [guard]',
      '3:1 error: a message leads to contact; write off_under: [fear, control, refusal, order, own-violence]',
    ]);
  });

  it('does not blame what refers to a prompt that has another fault', () => {
    const text = withPrompt('- { name: later, type: line, message: "So {{shape}}?" }').replace(
      'type: select',
      'type: selekt',
    );
    expect(faultsOf(text)).toEqual(['11:11 error: type cannot be "selekt"; did you mean "select"?']);
  });

  it.each([
    [
      'an unknown field of a prompt',
      withPrompt('- { name: x, type: line, mesage: Q }'),
      'no field "mesage" here; did you mean "message"?',
    ],
    [
      'an unknown field of a condition',
      withPrompt('- { name: x, type: line, message: Q, when: { shape: { nott: quarrel } } }'),
      'no field "nott" here; did you mean "not"?',
    ],
    ['an unknown type', changed('type: text', 'type: txt'), 'type cannot be "txt"; did you mean "text"?'],
    [
      'an unknown kind',
      changed('kind: reflection', 'kind: poem'),
      'kind cannot be "poem"; use reflection, builder',
    ],
    [
      'an unknown stage',
      changed('minutes: 3', 'minutes: 3\nstage: decid'),
      'stage cannot be "decid"; did you mean "decide"?',
    ],
    [
      'an unknown gate',
      changed('minutes: 3', 'minutes: 3\nrequires: [gard]'),
      'item 1 of requires cannot be "gard"; did you mean "guard"?',
    ],
    [
      'an unknown guard answer',
      changed('minutes: 3', 'minutes: 3\noff_under: [fears]'),
      'did you mean "fear"?',
    ],
    [
      'an unknown pack',
      withPrompt('- { name: x, type: line, message: Q, checks: [apologies] }'),
      'item 1 of checks cannot be "apologies"',
    ],
    [
      'a practice of another form',
      changed('minutes: 3', 'minutes: 3\nserves: [M1]'),
      'item 1 of serves must look like',
    ],
    [
      'no prompts',
      'title: T\nsummary: S\nkind: reflection\nminutes: 3\nbasis: [x]\nprompts: []\n',
      'prompts is an empty list; add something',
    ],
    ['a number as a title', changed(/title: .*/, 'title: 2026'), 'title must be a text; put it in quotes'],
    [
      'blank words',
      changed('message: What was it like?', 'message: "  "'),
      'message is empty; write something',
    ],
    ['nothing after a colon', changed(/summary: .*/, 'summary:'), 'summary is empty; write a text'],
    [
      'a long title',
      changed(/title: .*/, `title: ${'x'.repeat(81)}`),
      'title is too long: 81 characters, 80 at most; shorten it',
    ],
    [
      'a capital in a name',
      changed('name: shape', 'name: Shape'),
      'name must be lower-case letters, digits and -, 64 at most; rename it',
    ],
    [
      'a name used twice',
      withPrompt('- { name: moment, type: line, message: Q }'),
      'the name "moment" is used twice',
    ],
    [
      'a name used twice by a pool',
      withPrompt('- { pool: p, take: 1, prompts: [{ name: moment, type: line, message: Q }] }'),
      'the name "moment" is used twice',
    ],
    [
      'a name of the guard',
      changed('name: shape', 'name: guard-3'),
      'the name "guard-3" is kept for the program',
    ],
    [
      'a name that JavaScript knows',
      changed('name: shape', 'name: constructor'),
      'the name "constructor" is kept',
    ],
    [
      'when about nothing',
      withPrompt('- { name: x, type: line, message: Q, when: { shap: quarrel } }'),
      'no prompt is called "shap"; did you mean "shape"?',
    ],
    [
      'when about later',
      changed('type: text', 'type: text\n    when: { shape: quarrel }'),
      '"shape" is asked later',
    ],
    [
      'when about itself',
      withPrompt('- { name: x, type: line, message: Q, when: { x: a } }'),
      '"x" is asked later',
    ],
    [
      'when about the same pool',
      withPrompt(
        '- { pool: p, take: 1, prompts: [{ name: a, type: line, message: Q }, { name: b, type: line, message: Q, when: { a: x } }] }',
      ),
      '"a" is asked later, or in the same pool',
    ],
    [
      'when about guidance',
      withPrompt(
        '- { name: s, type: say, message: Hi }\n- { name: x, type: line, message: Q, when: { s: a } }',
      ),
      '"s" asks nothing',
    ],
    [
      'when with a choice that is none',
      withPrompt('- { name: x, type: line, message: Q, when: { shape: quarel } }'),
      '"quarel" is none of the choices of shape; did you mean "quarrel"?',
    ],
    [
      'when not, with a choice that is none',
      withPrompt('- { name: x, type: line, message: Q, when: { shape: { not: [drift] } } }'),
      '"drift" is none of the choices',
    ],
    [
      'when that asks nothing',
      withPrompt('- { name: x, type: line, message: Q, when: { shape: {} } }'),
      'this asks nothing of the answer',
    ],
    [
      'a word where yes or no is answered',
      withPrompt(
        '- { name: c, type: confirm, message: Q }\n- { name: x, type: line, message: Q, when: { c: yes } }',
      ),
      'c is answered by true or false',
    ],
    [
      'a template about later',
      changed('message: Which moment', 'message: "{{shape}}" #'),
      '"shape" is asked later',
    ],
    [
      'a partial',
      withPrompt('- { name: x, type: line, message: Q, hint: "{{> etc}}" }'),
      'cannot take in another text',
    ],
    ['braces in a title', changed(/title: .*/, 'title: "{{moment}}"'), 'nothing is filled in here'],
    [
      'braces in a choice',
      changed('[quarrel, silence]', '["{{moment}}", silence]'),
      'nothing is filled in here',
    ],
    [
      'a template of a variant',
      withPrompt(
        '- { name: x, type: line, message: Q, variants: [{ when: { shape: quarrel }, message: "{{what}}" }] }',
      ),
      'no prompt is called "what"',
    ],
    [
      'tonight from another set',
      withPrompt(
        '- { name: x, type: line, message: Q, recall: { answer: moment, from: nightly, which: tonight } }',
      ),
      'tonight is always this set',
    ],
    [
      'tonight about later',
      withPrompt(
        '- { name: x, type: line, message: Q, recall: { answer: y, which: tonight } }\n- { name: y, type: line, message: Q }',
      ),
      '"y" is asked later',
    ],
    [
      'a quotation of nothing',
      withPrompt('- { name: x, type: line, message: Q, recall: { answer: momnt } }'),
      'no prompt is called "momnt"; did you mean "moment"?',
    ],
    [
      'a select without choices',
      withPrompt('- { name: x, type: select, message: Q }'),
      'select needs "choices"; add it',
    ],
    ['one choice', changed('[quarrel, silence]', '[quarrel]'), 'there is nothing to choose'],
    [
      'a choice twice',
      changed('[quarrel, silence]', '[quarrel, quarrel]'),
      'the choice "quarrel" is there twice',
    ],
    [
      'choices of a text',
      withPrompt('- { name: x, type: text, message: Q, choices: [a, b] }'),
      '"choices" is for select, checkbox, not for text',
    ],
    [
      'a default that is no choice',
      changed('choices:', 'default: drift\n    choices:'),
      '"drift" is none of the choices of shape',
    ],
    [
      'a default off the scale',
      withPrompt('- { name: x, type: scale, message: Q, default: 11 }'),
      'default must be a whole number on the scale',
    ],
    [
      'a scale upside down',
      withPrompt('- { name: x, type: scale, message: Q, min: 5, max: 5 }'),
      'min (5) must be below max (5)',
    ],
    [
      'a timer without minutes',
      withPrompt('- { name: x, type: timer, message: Q }'),
      'timer needs "minutes"',
    ],
    [
      'guidance with a default',
      withPrompt('- { name: x, type: say, message: Q, default: a }'),
      'say asks nothing; take "default" out',
    ],
    [
      'a family outside a pool',
      withPrompt('- { name: x, type: line, message: Q, family: day }'),
      '"family" is for prompts in a pool',
    ],
    [
      'a pool that takes too many',
      withPrompt('- { pool: p, take: 2, prompts: [{ name: x, type: line, message: Q }] }'),
      'take is 2, but the pool holds 1',
    ],
    [
      'two pools of a name',
      withPrompt(
        '- { pool: p, take: 1, prompts: [{ name: x, type: line, message: Q }] }\n- { pool: p, take: 1, prompts: [{ name: y, type: line, message: Q }] }',
      ),
      'there are two pools called "p"',
    ],
    [
      'a bound of what is no scale',
      withPrompt('- { name: x, type: line, message: Q, when: { shape: { at_least: 3 } } }'),
      '"at_least" is for a scale, and shape is a select; take it out',
    ],
    [
      'a bound beyond the scale',
      withPrompt(
        '- { name: s, type: scale, message: Q }\n- { name: x, type: line, message: Q, when: { s: { at_least: 30 } } }',
      ),
      's goes from 0 to 10, so this never holds',
    ],
    [
      'bounds that leave nothing',
      withPrompt(
        '- { name: s, type: scale, message: Q }\n- { name: x, type: line, message: Q, when: { s: { at_least: 6, at_most: 3 } } }',
      ),
      'nothing is at least 6 and at most 3',
    ],
    [
      'a number off the scale',
      withPrompt(
        '- { name: s, type: scale, message: Q }\n- { name: x, type: line, message: Q, when: { s: [3, 12] } }',
      ),
      's is answered by a number from 0 to 10',
    ],
    [
      'yes or no where words are answered',
      withPrompt('- { name: x, type: line, message: Q, when: { moment: true } }'),
      'moment is answered in words; write { given: true }',
    ],
    [
      'a quotation of nothing from itself by name',
      withPrompt('- { name: x, type: line, message: Q, recall: { answer: momnt, from: mine } }'),
      'no prompt is called "momnt"; did you mean "moment"?',
    ],
    [
      'closings that are words',
      changed(/closing: .*/, 'closing: [a, b]'),
      'item 1 of closing must be like { when: …, text: … }',
    ],
    ['a prompt that is a word', withPrompt('- hello'), 'item 3 of prompts must be a map of fields'],
    [
      'a guard of one’s own',
      changed('kind: reflection', 'kind: guard'),
      'kind cannot be "guard"; use reflection, builder, message',
    ],
    [
      'a message before the guard',
      changed('requires: [guard]', 'requires: []', SOUND_BUILDER),
      'a message leads to contact; write requires: [guard]',
    ],
    [
      'a message that a no does not switch off',
      changed('refusal, ', '', SOUND_BUILDER),
      'add refusal to off_under',
    ],
    [
      'a message without a letter',
      changed(/letters:[^]*/, '', changed(/ {2}- name: shown[^]*(?=letters)/, '', SOUND_BUILDER)),
      'a message makes a letter; add one',
    ],
    [
      'a letter to send in a reflection',
      changed('kind: message', 'kind: reflection', SOUND_BUILDER),
      'a letter to be sent needs kind: builder or message',
    ],
    [
      'a letter without an answer',
      changed('      {{memory}}\n', '', SOUND_BUILDER),
      'a letter holds the person’s own words',
    ],
    [
      'a letter about an answer that comes after it',
      changed(
        '{{memory}}',
        '{{late}}',
        changed('letters:', '  - { name: late, type: line, message: Q }\nletters:', SOUND_BUILDER),
      ),
      '"late" is asked later',
    ],
    [
      'a letter with the name of a prompt',
      changed('- name: memory', '- name: note', SOUND_BUILDER),
      'the name "note" is used twice',
    ],
    [
      'a letter prompt of no letter',
      changed('letter: note', 'letter: notes', SOUND_BUILDER),
      'there is no letter "notes"; did you mean "note"?',
    ],
  ])('refuses %s', (_, text, message) => {
    const { set, faults } = parse(text);
    expect(faults.map((fault) => fault.message).join('\n')).toContain(message);
    expect(set).toBeNull();
  });

  it.each([
    [
      'an unshown letter',
      changed(/ {2}- name: shown[^]*(?=letters)/, '', SOUND_BUILDER),
      'no letter prompt shows "note"',
    ],
    [
      'a needed answer without a letter',
      changed('type: text', 'type: text\n    required: true'),
      'only a letter can need an answer',
    ],
    [
      'a pool too small for its rest',
      withPrompt('- { pool: p, take: 1, rest: 9, prompts: [{ name: x, type: line, message: Q }] }'),
      '1 questions cannot rest for 9 sessions when 1 are asked; write 10 or more, or rest: 0',
    ],
    [
      'closings of which perhaps none holds',
      changed(/closing: .*/, 'closing:\n  - { when: { shape: quarrel }, text: Rest now. }'),
      'add a last one without "when"',
    ],
    [
      'closings that are never said',
      changed(/closing: .*/, 'closing:\n  - { text: Rest now. }\n  - { text: Sleep well. }'),
      'this always holds, so those after it are never said',
    ],
    [
      'a letter that needs no answer',
      changed('    required: true\n', '', SOUND_BUILDER),
      'no answer is needed for a letter',
    ],
  ])('warns of %s, and uses the set', (_, text, message) => {
    const { set, faults } = parse(text);
    expect(faults).toMatchObject([{ level: 'warning', message: expect.stringContaining(message) }]);
    expect(set).not.toBeNull();
  });

  it('points into a letter, at the very braces', () => {
    const text = changed('{{memory}}', 'Dear {{frend}}', SOUND_BUILDER);
    expect(faultsOf(text)).toEqual(['22:12 error: no prompt is called "frend"; add it or take this out']);
  });

  it('knows facts that nobody is asked for', () => {
    expect(
      faultsOf(
        withPrompt(
          '- { name: x, type: line, message: Q, when: { loop: true, under-18: { not: true }, route: [a] } }',
        ),
      ),
    ).toEqual([]);
  });

  it('lets a guard be a guard where it ships with the program', () => {
    const text = changed('kind: reflection', 'kind: guard').replace('name: moment', 'name: guard-1');
    expect(parse(text, null).faults).toEqual([]);
  });

  it('tells of a hundred faults and how many more there are', () => {
    const prompts = Array.from({ length: 120 }, (_, i) => `- { name: p${i}, type: nope, message: Q }`).join(
      '\n',
    );
    const faults = faultsOf(withPrompt(prompts));
    expect(faults).toHaveLength(101);
    expect(faults.at(-1)).toContain('20 more faults follow');
  });
});
