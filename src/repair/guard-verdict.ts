/** A yes to one of the guard's questions, by what it is about. */
export type GuardAnswer =
  'fear' | 'control' | 'refusal' | 'order' | 'own-violence' | 'self-harm' | 'under-18';

/** The guard's prompts and what a yes to each is about. */
const ABOUT: Readonly<Record<string, GuardAnswer>> = {
  'guard-1': 'fear',
  'guard-2': 'control',
  'guard-3': 'refusal',
  'guard-4': 'order',
  'guard-5': 'own-violence',
  'guard-6': 'self-harm',
  'guard-7': 'under-18',
};

/** What a yes calls for; the gravest card comes first. */
const CARDS: readonly (readonly [string, readonly GuardAnswer[]])[] = [
  ['self-harm', ['self-harm']],
  ['fear-control', ['fear', 'control']],
  ['own-violence', ['own-violence']],
  ['order', ['order']],
  ['refusal', ['refusal']],
  ['under-18', ['under-18']],
];

/** What the guard's answers mean. It is no screening and no score: a yes opens help and closes what could harm. */
export interface Verdict {
  readonly said: ReadonlySet<GuardAnswer>;
  /** Names of the cards to show, the gravest first. */
  readonly cards: readonly string[];
}

/** Reads the guard's answers; a skipped question closes nothing. (CARE, Safety 1 and 2) */
export function verdictFrom(answers: ReadonlyMap<string, unknown>): Verdict {
  const said = new Set(
    Object.entries(ABOUT).flatMap(([name, about]) => (answers.get(name) === true ? [about] : [])),
  );
  const cards = CARDS.filter(([, about]) => about.some((one) => said.has(one))).map(([card]) => card);
  return { said, cards };
}

/** Whether a set stays closed: an answer was given under which it is off, or a life may be at risk, which closes all. */
export function isClosedUnder(offUnder: readonly string[], { said }: Verdict): boolean {
  return said.has('self-harm') || [...said].some((one) => offUnder.includes(one));
}
