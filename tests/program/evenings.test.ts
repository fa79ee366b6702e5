import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { aHome } from './run-amends.ts';

/** The same instants seen on walls in three zones, also on the nights when the clocks change. */
const NIGHTS = [
  ['Europe/Berlin', '2026-11-22T00:30:00+01:00', '2026-11-21'],
  ['Europe/Berlin', '2026-11-22T03:59:00+01:00', '2026-11-21'],
  ['Europe/Berlin', '2026-11-22T04:00:00+01:00', '2026-11-22'],
  ['Europe/Berlin', '2026-03-29T01:59:00+01:00', '2026-03-28'],
  ['Europe/Berlin', '2026-03-29T03:59:00+02:00', '2026-03-28'],
  ['Europe/Berlin', '2026-03-29T04:00:00+02:00', '2026-03-29'],
  ['Europe/Berlin', '2026-10-25T02:30:00+02:00', '2026-10-24'],
  ['Europe/Berlin', '2026-10-25T02:30:00+01:00', '2026-10-24'],
  ['Europe/Berlin', '2026-10-25T04:00:00+01:00', '2026-10-25'],
  ['America/New_York', '2026-03-08T00:30:00-05:00', '2026-03-07'],
  ['America/New_York', '2026-03-08T03:59:00-04:00', '2026-03-07'],
  ['America/New_York', '2026-03-08T04:00:00-04:00', '2026-03-08'],
  ['America/New_York', '2026-11-01T01:30:00-05:00', '2026-10-31'],
  ['Asia/Kolkata', '2026-11-22T03:59:00+05:30', '2026-11-21'],
  ['Asia/Kolkata', '2026-11-22T04:00:00+05:30', '2026-11-22'],
] as const;

describe('a night', () => {
  test.each(NIGHTS)('in %s at %s belongs to %s on every surface', (zone, now, evening) => {
    const home = aHome(now);
    const run = (args: readonly string[], input = '') => home.run(args, { input, env: { TZ: zone } });
    const written = JSON.parse(
      run(['reflect', '--answers', '-', '--json'], 'still-with-you: A quiet day.').out,
    ).entry;
    expect(written).toMatchObject({ day: evening, created: now, id: `${evening}-nightly` });
    expect(existsSync(join(home.folder, 'data/journal', evening.slice(0, 4), `${evening}-nightly.md`))).toBe(
      true,
    );
    expect(JSON.parse(run(['list', '--on', 'today', '--json']).out)).toEqual([written]);
    expect(JSON.parse(run(['show', 'today', '--json']).out)).toMatchObject({ day: evening });
    expect(run(['list']).out).toContain(` ${evening.slice(8)}  Nightly`);
    expect(JSON.parse(run(['--json']).out)).toMatchObject({ evening });
  });

  test.each([
    ['Europe/Berlin', '2026-11-21T23:30:00Z', '2026-11-22T00:30:00+01:00'],
    ['America/New_York', '2026-11-22T05:30:00Z', '2026-11-22T00:30:00-05:00'],
  ])('in %s with the clock told in UTC is written with the zone’s own offset', (zone, now, created) => {
    const home = aHome(now);
    const { out } = home.run(['reflect', '--answers', '-', '--json'], {
      input: 'still-with-you: Quiet.',
      env: { TZ: zone },
    });
    expect(JSON.parse(out).entry).toMatchObject({ created, day: '2026-11-21' });
  });
});
