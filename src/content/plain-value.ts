import { boolCoreTag, floatCoreTag, intCoreTag, NOT_RESOLVED, nullCoreTag } from 'js-yaml';

const TAGS = [nullCoreTag, boolCoreTag, intCoreTag, floatCoreTag];

/** What unquoted words mean in YAML 1.2: nothing, true or false, a number, or the words themselves. */
export function plainValue(source: string): string | number | boolean | null {
  for (const tag of TAGS) {
    const value: unknown = tag.resolve(source, false, tag.tagName);
    if (value === NOT_RESOLVED) continue;
    if (value === null || typeof value === 'boolean' || typeof value === 'number') return value;
  }
  return source;
}
