import { UsageError } from './errors.ts';
import type { Moment, World } from './world.ts';

const ISO_WITH_OFFSET = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(Z|([+-])(\d\d):?(\d\d))$/;

/** Now, as the person's wall clock shows it. `AMENDS_NOW` sets another time. */
export function momentNow({ env, clock, offsetAt }: Pick<World, 'env' | 'clock' | 'offsetAt'>): Moment {
  const set = env['AMENDS_NOW'];
  if (set !== undefined && set !== '') return momentFrom(set, offsetAt);
  const instant = clock();
  return { instant, offset: offsetAt(instant) };
}

/**
 * The moment that a text such as `2026-11-22T00:30:00+01:00` names. A numeric offset is the wall clock; with `Z` the
 * wall clock is the machine's own.
 */
function momentFrom(text: string, offsetAt: World['offsetAt']): Moment {
  const found = ISO_WITH_OFFSET.exec(text);
  const instant = Date.parse(text);
  if (found === null || Number.isNaN(instant)) {
    throw new UsageError(`AMENDS_NOW is no time: ${text}`, {
      remedy: 'Write it like 2026-11-22T00:30:00+01:00.',
    });
  }
  const [, zone, sign, hours, minutes] = found;
  if (zone === 'Z') return { instant, offset: offsetAt(instant) };
  return { instant, offset: (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) };
}
