import type { Moment } from '../world.ts';

/** 04:00: who writes after midnight writes about the evening before. */
export const USUAL_ROLLOVER = 4 * 60;

/**
 * The evening a moment belongs to, `YYYY-MM-DD`. Only the wall clock counts, so neither a night when the clocks change
 * nor a journey moves an entry. `rollover` is in minutes after midnight.
 */
export function eveningOf(moment: Moment, rollover = USUAL_ROLLOVER): string {
  return wallClock(moment, -rollover).slice(0, 10);
}

/** A moment as ISO 8601 to the second, with its offset: `2026-11-21T22:04:11+01:00`. */
export function isoText(moment: Moment): string {
  const { offset } = moment;
  const minutes = Math.abs(offset);
  const [hour, minute] = [Math.trunc(minutes / 60), minutes % 60].map((part) =>
    String(part).padStart(2, '0'),
  );
  return `${wallClock(moment, 0).slice(0, 19)}${offset < 0 ? '-' : '+'}${hour}:${minute}`;
}

function wallClock({ instant, offset }: Moment, minutesLater: number): string {
  return new Date(instant + (offset + minutesLater) * 60_000).toISOString();
}
