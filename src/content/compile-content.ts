import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { WEIGHED, type Weighed } from '../coach/weights.ts';
import { compileRules } from '../coach/compile-rules.ts';
import type { Fault } from '../errors.ts';
import { checkAcross, type PlacedSet } from './check-across.ts';
import { listFolder, type ContentFile } from './list-folder.ts';
import { summaryOf } from './open-sets.ts';
import { parseFeelings } from './parse-feelings.ts';
import { parsePractices } from './parse-practices.ts';
import { parseSet } from './parse-set.ts';
import { parseCards, parseCountry } from './parse-support.ts';
import type { Practice } from './practices.ts';
import { readContentFile } from './read-content-file.ts';
import { readRules } from './read-rules.ts';
import { packWeights } from './pack-weights.ts';
import { readWeights } from './read-weights.ts';
import type { Country, HelpCard } from './support.ts';

/**
 * Builds what ships with the program: reads and checks all of `content/`, and writes it as JSON that opens without a
 * parser. Returns every fault; what is sound is written in any case.
 */
export function compileContent(contentDir: string, outDir: string): readonly Fault[] {
  const build: Build = { contentDir, outDir, faults: [] };
  rmSync(outDir, { recursive: true, force: true });
  const practices = compilePractices(build);
  compileSets(build, practices);
  compileFeelings(build);
  compileSupport(build);
  compileChecks(build);
  return build.faults;
}

interface Build {
  readonly contentDir: string;
  readonly outDir: string;
  readonly faults: Fault[];
}

function write({ outDir }: Build, part: string, content: unknown): void {
  const path = join(outDir, `${part}.json`);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, JSON.stringify(content));
}

/** The bytes of a file, or nothing after its fault was noted. */
function bytesOf({ faults }: Build, file: Pick<ContentFile, 'path' | 'realPath'>): Uint8Array | null {
  const bytes = readContentFile(file);
  if (bytes instanceof Uint8Array) return bytes;
  faults.push(bytes);
  return null;
}

function single(build: Build, path: string): { readonly path: string; readonly bytes: Uint8Array | null } {
  const whole = join(build.contentDir, path);
  return { path: whole, bytes: bytesOf(build, { path: whole, realPath: whole }) };
}

function filesIn({ contentDir, faults }: Build, folder: string): readonly ContentFile[] {
  const listing = listFolder(join(contentDir, folder));
  faults.push(...listing.faults);
  return listing.files;
}

function compilePractices(build: Build): readonly Practice[] {
  const { path, bytes } = single(build, 'path/practices.yaml');
  if (bytes === null) return [];
  const { practices, faults } = parsePractices(bytes, path);
  build.faults.push(...faults);
  write(build, 'practices', practices ?? []);
  return practices ?? [];
}

function compileSets(build: Build, practices: readonly Practice[]): void {
  const sets: PlacedSet[] = [];
  for (const { name, path, realPath } of [...filesIn(build, 'sets'), guardFile(build)]) {
    const text = bytesOf(build, { path, realPath });
    if (text === null) continue;
    const { set, faults, placeOf } = parseSet({ name, text, file: path, origin: null });
    build.faults.push(...faults);
    if (set === null) continue;
    sets.push({ set, file: path, placeOf });
    write(build, `sets/${name}`, set);
  }
  build.faults.push(...checkAcross(sets, practices));
  write(
    build,
    'sets/index',
    sets.map(({ set }) => summaryOf(set)),
  );
}

/** The guard is a set too, but it stands with the path: it is no set that one chooses. */
function guardFile({ contentDir }: Build): ContentFile {
  const path = join(contentDir, 'path/guard.yaml');
  return { name: 'guard', path, realPath: path };
}

function compileFeelings(build: Build): void {
  const { path, bytes } = single(build, 'feelings.yaml');
  if (bytes === null) return;
  const { feelings, faults } = parseFeelings(bytes, path);
  build.faults.push(...faults);
  if (feelings !== null) write(build, 'feelings', feelings);
}

function compileSupport(build: Build): void {
  const countries: Country[] = [];
  let cards: readonly HelpCard[] = [];
  for (const { name, path, realPath } of filesIn(build, 'support')) {
    const text = bytesOf(build, { path, realPath });
    if (text === null) continue;
    if (name === 'cards') {
      const parsed = parseCards(text, path);
      build.faults.push(...parsed.faults);
      cards = parsed.cards ?? [];
    } else {
      const { country, faults } = parseCountry(text, path, name);
      build.faults.push(...faults);
      if (country !== null) countries.push(country);
    }
  }
  write(build, 'support', { countries, cards });
}

function compileChecks(build: Build): void {
  const { rules, faults } = readRules(join(build.contentDir, 'checks'), { verify: true });
  build.faults.push(...faults);
  write(build, 'rules', { ...rules, compiled: compileRules(rules) });
  for (const pack of WEIGHED) compileWeights(build, pack);
}

function compileWeights(build: Build, pack: Weighed): void {
  const { weights, faults } = readWeights(join(build.contentDir, 'checks'), pack);
  build.faults.push(...faults);
  if (weights !== null) write(build, `weights/${pack}`, packWeights(weights));
}
