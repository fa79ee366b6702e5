import { f1, precision, recall } from './measure.ts';
import type { Measure, Tally } from './measure.ts';

/** The figures of one text type as lines of text. */
export function renderMeasure(title: string, measure: Measure, { kinds = true } = {}): string {
  const { place, kind, good, safety, components } = measure;
  return [
    `${title} (${measure.texts} texts)`,
    `  right place     recall ${percent(recall(place))}  precision ${percent(precision(place))}  (${place.met} of ${place.there} marks, ${place.found} findings)`,
    `  right kind      recall ${percent(recall(kind))}  precision ${percent(precision(kind))}  F1 ${percent(f1(kind))}`,
    `  good texts      ${good.flagged} of ${good.texts} wrongly warned (${percent(share(good.flagged, good.texts))})`,
    `  help cards      ${safety.met} of ${safety.needing} shown (${percent(share(safety.met, safety.needing))}), ${safety.wrong} of ${safety.others} not needed (${percent(share(safety.wrong, safety.others))})`,
    ...table('components', components, mean(Object.values(components).map(f1))),
    ...(kinds ? table('kinds', measure.kinds, null) : []),
    '',
  ].join('\n');
}

function table(
  title: string,
  tallies: Readonly<Record<string, Tally>>,
  average: number | null,
): readonly string[] {
  const rows = Object.entries(tallies);
  if (rows.length === 0) return [];
  const head = average === null ? `  ${title}` : `  ${title}: mean F1 ${percent(average)}`;
  return [
    head,
    ...rows.map(
      ([name, tally]) =>
        `    ${name.padEnd(24)} P ${percent(precision(tally))}  R ${percent(recall(tally))}  F1 ${percent(f1(tally))}  (${tally.there} there, ${tally.found} found)`,
    ),
  ];
}

function mean(figures: readonly number[]): number {
  return figures.reduce((all, one) => all + one, 0) / Math.max(figures.length, 1);
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

function percent(figure: number): string {
  return `${(figure * 100).toFixed(1).padStart(5)} %`;
}
