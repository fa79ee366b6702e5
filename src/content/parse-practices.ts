import * as z from 'zod/mini';
import type { Fault } from '../errors.ts';
import { hasErrors } from './fault-list.ts';
import type { Practice } from './practices.ts';
import { readAs } from './read-as.ts';

const practicesSchema = z
  .array(
    z.strictObject({
      id: z.string().check(z.regex(/^M\d{3}$/)),
      practice: z.string().check(z.minLength(1), z.maxLength(400)),
      phase: z.string().check(z.minLength(1), z.maxLength(40)),
      seeds: z.array(z.string().check(z.regex(/^00[0-3]$/))).check(z.minLength(1)),
    }),
  )
  .check(z.minLength(1), z.maxLength(900));

/** Reads the practice map from YAML. */
export function parsePractices(
  text: string | Uint8Array,
  file: string,
): { readonly practices: readonly Practice[] | null; readonly faults: readonly Fault[] } {
  const shaped = readAs(practicesSchema, text, file);
  if ('refused' in shaped) return { practices: null, faults: shaped.refused };
  const seen = new Set<string>();
  shaped.value.forEach(({ id }, index) => {
    if (seen.has(id)) shaped.faults.at([index, 'id'], `${id} is there twice; number one of them anew`);
    seen.add(id);
  });
  return { practices: hasErrors(shaped.faults.all()) ? null : shaped.value, faults: shaped.faults.all() };
}
