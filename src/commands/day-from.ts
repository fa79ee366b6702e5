import { addDays } from 'date-fns/addDays';
import { addMonths } from 'date-fns/addMonths';
import { formatISO } from 'date-fns/formatISO';
import { getDay } from 'date-fns/getDay';
import { getYear } from 'date-fns/getYear';
import { isValid } from 'date-fns/isValid';
import { parseISO } from 'date-fns/parseISO';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const NUMBERS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** Which way a bare weekday or a day without a year lies. */
export type Direction = 'past' | 'future';

/**
 * The day that words name, as `YYYY-MM-DD`, or null: `2026-12-06`, `6 December`, `tomorrow`, `last friday`,
 * `in two weeks`, `three days ago`. `today` is the day to count from.
 */
export function dayFrom(words: string, today: string, direction: Direction): string | null {
  const said = words.trim().toLowerCase().replace(/,/g, ' ').replace(/\s+/g, ' ');
  const from = parseISO(today);
  const day =
    nearDay(said, from) ??
    weekday(said, from, direction) ??
    counted(said, from) ??
    written(said, from, direction);
  return day === null ? null : formatISO(day, { representation: 'date' });
}

function nearDay(said: string, today: Date): Date | null {
  const days = { today: 0, tonight: 0, yesterday: -1, 'last night': -1, tomorrow: 1 };
  const found = Object.entries(days).find(([name]) => name === said);
  return found === undefined ? null : addDays(today, found[1]);
}

function weekday(said: string, today: Date, direction: Direction): Date | null {
  const found = /^(?:(last|next|this|on) )?([a-z]{3,9})$/.exec(said);
  const wanted = WEEKDAYS.findIndex((name) => name === found?.[2] || name.slice(0, 3) === found?.[2]);
  if (found === null || wanted === -1) return null;
  const isPast = found[1] === 'last' || (direction === 'past' && found[1] !== 'next');
  const ahead = (wanted - getDay(today) + 7) % 7 || (found[1] === undefined || found[1] === 'this' ? 0 : 7);
  const behind = (getDay(today) - wanted + 7) % 7 || (found[1] === 'last' ? 7 : 0);
  return addDays(today, isPast ? -behind : ahead);
}

function counted(said: string, today: Date): Date | null {
  const found =
    /^in (?<count>\w+) (?<unit>day|week|month)s?$/.exec(said) ??
    /^(?<count>\w+) (?<unit>day|week|month)s? (?<back>ago)$/.exec(said) ??
    /^(?:next|(?<back>last)) (?<unit>week|month)$/.exec(said);
  const count = numberFrom(found?.groups?.['count'] ?? 'a');
  if (found === null || count === null) return null;
  const signed = found.groups?.['back'] === undefined ? count : -count;
  if (found.groups?.['unit'] === 'month') return addMonths(today, signed);
  return addDays(today, found.groups?.['unit'] === 'week' ? 7 * signed : signed);
}

function numberFrom(word: string): number | null {
  if (word === 'a' || word === 'an') return 1;
  const count = NUMBERS.includes(word) ? NUMBERS.indexOf(word) : Number(word);
  return Number.isInteger(count) && count <= 1200 ? count : null;
}

function written(said: string, today: Date, direction: Direction): Date | null {
  const words = said.replace(/(\d)(?:st|nd|rd|th)\b/, '$1').replace(/ of /, ' ');
  const iso = /^(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)$/.exec(words);
  const dotted = /^(?<day>\d{1,2})\.(?<month>\d{1,2})\.(?<year>\d{4})$/.exec(words);
  const named =
    /^(?<day>\d{1,2}) (?<month>[a-z]{3,9})(?: (?<year>\d{4}))?$/.exec(words) ??
    /^(?<month>[a-z]{3,9}) (?<day>\d{1,2})(?: (?<year>\d{4}))?$/.exec(words);
  const { year, month = '', day = '' } = (iso ?? dotted ?? named)?.groups ?? {};
  const number = /^\d+$/.test(month) ? Number(month) : MONTHS.indexOf(month.slice(0, 3)) + 1;
  const found = calendarDay(Number(year ?? getYear(today)), number, Number(day));
  return found === null || year !== undefined ? found : nearestYear(found, today, direction);
}

/** A day of the calendar, or null where there is none, such as 31 February. */
function calendarDay(year: number, month: number, day: number): Date | null {
  const pad = (number: number, length: number) => String(number).padStart(length, '0');
  const found = parseISO(`${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`);
  return isValid(found) ? found : null;
}

function nearestYear(day: Date, today: Date, direction: Direction): Date {
  if (direction === 'past' && day > today) return addMonths(day, -12);
  return direction === 'future' && day < today ? addMonths(day, 12) : day;
}
