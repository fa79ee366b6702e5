import * as z from 'zod/mini';
import { ownSetSchema } from './set-schema.ts';

/** The JSON Schema from which editors complete and check sets as they are written; kept as `content/set.schema.json`. */
export function setJsonSchema(): object {
  const { $schema, ...rest } = z.toJSONSchema(ownSetSchema, { io: 'input', target: 'draft-07' });
  return { $schema, title: 'A prompt set of amends', ...rest };
}
