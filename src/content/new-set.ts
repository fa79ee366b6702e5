/** The text of a new set that passes as it is and says what each part is for; the author changes it line by line. */
export function newSet(title: string): string {
  return `# A prompt set for amends. Change what you like; \`amends sets check\` says what does not fit yet,
# and \`amends sets show\` shows the set as a person will meet it.

title: ${JSON.stringify(title)}
summary: One sentence that says what the person gets.

# reflection for a set that is only for oneself; builder and message make a text for the other person.
kind: reflection

# How long it takes, told at the start. Three to seven questions are plenty.
minutes: 5

# Where on the path it serves: any, name, settle, understand, decide, prepare, reach, talk, rebuild, renewed, released.
stage: any

# What it rests on: a study (watkins-2008), or a sentence that says why it helps.
basis:
  - Written from what helped me.

prompts:
  # Every prompt has a name of its own, a type and a message. All of them can be skipped.
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

closing: That is enough for today.
`;
}
