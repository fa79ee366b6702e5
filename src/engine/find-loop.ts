/** One night as far as a loop can show in it. */
export interface Night {
  readonly evening: string;
  /** All that was written. */
  readonly words: string;
  /** How heavy it was at the end, 0 light to 10 heavy; null when not told. */
  readonly weight: number | null;
}

/** So many similar nights in a row, without ease, are a loop. */
export const LOOP_LENGTH = 4;

/** A night is like the others when so much of its telling words are in them. */
const SIMILAR = 0.5;

/** A night with fewer telling words than this says too little to be like another. */
const FEWEST_WORDS = 5;

/**
 * Whether the newest nights go round in a circle: each of the last four shares its telling words with the other three,
 * and it has not become lighter since the first of them. Said kindly or not at all: it only leads to another kind of
 * question. (After the finding that repeated thought helps when concrete and harms when it circles, Watkins 2008.)
 */
export function hasLoop(nightsNewestFirst: readonly Night[]): boolean {
  const nights = nightsNewestFirst.slice(0, LOOP_LENGTH);
  const [newest] = nights;
  const oldest = nights.at(-1);
  if (nights.length < LOOP_LENGTH || newest === undefined || oldest === undefined) return false;
  if (hasEased(oldest.weight, newest.weight)) return false;
  const telling = nights.map(({ words }) => tellingWords(words));
  return telling.every((words, index) => isLike(words, telling.toSpliced(index, 1)));
}

function hasEased(before: number | null, now: number | null): boolean {
  if (now !== null && now <= 2) return true;
  return before !== null && now !== null && before - now >= 2;
}

function isLike(words: ReadonlySet<string>, others: readonly ReadonlySet<string>[]): boolean {
  if (words.size < FEWEST_WORDS) return false;
  const shared = [...words].filter((word) => others.some((other) => other.has(word))).length;
  return shared / words.size >= SIMILAR;
}

/** Words of more than three letters, cut to their beginning so that forms of a word meet, without the commonest. */
function tellingWords(words: string): ReadonlySet<string> {
  const found = words.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
  return new Set(found.filter((word) => !COMMON.has(word)).map((word) => word.slice(0, 6)));
}

const COMMON = new Set(
  (
    'about after again also always another anything because been before being both came could does doing done down ' +
    'each else even ever every everything feel feels felt from gave getting give going gone good have having hers ' +
    'here herself himself into itself just keep kept kind know last left less like little long made make making many ' +
    'maybe mine more most much must myself never next none nothing once only other ours over people perhaps quite ' +
    'rather really said same says shall should since some someone something still such sure take tell than that ' +
    'their them then there these they thing things think this those though thought through time today together told ' +
    'tomorrow tonight took towards turned under until upon very want wanted wants went were what when where which ' +
    'while will with without would yesterday your yours evening night right'
  ).split(' '),
);
