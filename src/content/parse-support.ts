import * as z from 'zod/mini';
import type { Fault } from '../errors.ts';
import { hasErrors } from './fault-list.ts';
import { readAs } from './read-as.ts';
import { NAME } from './set-words.ts';
import { PURPOSES, type Country, type HelpCard, type HelpLine } from './support.ts';

function words(most: number) {
  return z.string().check(z.minLength(1), z.maxLength(most), z.regex(/\S/));
}

const purpose = z.enum(PURPOSES);

const lineSchema = z.strictObject({
  name: words(100),
  for: z.union([purpose, z.array(purpose).check(z.minLength(1))]),
  call: z.optional(words(60)),
  text: z.optional(words(100)),
  chat: z.optional(words(200)),
  hours: z.optional(words(120)),
  note: z.optional(words(300)),
  verified_on: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)),
  source: words(300),
  confidence: z.enum(['A', 'B']),
});

const countrySchema = z.strictObject({
  country: words(80),
  code: z.string().check(z.regex(/^([a-z]{2}|any)$/)),
  emergency: words(200),
  lines: z.array(lineSchema).check(z.minLength(1), z.maxLength(40)),
});

const cardsSchema = z.strictObject({
  cards: z
    .array(z.strictObject({ name: z.string().check(z.regex(NAME)), title: words(80), text: words(3000) }))
    .check(z.minLength(1), z.maxLength(40)),
});

/** Reads the help lines of one country; the file is called after its code. */
export function parseCountry(
  text: string | Uint8Array,
  file: string,
  code: string,
): { readonly country: Country | null; readonly faults: readonly Fault[] } {
  const shaped = readAs(countrySchema, text, file);
  if ('refused' in shaped) return { country: null, faults: shaped.refused };
  const { value, faults } = shaped;
  if (value.code !== code)
    faults.at(['code'], `the file is called ${code}, the code is ${value.code}; make them the same`);
  value.lines.forEach((line, index) => {
    if ((line.call ?? line.text ?? line.chat) === undefined)
      faults.atKey(['lines', index], 'there is no way to reach this line; add call, text or chat');
    if (!isDay(line.verified_on))
      faults.at(['lines', index, 'verified_on'], 'this is no day of the calendar; correct it');
  });
  const country = { ...value, lines: value.lines.map(lineFrom) };
  return { country: hasErrors(faults.all()) ? null : country, faults: faults.all() };
}

function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

function lineFrom({ verified_on, ...line }: z.infer<typeof lineSchema>): HelpLine {
  return {
    name: line.name,
    for: typeof line.for === 'string' ? [line.for] : line.for,
    call: line.call ?? null,
    text: line.text ?? null,
    chat: line.chat ?? null,
    hours: line.hours ?? null,
    note: line.note ?? null,
    verifiedOn: verified_on,
    source: line.source,
    confidence: line.confidence,
  };
}

/** Reads the cards that stand beside the lines. */
export function parseCards(
  text: string | Uint8Array,
  file: string,
): { readonly cards: readonly HelpCard[] | null; readonly faults: readonly Fault[] } {
  const shaped = readAs(cardsSchema, text, file);
  if ('refused' in shaped) return { cards: null, faults: shaped.refused };
  const { cards } = shaped.value;
  const seen = new Set<string>();
  cards.forEach(({ name }, index) => {
    if (seen.has(name))
      shaped.faults.at(['cards', index, 'name'], `there are two cards called "${name}"; rename one`);
    seen.add(name);
  });
  return { cards: hasErrors(shaped.faults.all()) ? null : cards, faults: shaped.faults.all() };
}
