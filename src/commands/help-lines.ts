import type { Country, HelpLine, Purpose, Support } from '../content/support.ts';

const PURPOSES: Readonly<Record<Purpose, string>> = {
  crisis: 'someone to talk to',
  abuse: 'fear, control or violence',
  children: 'under 18',
  'own-violence': 'fear of hurting someone',
};

/**
 * Help lines for a country, two letters, or for nobody knows where; `wanted` come first. The country is named, so that
 * a wrong guess shows.
 */
export function helpLines(
  support: Support,
  country: string | null,
  wanted: readonly Purpose[] = [],
): readonly string[] {
  const near = support.countries.find(({ code }) => code === country?.toLowerCase()) ?? null;
  const anywhere = support.countries.find(({ code }) => code === 'any') ?? null;
  return [
    near === null
      ? 'If a life is in danger now: call your local emergency number.'
      : `If a life is in danger now: ${near.emergency} (${near.country}).`,
    ...linesOf(near, wanted),
    ...linesOf(anywhere, []),
    near === null
      ? 'For lines near you: amends config set country GB (or your own two letters).'
      : `Another country: amends support --country XX`,
  ];
}

/** The country that the settings name, or else the one that the language settings hint at. */
export function countryFrom(
  setting: string | null,
  env: Readonly<Record<string, string | undefined>>,
): string | null {
  const locale = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  return setting ?? /^[a-z]{2,3}_([A-Z]{2})\b/.exec(locale)?.[1] ?? null;
}

function linesOf(country: Country | null, wanted: readonly Purpose[]): readonly string[] {
  const rank = (line: HelpLine) => (line.for.some((purpose) => wanted.includes(purpose)) ? 0 : 1);
  return [...(country?.lines ?? [])].sort((a, b) => rank(a) - rank(b)).map(lineText);
}

function lineText({ name, for: purposes, call, text, chat, hours, note }: HelpLine): string {
  const ways = [
    ...(call === null ? [] : [`call ${call}`]),
    ...(text === null ? [] : [`text ${text}`]),
    ...(chat === null ? [] : [chat]),
  ];
  const about = [...purposes.map((purpose) => PURPOSES[purpose]), hours, note].filter((one) => one !== null);
  return `  ${name}: ${ways.join(', or ')} (${about.join('; ')})`;
}
