import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Check } from '../../src/coach/check.ts';
import { createCheck } from '../../src/coach/create-check.ts';
import type { RuleBook } from '../../src/coach/rule.ts';
import { readRules } from '../../src/content/read-rules.ts';
import { readWeights } from '../../src/content/read-weights.ts';
import { readTexts, type LabelledText } from './labelled-text.ts';
import { measure, reported, TYPES, type Reported } from './measure.ts';
import { renderMeasure } from './render-measure.ts';
import { learnWeights } from './train.ts';

/** Files are dealt into so many groups, so that what is learned each time comes from nearly all hands. */
const GROUPS = 6;

/** The figures on a corpus, the texts of each group of files judged by what was learned from the other groups alone. */
export function across(checksDir: string, corpusDir: string): string {
  const files = readdirSync(corpusDir).filter((file) => file.endsWith('.jsonl'));
  const groups = Array.from({ length: GROUPS }, (_, group) =>
    files
      .toSorted()
      .filter((_file, index) => index % GROUPS === group)
      .flatMap((file) => readTexts(join(corpusDir, file))),
  );
  const { rules } = readRules(checksDir);
  const judged: Reported[] = [];
  groups.forEach((own, group) => {
    const others = groups.filter((_, index) => index !== group).flat();
    const check = checkLearnedFrom(others, rules, checksDir);
    judged.push(...reported(own, check));
  });
  return TYPES.map((as) => {
    const own = judged.filter(({ labelled }) => labelled.as === as);
    return renderMeasure(`${corpusDir}, each group judged by the others · ${as}`, measure(own));
  }).join('\n');
}

function checkLearnedFrom(texts: readonly LabelledText[], rules: RuleBook, checksDir: string): Check {
  const dir = mkdtempSync(join(tmpdir(), 'amends-across-'));
  try {
    cpSync(join(checksDir, 'sayings'), join(dir, 'sayings'), { recursive: true });
    mkdirSync(join(dir, 'weights'));
    learnWeights(texts, rules, join(dir, 'weights'));
    const weights = new Map(
      readdirSync(join(dir, 'weights')).map((file) => [file, readWeights(dir, file.slice(0, -5)).weights]),
    );
    return createCheck(rules, (of) => weights.get(`${of}.yaml`) ?? null);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}
