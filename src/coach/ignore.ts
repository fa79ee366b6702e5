import type { Finding, TextType } from './check.ts';
import { spotsIn } from './place-in-text.ts';
import type { Spot } from './place-in-text.ts';
import type { Span } from './quotation.ts';

/** `<!-- amends-ignore apology/conditional: reason -->`: silences that rule, or a whole kind, in this text. */
export interface Ignore extends Span {
  readonly rule: string;
  readonly reason: string;
}

const OPENING = /<!--\s{0,9}amends-ignore\s{1,9}/g;
const CLOSING = '-->';
const LONGEST = 400;

export function ignoresIn(text: string): readonly Ignore[] {
  return [...text.matchAll(OPENING)].flatMap((match) => {
    const from = match.index + match[0].length;
    const body = text.slice(from, from + LONGEST);
    const length = body.indexOf(CLOSING);
    const ignore = length < 0 ? null : ignoreFrom(body.slice(0, length));
    return ignore === null ? [] : [{ ...ignore, start: match.index, end: from + length + CLOSING.length }];
  });
}

/** A rule's name and, perhaps behind a colon, a reason on the same line. */
function ignoreFrom(body: string): Omit<Ignore, keyof Span> | null {
  const [rule = ''] = /^[\w/-]{0,80}/.exec(body) ?? [];
  const reason = body.slice(rule.length).trim().replace(/^:/, '').trim();
  return rule === '' || reason.includes('\n') ? null : { rule, reason };
}

/** Findings without the silenced ones. An ignore that silences nothing becomes a finding itself. */
export function silence(
  findings: readonly Finding[],
  ignores: readonly Ignore[],
  as: TextType,
  text: string,
): readonly Finding[] {
  if (ignores.length === 0) return findings;
  const namesOf = (finding: Finding) => [finding.rule, `${as}/${finding.kind}`];
  const silenced = new Set(ignores.map(({ rule }) => rule));
  const found = new Set(findings.flatMap(namesOf));
  const left = findings.filter((finding) => !namesOf(finding).some((name) => silenced.has(name)));
  const unused = ignores.filter(({ rule }) => !found.has(rule));
  const spotOf = spotsIn(text);
  return [...left, ...unused.map((ignore) => unusedFinding(ignore, spotOf(ignore)))];
}

function unusedFinding({ rule }: Ignore, spot: Spot): Finding {
  return {
    rule: 'amends/unused-ignore',
    kind: 'unused-ignore',
    level: 'hint',
    ...spot,
    message: `Nothing here is found by ${rule} any more.`,
    why: 'A note that silences nothing may silence something later.',
    ask: 'Can this note go?',
    source: '',
  };
}
