import { examples, POOL } from './new-set-examples.ts';
import { PARTS, type NewSetKind } from './new-set-kinds.ts';

/**
 * The text of a new set that passes as it is and says what each part is for; the author changes it line by line. Every
 * field stands in it: what is not in use is an example behind `#` and three blanks, which pass too when these are gone.
 */
export function newSet(title: string, kind: NewSetKind = 'reflection'): string {
  const { standing, prompts, known, letters } = PARTS[kind];
  return [
    heading(title, kind),
    standing,
    BASIS,
    prompts,
    examples(known),
    POOL,
    closing(known.when),
    letters,
  ].join('\n');
}

function heading(title: string, kind: NewSetKind): string {
  return `# A prompt set for amends. \`amends sets check\` says what does not fit yet, \`amends sets show\` shows the set as a
# person will meet it. What stands further in behind a # is an example: take away the # and three blanks to use it.

title: ${JSON.stringify(title)}
summary: One sentence that says what the person gets.

# reflection is only for oneself; builder makes a letter to the other person, message a first message.
kind: ${kind}

# How long it takes, told at the start. Three to seven questions are plenty.
minutes: 5

# Where on the path it serves: any, name, settle, understand, decide, prepare, reach, talk, rebuild, renewed, released.
stage: any
`;
}

const BASIS = `# Practices of the map that it serves.
#   serves: [M021]

# What it rests on: a study (watkins-2008), or a sentence that says why it helps.
basis:
  - Written from what helped me.
`;

function closing(when: string): string {
  return `# The last words; the first of which the condition holds. One text alone will do as well.
closing:
  - when: ${when}
    text: You looked at it, and that is enough. Feel where you sit for a breath.
  - text: That is enough for today.
`;
}
