import { createCheck } from '../../src/coach/create-check.ts';
import { readRules } from '../../src/content/read-rules.ts';
import { readWeights } from '../../src/content/read-weights.ts';
import { readCorpus } from './labelled-text.ts';
import { measure, reported, TYPES } from './measure.ts';
import { renderMeasure } from './render-measure.ts';
import type { LabelledText } from './labelled-text.ts';

/** Prints the figures of the built-in rules on each folder of labelled texts. */
export function evaluate(
  rulesDir: string,
  corpusDirs: readonly string[],
  { kinds = true, keep = () => true }: { kinds?: boolean; keep?: (text: LabelledText) => boolean } = {},
): string {
  const { rules, faults } = readRules(rulesDir);
  const check = createCheck(rules, (as) => readWeights(rulesDir, as).weights);
  const faultLines = faults.map(({ file, line, column, message }) => `${file}:${line}:${column} ${message}`);
  const figures = corpusDirs.flatMap((dir) => {
    const texts = readCorpus(dir).filter(keep);
    return TYPES.map((as) =>
      renderMeasure(
        `${dir} · ${as}`,
        measure(
          reported(
            texts.filter((text) => text.as === as),
            check,
          ),
        ),
        { kinds },
      ),
    );
  });
  return [...faultLines, ...figures].join('\n');
}
