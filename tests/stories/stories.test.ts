import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { aHome, type Home } from '../program/run-amends.ts';
import { parseStory, type Scene } from './parse-story.ts';

describe('a story', () => {
  const files = readdirSync(import.meta.dirname).filter((file) => file.endsWith('.story'));

  test.each(files)('%s goes as it is told', (file) => {
    const home = aHome();
    for (const scene of parseStory(readFileSync(join(import.meta.dirname, file), 'utf8'))) {
      expect(played(scene, home)).toEqual({ said: scene.said, code: scene.code });
    }
  });
});

/** What the program says in a scene: the questions and the results as a reader of both streams would see them. */
function played({ args, typed }: Scene, home: Home): { said: readonly string[]; code: number | null } {
  const { out, err, code } = home.run(args, { input: typed });
  const said = `${err}${out}`.replaceAll(home.folder, 'HOME').split('\n');
  return { said: said.filter((line) => line !== ''), code };
}
