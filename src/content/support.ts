import { openBuiltIn } from './open-built-in.ts';

export const PURPOSES = ['crisis', 'abuse', 'children', 'own-violence'] as const;

export type Purpose = (typeof PURPOSES)[number];

/** Somewhere to turn to. At least one of `call`, `text` and `chat` is there. */
export interface HelpLine {
  readonly name: string;
  readonly for: readonly Purpose[];
  readonly call: string | null;
  readonly text: string | null;
  readonly chat: string | null;
  readonly hours: string | null;
  readonly note: string | null;
  /** `YYYY-MM-DD`. */
  readonly verifiedOn: string;
  readonly source: string;
  /** A: seen on the service's own page; B: on two others. Nothing less ships. */
  readonly confidence: 'A' | 'B';
}

export interface Country {
  readonly country: string;
  /** Two letters (ISO 3166), or `any` where the country is not known. */
  readonly code: string;
  /** What to call in an emergency, as people there say it. */
  readonly emergency: string;
  readonly lines: readonly HelpLine[];
}

export interface HelpCard {
  readonly name: string;
  readonly title: string;
  readonly text: string;
}

export interface Support {
  readonly countries: readonly Country[];
  readonly cards: readonly HelpCard[];
}

export interface StaleLine {
  readonly country: string;
  readonly name: string;
  readonly verifiedOn: string;
}

export function openSupport(contentDir: string): Support {
  return openBuiltIn<Support>(contentDir, 'support');
}

/** Lines that nobody has looked at for more than 12 months before `today` (`YYYY-MM-DD`). */
export function staleLines({ countries }: Pick<Support, 'countries'>, today: string): readonly StaleLine[] {
  const yearAgo = `${String(Number(today.slice(0, 4)) - 1).padStart(4, '0')}${today.slice(4)}`;
  return countries.flatMap(({ country, lines }) =>
    lines
      .filter(({ verifiedOn }) => verifiedOn < yearAgo)
      .map(({ name, verifiedOn }) => ({ country, name, verifiedOn })),
  );
}
