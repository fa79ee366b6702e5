import { format } from 'prettier';
import { expect, it } from 'vitest';
import { setJsonSchema } from '../../src/content/set-json-schema.ts';

it('keeps the schema that editors complete with as the validator has it', async () => {
  const text = await format(JSON.stringify(setJsonSchema()), { parser: 'json', printWidth: 110 });
  await expect(text).toMatchFileSnapshot('../../content/set.schema.json');
});

it('knows every field with what it is for', () => {
  const schema = JSON.stringify(setJsonSchema());
  for (const field of ['off_under', 'at_least', 'if_none', 'template', 'variants', 'choices'])
    expect(schema).toContain(`"${field}"`);
  expect(schema).toContain('"additionalProperties":false');
});
