import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Check } from '../../src/coach/check.ts';
import { createCheck } from '../../src/coach/create-check.ts';
import type { RuleBook, RuleTests } from '../../src/coach/rule.ts';
import type { Thresholds, Weighed } from '../../src/coach/weights.ts';
import { readRules } from '../../src/content/read-rules.ts';
import { examplesFrom, type Example, type Mark } from './examples-from.ts';
import { readCorpus, spanOf, type LabelledText } from './labelled-text.ts';
import { learn, type Row } from './learn.ts';
import { TYPES } from './measure.ts';

/** Chosen on the development corpus, the texts of each writer weighed by what was learned from other writers alone. */
const THRESHOLDS: Readonly<Partial<Record<Weighed, Thresholds>>> = {
  apology: { keep: 0.38, hint: 0.58, warn: 0.87 },
  'apology-parts': { keep: 0, hint: 0.5, warn: 0.5 },
  'reach-out': { keep: 0.42, hint: 0.63, warn: 0.9 },
  'reach-out-parts': { keep: 0, hint: 0.5, warn: 0.5 },
  reflection: { keep: 0.41, hint: 0.57, warn: 0.84 },
  conversation: { keep: 0.4, hint: 0.58, warn: 0.88 },
  safety: { keep: 0.05, hint: 0.49, warn: 0.49 },
};

/** Kinds that are about the whole text: no sentence shows them. */
const WHOLE_TEXT: ReadonlySet<string> = new Set(['over-long']);

/** A part that is shown in so few sentences is missed unless they count more. */
const EMPHASIS_OF_PARTS = 2;

const ROUNDS = 12;

/** A sign that fewer sentences than this give says nothing in general. */
const SEEN = 3;

/** Weights that are smaller tell next to nothing and are left out. */
const LEAST = 0.3;

/** Texts that no writer of rules has read: how well rules do on the others says nothing about new ones. */
const UNSEEN_BY_RULE_WRITERS = /^(apo|rea|con|refl|safe)-[g-z]-\d+$/;

/** Learns from the labelled texts of a folder, and writes the weights into the folder of checks. */
export function train(corpusDir: string, checksDir: string): void {
  learnWeights(readCorpus(corpusDir), readRules(checksDir).rules, join(checksDir, 'weights'));
}

/** Learns all weights from labelled texts and from the texts of the rules' own tests, and writes them into a folder. */
export function learnWeights(texts: readonly LabelledText[], rules: RuleBook, dir: string): void {
  const write = (of: Weighed, tempers: readonly string[], scores: readonly Score[]) =>
    writeFileSync(join(dir, `${of}.yaml`), weightsFile(of, tempers, scores));
  const check = createCheck(rules);
  for (const as of TYPES) {
    const own = rules.rules.filter((rule) => rule.as === as);
    const examples = [
      ...texts.filter((text) => text.as === as).flatMap((text) => examplesOf(text, check)),
      ...own.flatMap(({ tests, kind }) => examplesOfTests(tests, kind)),
    ];
    write(as, own.map(({ id }) => id).toSorted(), faultScores(examples));
  }
  write('apology-parts', [], partScores(texts.filter(({ as }) => as === 'apology')));
  write('reach-out-parts', [], partScores(texts.filter(({ as }) => as === 'reach-out')));
  const disclosures = [
    ...texts.flatMap((one) => examplesFrom(one.text, marksOf(one.safety, one.text), [])),
    ...rules.safety.flatMap(({ tests, kind }) => examplesOfTests(tests, kind)),
  ];
  write('safety', [], faultScores(disclosures));
}

/** What is learned for one score: the sentences to learn from, and those that are looked for. */
interface Score {
  readonly name: string;
  readonly examples: readonly Example[];
  readonly isWanted: (example: Example) => boolean;
  readonly emphasis: number;
}

/** Whether there is any fault is learned from all sentences, and which kind it is from the faulty ones. */
function faultScores(examples: readonly Example[]): readonly Score[] {
  const faulty = examples.filter(({ kinds }) => kinds.size > 0);
  const kinds = [...new Set(faulty.flatMap((example) => [...example.kinds]))].toSorted();
  return [
    { name: 'any', examples, isWanted: (example) => example.kinds.size > 0, emphasis: 1 },
    ...kinds.map((kind) => ({
      name: kind,
      examples: faulty,
      isWanted: (example: Example) => example.kinds.has(kind),
      emphasis: 1,
    })),
  ];
}

/** Learned from texts that lack a part, and from those in which a reader marked what shows it. */
function partScores(texts: readonly LabelledText[]): readonly Score[] {
  const marked = texts.map((text) => ({ text, examples: examplesFrom(text.text, partsOf(text), []) }));
  const names = [...new Set(texts.flatMap(({ parts = {} }) => Object.keys(parts)))].toSorted();
  return names
    .filter((name) => !LEFT_TO_RULES.has(name))
    .map((name) => ({
      name,
      examples: marked.flatMap(({ text, examples }) =>
        text.present[name] !== true || text.parts?.[name] !== undefined ? examples : [],
      ),
      isWanted: ({ kinds }: Example) => kinds.has(name),
      emphasis: EMPHASIS_OF_PARTS,
    }));
}

/** Parts of which only some texts mark what shows them. */
const LEFT_TO_RULES: ReadonlySet<string> = new Set(['regret', 'responsibility']);

function partsOf({ text, parts = {} }: LabelledText): readonly Mark[] {
  return marksOf(
    Object.entries(parts).map(([kind, quote]) => ({ kind, quote })),
    text,
  );
}

function examplesOf({ id, as, text, labels }: LabelledText, check: Check): readonly Example[] {
  const marks = marksOf(
    labels.filter(({ kind }) => !WHOLE_TEXT.has(kind)),
    text,
  );
  return examplesFrom(text, marks, UNSEEN_BY_RULE_WRITERS.test(id) ? check(text, as).findings : []);
}

function marksOf(labels: LabelledText['labels'], text: string): readonly Mark[] {
  return labels.map((label) => ({ kind: label.kind, ...spanOf(label, text) }));
}

/**
 * The texts of a rule's tests, most of them single sentences, alone and among others: what is plain must not depend on
 * what stands around it. That the rule finds them says nothing about new ones.
 */
function examplesOfTests(tests: RuleTests, kind: string): readonly Example[] {
  if (WHOLE_TEXT.has(kind)) return [];
  const both = [tests, amongOthers(tests)];
  return [
    ...both.flatMap(({ flag }) =>
      flag.flatMap(({ text, start, end }) => examplesFrom(text, [{ kind, start, end }], [])),
    ),
    ...both.flatMap(({ pass }) => pass.flatMap((text) => examplesFrom(text, [], []))),
  ];
}

function amongOthers({ flag, pass }: RuleTests): RuleTests {
  const [before, after] = [
    'Nothing much today, I tidied up a bit.\n\n',
    '\n\nThen dinner, and an early night.',
  ];
  return {
    flag: flag.map(({ text, start, end }) => ({
      text: before + text + after,
      start: start + before.length,
      end: end + before.length,
    })),
    pass: pass.map((text) => before + text + after),
  };
}

function weightsFile(of: Weighed, tempers: readonly string[], scores: readonly Score[]): string {
  const signs = commonSigns(new Set(scores.flatMap(({ examples }) => examples)));
  const numberOf = new Map(signs.map((sign, number) => [sign, number]));
  const learned = scores.map((score) =>
    learn(rowsOf(score, numberOf), signs.length, { rounds: ROUNDS, emphasis: score.emphasis }),
  );
  const lines = signs.flatMap((sign, number) =>
    signLine(
      sign,
      learned.map((weights) => weights[number] ?? 0),
    ),
  );
  const names = scores.map(({ name }) => name);
  return `${headOf(of, names, tempers)}signs: |\n${lines.map((line) => `  ${line}\n`).join('')}`;
}

function rowsOf({ examples, isWanted }: Score, numberOf: ReadonlyMap<string, number>): readonly Row[] {
  return examples.map((example) => ({
    signs: Int32Array.from(example.signs, (sign) => numberOf.get(sign) ?? -1),
    isWanted: isWanted(example),
  }));
}

function headOf(of: Weighed, scores: readonly string[], tempers: readonly string[]): string {
  const { keep, hint, warn } = THRESHOLDS[of] ?? { keep: 1, hint: 1, warn: 1 };
  return [
    '# How much each sign of a sentence speaks for each score. Made by `npm run learn` from the labelled texts in',
    '# tests/corpus/development and the tests of the rules; a line is: number of the score:weight … | sign',
    `scores: [${scores.join(', ')}]`,
    `thresholds: { keep: ${keep}, hint: ${hint}, warn: ${warn} }`,
    `tempers: [${tempers.join(', ')}]`,
    '',
  ].join('\n');
}

function commonSigns(examples: Iterable<Example>): readonly string[] {
  const counts = new Map<string, number>();
  for (const { signs } of examples)
    for (const sign of new Set(signs)) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  return [...counts].flatMap(([sign, count]) => (count >= SEEN ? [sign] : [])).toSorted();
}

function signLine(sign: string, weights: readonly number[]): readonly string[] {
  const own = weights.flatMap((weight, score) =>
    Math.abs(weight) < LEAST ? [] : [`${score}:${weight.toFixed(2)}`],
  );
  return own.length === 0 ? [] : [`${own.join(' ')} | ${sign}`];
}
