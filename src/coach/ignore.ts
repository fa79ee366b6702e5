import type { Finding, TextType } from './check.ts';
import { placesIn } from './place-in-text.ts';
import type { Place } from './place-in-text.ts';
import type { Span } from './quotation.ts';

/** `<!-- amends-ignore apology/conditional: reason -->`: silences that rule, or a whole kind, in this text. */
export interface Ignore extends Span {
  readonly rule: string;
  readonly reason: string;
}

const COMMENT = /<!--\s*amends-ignore\s+([\w/-]{1,80})\s*:?\s*([^\n]{0,300}?)\s*-->/g;

export function ignoresIn(text: string): readonly Ignore[] {
  return [...text.matchAll(COMMENT)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    rule: match[1] ?? '',
    reason: match[2] ?? '',
  }));
}

/** Findings without the silenced ones. An ignore that silences nothing becomes a finding itself. */
export function silence(
  findings: readonly Finding[],
  ignores: readonly Ignore[],
  as: TextType,
  text: string,
): readonly Finding[] {
  if (ignores.length === 0) return findings;
  const silences = ({ rule }: Ignore, finding: Finding) =>
    rule === finding.rule || rule === `${as}/${finding.kind}`;
  const left = findings.filter((finding) => !ignores.some((ignore) => silences(ignore, finding)));
  const unused = ignores.filter((ignore) => !findings.some((finding) => silences(ignore, finding)));
  const placeOf = placesIn(text);
  return [...left, ...unused.map((ignore) => unusedFinding(ignore, text, placeOf))];
}

function unusedFinding(
  { rule, start, end }: Ignore,
  text: string,
  placeOf: (offset: number) => Place,
): Finding {
  return {
    rule: 'amends/unused-ignore',
    kind: 'unused-ignore',
    level: 'hint',
    start,
    end,
    ...placeOf(start),
    text: text.slice(start, end),
    message: `Nothing here is found by ${rule} any more.`,
    why: 'A note that silences nothing may silence something later.',
    ask: 'Can this note go?',
    source: '',
  };
}
