/** A part that a text can hold: how it is called when it is there, and the question when it is not. */
interface Part {
  readonly name: string;
  readonly called: string;
  /** Null for what nobody is asked about: an explanation or a request may well be left out. */
  readonly ask: string | null;
}

/** Parts in the order of what they do for the listener: owning and repair first, a request last (Lewicki 2016). */
const PARTS: readonly Part[] = [
  { name: 'responsibility', called: 'owning it', ask: 'Where do you say that it was your doing?' },
  { name: 'names_act', called: 'the act', ask: 'Which act of yours is named?' },
  {
    name: 'repair',
    called: 'an offer to put right',
    ask: 'What could you offer to put right, if they want it?',
  },
  { name: 'names_effect', called: 'what it did to them', ask: 'Where do you say what it did to them?' },
  {
    name: 'repentance',
    called: 'what will change',
    ask: 'What will you do when a moment like it comes again?',
  },
  { name: 'regret', called: 'regret', ask: 'Which words say that you are sorry?' },
  { name: 'explanation', called: 'an explanation', ask: null },
  { name: 'forgiveness_request', called: 'a request for forgiveness', ask: null },
  {
    name: 'acknowledges_distance',
    called: 'the distance',
    ask: 'Where do you name the time or the distance between you?',
  },
  { name: 'expresses_care', called: 'care', ask: 'Where can they see that you care?' },
  { name: 'specific_memory', called: 'a memory', ask: 'Which one true thing between you could you name?' },
  { name: 'offers_choice_of_timing', called: 'their choice of time', ask: 'Who chooses when and how?' },
  { name: 'no_expectation', called: 'a way out', ask: 'Where are they free not to answer?' },
];

export const NOTHING_FOUND =
  'No known pattern found. That does not mean it will land well: read it as the other person.';

/** What a whole text holds, what it does not with a question for each, and that finding nothing is no praise. */
export function letterRemarks(
  present: Readonly<Record<string, boolean>>,
  findings: readonly unknown[],
): readonly string[] {
  const known = PARTS.filter(({ name }) => Object.hasOwn(present, name));
  const there = known.filter(({ name }) => present[name]).map(({ called }) => called);
  const missing = known.filter(({ name, ask }) => !present[name] && ask !== null);
  return [
    ...(there.length === 0 ? [] : [`It seems to hold: ${there.join(', ')}.`]),
    ...(missing.length === 0 ? [] : [`Not seen: ${missing.map(({ called }) => called).join(', ')}.`]),
    ...missing.slice(0, MOST_QUESTIONS).map(({ ask }) => `  ${ask ?? ''}`),
    ...(findings.length === 0 ? [NOTHING_FOUND] : []),
  ];
}

/** More questions than this are a form to fill in. */
const MOST_QUESTIONS = 2;
