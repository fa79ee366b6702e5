import { boolCoreTag, floatCoreTag, intCoreTag, NOT_RESOLVED, nullCoreTag } from 'js-yaml';

const TAGS = [nullCoreTag, boolCoreTag, intCoreTag, floatCoreTag];

/** What everything but plain words begins with. */
const MAY_BE_MORE = /^(?:$|[~nNtTfF.+\-0-9])/;

/** What unquoted words mean in YAML 1.2: nothing, true or false, a number, or the words themselves. */
export function plainValue(source: string): string | number | boolean | null {
  if (!MAY_BE_MORE.test(source)) return source;
  for (const tag of TAGS) {
    const value: unknown = tag.resolve(source, false, tag.tagName);
    if (value === NOT_RESOLVED) continue;
    if (value === null || typeof value === 'boolean' || typeof value === 'number') return value;
  }
  return source;
}
