const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const WEEKDAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');

/** `2026-11-14` as people say it: `14 November`. */
export function eveningText(evening: string): string {
  const [, month = 1, day = 1] = evening.split('-').map(Number);
  return `${day} ${MONTHS[month - 1] ?? ''}`;
}

/** `2026-11-14` with its weekday: `Saturday 14 November`. */
export function longEveningText(evening: string): string {
  return `${weekdayOf(evening)} ${eveningText(evening)}`;
}

/** The short weekday of an evening: `Sat`. */
export function weekdayText(evening: string): string {
  return weekdayOf(evening).slice(0, 3);
}

/** The month of an evening: `November 2026`. */
export function monthText(evening: string): string {
  return `${MONTHS[Number(evening.slice(5, 7)) - 1] ?? ''} ${evening.slice(0, 4)}`;
}

function weekdayOf(evening: string): string {
  return WEEKDAYS[new Date(`${evening}T12:00:00Z`).getUTCDay()] ?? '';
}
