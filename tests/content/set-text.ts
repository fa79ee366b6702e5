/** A small sound set as YAML lines, for tests to break. */
export const SOUND_SET = `title: Three quiet minutes
summary: One moment of the day, and one small thing for tomorrow.
kind: reflection
minutes: 3
basis: [watkins-2008]
prompts:
  - name: moment
    type: text
    message: Which moment of today is still with you?
  - name: shape
    type: select
    message: What was it like?
    choices: [quarrel, silence]
closing: That is enough for tonight.
`;

/** A small sound builder, with a letter. */
export const SOUND_BUILDER = `title: A note
summary: A short note in your own words.
kind: message
minutes: 5
requires: [guard]
off_under: [fear, control, refusal, order, own-violence]
basis: [epley-2022]
prompts:
  - name: memory
    type: line
    required: true
    message: Which memory would you like to share?
  - name: shown
    type: letter
    letter: note
    message: Here it is.
letters:
  - name: note
    check: reach-out
    template: |
      Hello,
      {{memory}}
      There is no need to answer.
`;
