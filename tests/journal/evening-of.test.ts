import { describe, expect, it } from 'vitest';
import { eveningOf, isoText } from '../../src/journal/evening-of.ts';
import type { Moment } from '../../src/world.ts';

/** A moment from its ISO text with offset. */
function moment(text: string): Moment {
  const [, sign, hours = '0', minutes = '0'] = /([+-])(\d\d):(\d\d)$/.exec(text) ?? [];
  return {
    instant: Date.parse(text),
    offset: (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)),
  };
}

/** A moment as the wall clock of a zone shows it. */
function inZone(utc: string, zone: string): Moment {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  }).formatToParts(new Date(utc));
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  const wall = Date.parse(
    `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}:${part('second')}Z`,
  );
  return { instant: Date.parse(utc), offset: Math.round((wall - Date.parse(utc)) / 60_000) };
}

describe('the evening a moment belongs to', () => {
  it.each([
    ['2026-11-21T22:04:11+01:00', '2026-11-21'],
    ['2026-11-22T00:30:00+01:00', '2026-11-21'],
    ['2026-11-22T03:59:59+01:00', '2026-11-21'],
    ['2026-11-22T04:00:00+01:00', '2026-11-22'],
    ['2026-01-01T00:30:00+05:45', '2025-12-31'],
    ['2026-01-01T03:59:00-09:30', '2025-12-31'],
    ['2028-03-01T02:00:00+13:00', '2028-02-29'],
  ])('%s belongs to %s', (text, evening) => {
    expect(eveningOf(moment(text))).toBe(evening);
    expect(isoText(moment(text))).toBe(text);
  });

  it.each([
    // Berlin: at 02:00 the clock goes on to 03:00, and at 03:00 back to 02:00.
    ['Europe/Berlin', '2025-03-30T00:30:00Z', '2025-03-29'],
    ['Europe/Berlin', '2025-03-30T01:59:00Z', '2025-03-29'],
    ['Europe/Berlin', '2025-03-30T02:00:00Z', '2025-03-30'],
    ['Europe/Berlin', '2025-10-26T00:30:00Z', '2025-10-25'],
    ['Europe/Berlin', '2025-10-26T01:30:00Z', '2025-10-25'],
    ['Europe/Berlin', '2025-10-26T02:59:00Z', '2025-10-25'],
    ['Europe/Berlin', '2025-10-26T03:00:00Z', '2025-10-26'],
    ['America/New_York', '2025-03-09T06:30:00Z', '2025-03-08'],
    ['America/New_York', '2025-03-09T07:59:00Z', '2025-03-08'],
    ['America/New_York', '2025-03-09T08:00:00Z', '2025-03-09'],
    ['America/New_York', '2025-11-02T08:59:00Z', '2025-11-01'],
    ['America/New_York', '2025-11-02T09:00:00Z', '2025-11-02'],
    // São Paulo had no midnight that day; Apia never had 30 December 2011.
    ['America/Sao_Paulo', '2018-11-04T03:30:00Z', '2018-11-03'],
    ['America/Sao_Paulo', '2018-11-04T06:00:00Z', '2018-11-04'],
    ['Pacific/Apia', '2011-12-30T09:59:00Z', '2011-12-29'],
    ['Pacific/Apia', '2011-12-30T14:00:00Z', '2011-12-31'],
    ['Australia/Lord_Howe', '2025-04-05T16:59:00Z', '2025-04-05'],
    ['Australia/Lord_Howe', '2025-04-05T17:30:00Z', '2025-04-06'],
  ])('in %s at %s it is %s', (zone, utc, evening) => {
    expect(eveningOf(inZone(utc, zone))).toBe(evening);
  });

  it('turns when the person wants it to', () => {
    expect(eveningOf(moment('2026-11-22T00:00:00+01:00'), 0)).toBe('2026-11-22');
    expect(eveningOf(moment('2026-11-22T05:59:00+01:00'), 360)).toBe('2026-11-21');
  });
});
