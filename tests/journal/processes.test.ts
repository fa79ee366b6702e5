import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { rolldown } from 'rolldown';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openJournal } from '../../src/journal/open-journal.ts';

let place = '';

/** The program of the test, bundled so that plain Node runs it. */
beforeAll(async () => {
  place = mkdtempSync(join(tmpdir(), 'amends-processes-'));
  const entry = join(place, 'entry.ts');
  const module = resolve(import.meta.dirname, 'kept-by-a-process.ts');
  writeFileSync(
    entry,
    `import { writeSync } from 'node:fs';
import { keepOnAndOn } from ${JSON.stringify(module)};
const [folder, file] = process.argv.slice(2);
keepOnAndOn(folder, file ?? null, (line) => writeSync(1, line));`,
  );
  const bundle = await rolldown({ input: entry, platform: 'node' });
  await bundle.write({ file: join(place, 'keeper.cjs'), format: 'cjs' });
  await bundle.close();
});

afterAll(() => rmSync(place, { recursive: true, force: true }));

const start = (folder: string, file?: string) =>
  spawn(process.execPath, [join(place, 'keeper.cjs'), folder, ...(file === undefined ? [] : [file])], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });

/** Lets a process keep until it has told `count` safe answers, kills it, and returns the last that it told. */
async function killedAfter(
  count: number,
  delay: number,
  folder: string,
  file?: string,
): Promise<{ round: number; path: string }> {
  const child = start(folder, file);
  const closed = once(child, 'close');
  let said = '';
  const enough = new Promise<void>((done) => {
    child.stdout.on('data', (bytes) => {
      said += String(bytes);
      if (said.split('\n').length > count) done();
    });
  });
  await Promise.race([enough, closed]);
  await new Promise((done) => setTimeout(done, delay));
  child.kill('SIGKILL');
  await closed;
  const [round = '-1', ...path] = said.split('\n').at(-2)?.split(' ') ?? [];
  return { round: Number(round), path: path.join(' ') };
}

describe('real processes', () => {
  it('a killed one leaves one whole version, at least the last that it told of, and another goes on from it', async () => {
    const folder = join(place, 'killed');
    const journal = openJournal({ data: `${folder}/data`, state: `${folder}/state` });
    let path: string | undefined;
    for (let kill = 0; kill < 12; kill += 1) {
      const last = await killedAfter(1 + kill, (kill * 7) % 5, folder, path);
      path = last.path;
      const [section] = journal.read(path).entry.sections;
      const [, round = '-1'] = /^round (\d+) (?:word ){400}end$/.exec(section?.text ?? '') ?? [];
      expect(Number(round)).toBeGreaterThanOrEqual(last.round);
    }
    expect(readdirSync(`${folder}/data/journal/2026`).filter((name) => name.endsWith('.md'))).toHaveLength(1);
  }, 30_000);

  it('eight that begin in the same minute get eight files', async () => {
    const folder = join(place, 'many');
    const last = await Promise.all(Array.from({ length: 8 }, () => killedAfter(3, 0, folder)));
    expect(new Set(last.map(({ path }) => path)).size).toBe(8);
    expect(openJournal({ data: `${folder}/data`, state: `${folder}/state` }).newest(20)).toHaveLength(8);
  }, 30_000);

  it('two that go on with the same draft lose nothing: who comes second gets a file of its own', async () => {
    const folder = join(place, 'two');
    const { path } = await killedAfter(1, 0, folder);
    const [one, other] = await Promise.all([
      killedAfter(300, 0, folder, path),
      killedAfter(300, 0, folder, path),
    ]);
    const journal = openJournal({ data: `${folder}/data`, state: `${folder}/state` });
    for (const { round } of [one, other]) {
      const rounds = journal
        .newest(20)
        .map((entry) =>
          Number(/^round (\d+)/.exec(journal.read(entry.path).entry.sections[0]?.text ?? '')?.[1]),
        );
      expect(Math.max(...rounds)).toBeGreaterThanOrEqual(round);
    }
    expect(journal.newest(20).length).toBeGreaterThan(1);
  }, 30_000);
});
