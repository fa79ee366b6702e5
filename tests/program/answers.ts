/** A whole apology, as an answers file holds it. */
export const APOLOGY = {
  'guard-1': false,
  'apology-owed': 'something',
  value: 'Honesty',
  act: 'I told Ana about your diagnosis at lunch on Friday.',
  ownership: 'That was mine to keep and I gave it away.',
  impact: 'You walked into the office and three people already knew.',
  repair: 'I have asked Ana to say nothing more.',
  change: 'When someone asks me about you, I will say that they can ask you.',
  regret: 'I am sorry.',
  addressee: 'Dear Mira,',
  'sign-off': 'Sam',
};

/** A night with the two questions that are always asked. */
export const NIGHT = {
  arriving: ['tired', 'tender'],
  'still-with-you': 'We passed in the street.',
  weight: 6,
};
