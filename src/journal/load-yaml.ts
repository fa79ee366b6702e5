import { createRequire } from 'node:module';
import type { FAILSAFE_SCHEMA, load } from 'js-yaml';

/**
 * A YAML mapping with every scalar as the text it is written as, or null where it cannot be read. The parser is loaded
 * when the first file needs it: it costs as much as half the start of the program, and most journals never do.
 */
export function loadYaml(text: string): Readonly<Record<string, unknown>> | null {
  const yaml: { load: typeof load; FAILSAFE_SCHEMA: typeof FAILSAFE_SCHEMA } = createRequire(import.meta.url)(
    'js-yaml',
  );
  try {
    const value = yaml.load(text, { schema: yaml.FAILSAFE_SCHEMA, maxDepth: 32, maxAliases: 20 });
    return isMapping(value) ? value : null;
  } catch {
    // Whatever the parser dislikes, the answer is the same: this front matter cannot be read, and is left alone.
    return null;
  }
}

function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
