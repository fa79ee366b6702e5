import * as z from 'zod/mini';
import type { Fault } from '../errors.ts';
import { hasErrors } from './fault-list.ts';
import { QUADRANTS, type Feelings } from './feelings.ts';
import { readAs } from './read-as.ts';

const word = z.string().check(z.minLength(1), z.maxLength(40), z.regex(/\S/));
const words = z
  .array(z.strictObject({ word, means: z.string().check(z.minLength(1), z.maxLength(160), z.regex(/\S/)) }))
  .check(z.minLength(1), z.maxLength(100));

const feelingsSchema = z.strictObject({
  common: z.array(word).check(z.minLength(1), z.maxLength(60)),
  'high-unpleasant': words,
  'high-pleasant': words,
  'low-unpleasant': words,
  'low-pleasant': words,
});

/** Reads the vocabulary of feelings from YAML: each word stands once, and the common ones are among them. */
export function parseFeelings(
  text: string | Uint8Array,
  file: string,
): { readonly feelings: Feelings | null; readonly faults: readonly Fault[] } {
  const shaped = readAs(feelingsSchema, text, file);
  if ('refused' in shaped) return { feelings: null, faults: shaped.refused };
  const { value: feelings, faults } = shaped;
  const known = new Set<string>();
  for (const quadrant of QUADRANTS) {
    feelings[quadrant].forEach(({ word: one }, index) => {
      if (known.has(one)) faults.at([quadrant, index, 'word'], `"${one}" is there twice; keep one`);
      known.add(one);
    });
  }
  feelings.common.forEach((one, index) => {
    if (!known.has(one)) faults.at(['common', index], `"${one}" is in no quadrant; add it to one`);
  });
  return { feelings: hasErrors(faults.all()) ? null : feelings, faults: faults.all() };
}
