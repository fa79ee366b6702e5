import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RuleBook } from '../../src/coach/rule.ts';
import { compileContent } from '../../src/content/compile-content.ts';
import type { Practice } from '../../src/content/practices.ts';
import type { PromptSet } from '../../src/engine/prompt-set.ts';
import type { Fault } from '../../src/errors.ts';

/** All of `content/`, as the build leaves it. */
export interface BuiltContent {
  readonly faults: readonly Fault[];
  readonly sets: readonly PromptSet[];
  readonly practices: readonly Practice[];
  readonly rules: RuleBook;
}

export function builtContent(): BuiltContent {
  const out = mkdtempSync(join(tmpdir(), 'amends-content-'));
  const faults = compileContent(join(import.meta.dirname, '../../content'), out);
  const read = (part: string) => JSON.parse(readFileSync(join(out, part), 'utf8'));
  const sets = readdirSync(join(out, 'sets')).filter((file) => file !== 'index.json');
  return {
    faults,
    sets: sets.map((file) => read(`sets/${file}`)),
    practices: read('practices.json'),
    rules: read('rules.json'),
  };
}
