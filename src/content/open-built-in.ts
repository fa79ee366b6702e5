import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Reads a part of the built content. It was checked when it was built, so its shape is taken on trust here. */
export function openBuiltIn<Content>(contentDir: string, part: string): Content {
  const content: Content = JSON.parse(readFileSync(join(contentDir, `${part}.json`), 'utf8'));
  return content;
}
