import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readRules } from '../../src/content/read-rules.ts';
import type { Thresholds, Weighed } from '../../src/coach/weights.ts';
import { createCheck } from '../../src/coach/create-check.ts';
import { examplesFrom, learn, type Example, type Learned, type Mark } from './learn.ts';
import { readCorpus, spanOf, type LabelledText } from './labelled-text.ts';

/** Chosen by five-fold cross-validation on the development corpus, never on the part that is held back. */
const THRESHOLDS: Readonly<Record<string, Thresholds>> = {
  apology: { hint: 0.52, warn: 0.86 },
  'reach-out': { hint: 0.5, warn: 0.85 },
  reflection: { hint: 0.45, warn: 0.75 },
  conversation: { hint: 0.54, warn: 0.87 },
  safety: { hint: 0.1, warn: 0.6 },
};

/** Kinds that are about the whole text: no sentence shows them. */
const WHOLE_TEXT: ReadonlySet<string> = new Set(['over-long']);

/** A disclosure that is missed costs more than a card too many. */
const EMPHASIS: Readonly<Partial<Record<Weighed, number>>> = { safety: 4 };

const ROUNDS = { fault: 24, kind: 14 };

/** Weights for a kind that are smaller tell next to nothing and are left out. */
const LEAST_FOR_KIND = 0.25;

/** Texts that the writers of rules have read: how well rules do on them says nothing about new ones. */
const SEEN_BY_RULE_WRITERS = /-d-\d+$/;

/** Learns the weights of every text type from a corpus and writes them into a folder of content. */
export function train(corpusDir: string, checksDir: string): void {
  const texts = readCorpus(corpusDir);
  const { rules } = readRules(checksDir);
  const check = createCheck(rules);
  for (const as of ['apology', 'reach-out', 'reflection', 'conversation'] as const) {
    const own = texts.filter((text) => text.as === as);
    const examples = own.flatMap((one) =>
      examplesFrom(
        one.text,
        marksOf(one),
        SEEN_BY_RULE_WRITERS.test(one.id) ? [] : check(one.text, as).findings,
      ),
    );
    const tempers = rules.rules.filter((rule) => rule.as === as).map(({ id }) => id);
    writeFileSync(join(checksDir, 'weights', `${as}.yaml`), weightsFile(as, examples, tempers));
  }
  const disclosures = texts.flatMap((one) => examplesFrom(one.text, safetyOf(one), []));
  writeFileSync(join(checksDir, 'weights', 'safety.yaml'), weightsFile('safety', disclosures, []));
}

function safetyOf({ text, safety }: LabelledText): readonly Mark[] {
  return safety.map((label) => ({ kind: label.kind, ...spanOf(label, text) }));
}

function marksOf({ text, labels }: LabelledText): readonly Mark[] {
  return labels
    .filter(({ kind }) => !WHOLE_TEXT.has(kind))
    .map((label) => ({ kind: label.kind, ...spanOf(label, text) }));
}

function weightsFile(of: Weighed, examples: readonly Example[], tempers: readonly string[]): string {
  const faulty = examples.filter(({ kinds }) => kinds.size > 0);
  const kinds = [...new Set(faulty.flatMap((example) => [...example.kinds]))].toSorted();
  const fault = learn(examples, (example) => example.kinds.size > 0, ROUNDS.fault, EMPHASIS[of] ?? 1);
  const perKind = kinds.map((kind) => learn(faulty, (example) => example.kinds.has(kind), ROUNDS.kind));
  const signs = [...fault.keys()].toSorted().map((sign) => signLine(sign, fault, perKind));
  return [
    '# How much each sign of a sentence speaks for a fault, and for which kind. Made by `npm run learn` from the labelled',
    '# texts in tests/corpus/development; a line is: weight | sign | number of the kind:weight …',
    `kinds: [${kinds.join(', ')}]`,
    `thresholds: { ${Object.entries(THRESHOLDS[of] ?? {})
      .map(([name, value]) => `${name}: ${value}`)
      .join(', ')} }`,
    `tempers: [${tempers.join(', ')}]`,
    'signs: |',
    ...signs.map((line) => `  ${line}`),
    '',
  ].join('\n');
}

function signLine(sign: string, fault: Learned, perKind: readonly Learned[]): string {
  const weight = fault.get(sign) ?? 0;
  const kinds = perKind.flatMap((learned, index) => {
    const own = learned.get(sign) ?? 0;
    return Math.abs(own) < LEAST_FOR_KIND ? [] : [`${index}:${own.toFixed(2)}`];
  });
  return [weight.toFixed(2), sign, ...(kinds.length === 0 ? [] : [kinds.join(' ')])].join(' | ');
}
