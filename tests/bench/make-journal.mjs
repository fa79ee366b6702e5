// Makes a journal of seeded, made-up entries: node tests/bench/make-journal.mjs FOLDER COUNT [SEED]
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const WORDS =
  'we talked about the day and I noticed how quiet the house was after the call with my friend who said that nothing had to be decided tonight so I walked to the river and thought of what I could have asked instead of what I did ask while the rain went on and on café naïve Zoë später garden bread window letter light slow warm small kind'.split(
    ' ',
  );
const FEELINGS = ['calm', 'tired', 'hopeful', 'ashamed', 'angry', 'relieved', 'lonely', 'curious'];
const PEOPLE = ['Sam', 'Noor', 'Zoë', 'J.'];
const TAGS = ['friends', 'work', 'family', 'school'];
const QUESTIONS = Array.from({ length: 60 }, (_, index) => `question-${index}`);

/** Writes `count` entries of about 190 words into `folder/journal`, one an evening, backwards from 2026-11-21. */
export function makeJournal(folder, count, seed = 1) {
  const random = randomFrom(seed);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const years = new Set();
  for (let night = 0; night < count; night += 1) {
    const evening = new Date(Date.UTC(2026, 10, 21) - night * 86_400_000).toISOString().slice(0, 10);
    const year = join(folder, 'journal', evening.slice(0, 4).padStart(4, '0'));
    if (!years.has(year)) mkdirSync(year, { recursive: true, mode: 0o700 });
    years.add(year);
    const set = night % 30 === 7 ? 'apology' : 'nightly';
    writeFileSync(join(year, `${evening}-${set}.md`), entryText(evening, set, pick, random), { mode: 0o600 });
  }
}

function entryText(evening, set, pick, random) {
  const said = (count) => Array.from({ length: count }, () => pick(WORDS)).join(' ');
  const asked = [pick(QUESTIONS), pick(QUESTIONS)];
  const feelings = [pick(FEELINGS), pick(FEELINGS)];
  const front = [
    'amends: 1',
    `set: ${set}`,
    `title: ${set === 'nightly' ? 'Nightly reflection' : 'An apology'}`,
    `evening: ${evening}`,
    `created: ${evening}T22:${String(Math.floor(random() * 60)).padStart(2, '0')}:11+01:00`,
    'status: done',
    ...(random() < 0.5 ? [`person: ${pick(PEOPLE)}`] : []),
    `feelings: [${feelings.join(', ')}]`,
    ...(random() < 0.3 ? [`tags: [${pick(TAGS)}]`] : []),
    `asked: [${asked.join(', ')}]`,
  ];
  const sections = [
    ['How are you arriving tonight?', 'arriving feelings', feelings.join(', ')],
    ['What happened today that is still with you?', 'still-with-you', `${said(45)}.\n\n${said(40)}.`],
    ['What else was there?', asked[0], `${said(50)}.`],
    ['And what would you tell a friend?', asked[1], `${said(40)}.`],
    ['How heavy is it now?', 'weight scale', `${Math.floor(random() * 11)} of 10`],
  ];
  const body = sections.map(([heading, marker, text]) => `## ${heading} <!-- ${marker} -->\n\n${text}\n`);
  return `---\n${front.join('\n')}\n---\n\n# Evening\n\n${body.join('\n')}`;
}

/** Numbers from 0 up to 1, always the same for a seed (Mulberry32). */
function randomFrom(seed) {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [folder, count, seed] = process.argv.slice(2);
  if (folder === undefined || !(Number(count) > 0)) {
    console.error('usage: node tests/bench/make-journal.mjs FOLDER COUNT [SEED]');
    process.exitCode = 2;
  } else makeJournal(folder, Number(count), Number(seed ?? 1));
}
