import type { Known } from './new-set-examples.ts';
import type { OWN_KINDS } from './set-words.ts';

export type NewSetKind = (typeof OWN_KINDS)[number];

/** In what new sets of different kinds differ. */
export interface Parts {
  readonly standing: string;
  readonly prompts: string;
  readonly known: Known;
  readonly letters: string;
}

const OPEN = `# Seven questions about safety can come first; a yes to one of those named switches the set off.
#   requires: [guard]
#   off_under: [fear, control]
`;

const GUARDED = `# This leads to contact. So seven questions about safety come first, and a yes to these switches the set off.
requires: [guard]
off_under: [fear, control, refusal, order, own-violence, self-harm]
`;

const REFLECTION_PROMPTS = `# Every prompt has a name of its own, a type and a message. All of them can be skipped.
prompts:
  - name: moment
    type: text            # many lines; line is for one
    message: Which moment of today is still with you?
    hint: One is enough.
    why: A single moment is easier to learn from than a verdict.

  - name: who
    type: select
    message: Who was it about?
    choices:
      - { value: me, label: Mostly me }
      - { value: them, label: Mostly them }
      - { value: both, label: Both of us }

  # Asked only after certain answers.
  - name: their-side
    type: text
    message: How might they tell it? This is a guess until you ask them.
    when: { who: [them, both] }

  - name: tomorrow
    type: line
    message: What is one small thing you could do tomorrow?
    hint: Nothing is a full answer too.

  # An answer that a letter needs, and the letter; here one that stays with its writer.
  #   - name: unsent
  #     type: text
  #     required: true
  #     message: What would you write, knowing that it stays with you?
  #   - name: page
  #     type: letter
  #     letter: unsent-letter
  #     message: Here it is. It stays with you.
`;

const MESSAGE_PROMPTS = `# Every prompt has a name of its own, a type and a message. All of them can be skipped; without an answer that is
# required there is no letter, and nothing worse.
prompts:
  - name: greeting
    type: line
    required: true
    message: How do you begin when you write to them?
    hint: 'For example: Dear Sam,'

  - name: memory
    type: text
    required: true
    message: Which good moment with them comes to mind?
    hint: One true thing that you both know is plenty.
    why: A shared memory asks for nothing.
    checks: [reach-out]   # rules that may speak once about this answer

  - name: wish
    type: line
    message: What do you wish for, if anything?
    hint: 'A wish leaves room: a walk, if they would like one.'

  - name: shown
    type: letter
    letter: note
    message: Here it is, in your own words. It can wait a night.
`;

const BUILDER_PROMPTS = `# Every prompt has a name of its own, a type and a message. All of them can be skipped; without an answer that is
# required there is no letter, and nothing worse.
prompts:
  - name: greeting
    type: line
    required: true
    message: How do you begin when you write to them?
    hint: 'For example: Dear Sam,'

  - name: thanks
    type: text
    required: true
    message: Which thing that they did are you thankful for?
    hint: Small and true is better than large.
    checks: [conversation]   # rules that may speak once about this answer

  - name: effect
    type: line
    message: What did it change for you, if anything?
    why: They may not know.

  - name: shown
    type: letter
    letter: thank-you
    message: Here it is, in your own words. It can wait a night.
`;

const UNSENT = `# Texts put together from the answers.
#   letters:
#     - name: unsent-letter
#       when: { unsent: { given: true } }
#       check: reflection
#       template: |
#         {{unsent}}
`;

/** A letter of a set that leads to contact; `lines` are its template. */
function letters(name: string, check: string, when: string, lines: readonly string[]): string {
  return `# {{name}} is an answer; what stands between {{#name}} and {{/name}} is there only if it was given, between {{^name}} and
# {{/name}} only if not. Blank lines that are left over go.
letters:
  - name: ${name}
    when: ${when}
    check: ${check}
    template: |
${lines.map((line) => (line === '' ? '' : `      ${line}`)).join('\n')}
`;
}

export const PARTS: Readonly<Record<NewSetKind, Parts>> = {
  reflection: {
    standing: OPEN,
    prompts: REFLECTION_PROMPTS,
    known: { answer: 'tomorrow', when: '{ who: me }' },
    letters: UNSENT,
  },
  builder: {
    standing: GUARDED,
    prompts: BUILDER_PROMPTS,
    known: { answer: 'thanks', when: '{ effect: { given: true } }' },
    letters: letters('thank-you', 'conversation', '{ thanks: { given: true } }', [
      '{{greeting}}',
      '',
      '{{thanks}}',
      '',
      '{{#effect}}{{effect}}{{/effect}}',
    ]),
  },
  message: {
    standing: GUARDED,
    prompts: MESSAGE_PROMPTS,
    known: { answer: 'memory', when: '{ wish: { given: true } }' },
    letters: letters('note', 'reach-out', '{ memory: { given: true } }', [
      '{{greeting}}',
      '',
      '{{memory}}',
      '',
      '{{#wish}}{{wish}}{{/wish}}',
      '',
      'There is no need to answer.',
    ]),
  },
};
