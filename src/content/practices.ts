import { openBuiltIn } from './open-built-in.ts';

/** One thing that helps, from the four source articles; sets, rules and cards say which of them they serve. */
export interface Practice {
  /** `M001` … */
  readonly id: string;
  readonly practice: string;
  /** Where on the path it belongs: `S1 name`. */
  readonly phase: string;
  /** The articles that speak of it, `000` to `003`. */
  readonly seeds: readonly string[];
}

export function openPractices(contentDir: string): readonly Practice[] {
  return openBuiltIn<readonly Practice[]>(contentDir, 'practices');
}
