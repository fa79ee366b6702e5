import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type * as z from 'zod/mini';
import { brokenPatterns, verifyRule } from '../coach/verify-rule.ts';
import { classesSchema, componentSchema, ruleSchema, safetySchema } from './rule-schema.ts';
import { readYaml } from './read-yaml.ts';
import type { TextType } from '../coach/check.ts';
import type {
  ComponentRule,
  Exception,
  Rule,
  RuleBook,
  RuleTests,
  SafetyRule,
  Scope,
} from '../coach/rule.ts';
import type { RuleFault } from '../coach/verify-rule.ts';
import type { Fault } from '../errors.ts';
import type { Path, YamlReading } from './read-yaml.ts';
import type { ComponentFile, RuleFile, SafetyFile } from './rule-schema.ts';

/** Rules that can be used, and every fault of those that cannot. The book holds plain values only. */
export interface RuleReading {
  readonly rules: RuleBook;
  readonly faults: readonly Fault[];
}

const PACKS: Readonly<Record<string, TextType>> = {
  apology: 'apology',
  'reach-out': 'reach-out',
  reflection: 'reflection',
  conversation: 'conversation',
  prompt: 'prompt',
};

/**
 * Reads a folder of rule packs; `base` holds rules and word classes that these may use, replace and add to. A file with
 * a fault is left out and the others go on. With `verify` every rule must pass its own tests too.
 */
export function readRules(
  dir: string,
  { base = EMPTY, verify = false }: { base?: RuleBook; verify?: boolean } = {},
): RuleReading {
  const shelf = new Shelf(base);
  for (const file of yamlFiles(dir, 'classes')) shelf.addClasses(join(dir, 'classes', file));
  for (const [pack, as] of Object.entries(PACKS))
    for (const file of yamlFiles(dir, pack)) shelf.addRule(join(dir, pack, file), idOf(pack, file), as);
  for (const file of yamlFiles(dir, 'components'))
    shelf.addComponent(join(dir, 'components', file), idOf('components', file));
  for (const file of yamlFiles(dir, 'safety'))
    shelf.addSafety(join(dir, 'safety', file), idOf('safety', file));
  shelf.verify(verify ? verifyRule : brokenPatterns);
  return { rules: shelf.book(), faults: shelf.faults };
}

const EMPTY: RuleBook = { classes: {}, rules: [], components: [], safety: [] };

function yamlFiles(dir: string, pack: string): readonly string[] {
  try {
    return readdirSync(join(dir, pack))
      .filter((file) => /\.ya?ml$/.test(file))
      .toSorted();
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return [];
    throw cause;
  }
}

function idOf(pack: string, file: string): string {
  return `${pack}/${file.replace(/\.ya?ml$/, '')}`;
}

type AnyRule = Rule | ComponentRule | SafetyRule;

/** Collects rules under their ids, a later one in the place of an earlier. */
class Shelf {
  readonly faults: Fault[] = [];
  readonly #classes: Record<string, readonly string[]>;
  readonly #rules: Map<string, Rule>;
  readonly #components: Map<string, ComponentRule>;
  readonly #safety: Map<string, SafetyRule>;
  readonly #sources = new Map<string, { readonly file: string; readonly reading: YamlReading }>();

  constructor(base: RuleBook) {
    this.#classes = { ...base.classes };
    this.#rules = byId(base.rules);
    this.#components = byId(base.components);
    this.#safety = byId(base.safety);
  }

  book(): RuleBook {
    return {
      classes: this.#classes,
      rules: [...this.#rules.values()],
      components: [...this.#components.values()],
      safety: [...this.#safety.values()],
    };
  }

  addClasses(file: string): void {
    const read = this.#read(file, classesSchema);
    if (read === null) return;
    for (const [name, members] of Object.entries(read.fields))
      this.#classes[name] = [...(this.#classes[name] ?? []), ...members];
  }

  addRule(file: string, id: string, as: TextType): void {
    const read = this.#read(file, ruleSchema);
    if (read === null) return;
    const tests = this.#tests(read.fields.tests, file, read.reading, read.fields.absent !== undefined);
    if (tests !== null) this.#keep(this.#rules, ruleFrom(id, as, read.fields, tests), file, read.reading);
  }

  addComponent(file: string, id: string): void {
    const read = this.#read(file, componentSchema);
    if (read === null) return;
    const tests = this.#tests(read.fields.tests, file, read.reading, false);
    if (tests !== null)
      this.#keep(
        this.#components,
        {
          ...searchFrom(id, read.fields, tests),
          as: read.fields.as,
          component: read.fields.component,
          shownBy: read.fields.shown_by,
        },
        file,
        read.reading,
      );
  }

  addSafety(file: string, id: string): void {
    const read = this.#read(file, safetySchema);
    if (read === null) return;
    const tests = this.#tests(read.fields.tests, file, read.reading, false);
    if (tests !== null)
      this.#keep(
        this.#safety,
        { ...searchFrom(id, read.fields, tests), kind: read.fields.kind, source: read.fields.source },
        file,
        read.reading,
      );
  }

  /** Takes out the rules in which a fault is found. */
  verify(faultsOf: typeof verifyRule): void {
    for (const [id, { file, reading }] of this.#sources) {
      const rule = this.#rules.get(id) ?? this.#components.get(id) ?? this.#safety.get(id);
      if (rule === undefined) continue;
      const faults = faultsOf(rule, this.book());
      if (faults.length === 0) continue;
      this.faults.push(...faults.map((fault) => placed(fault, file, reading)));
      for (const shelf of [this.#rules, this.#components, this.#safety]) shelf.delete(id);
    }
  }

  #keep<T extends AnyRule>(shelf: Map<string, T>, rule: T, file: string, reading: YamlReading): void {
    shelf.set(rule.id, rule);
    this.#sources.set(rule.id, { file, reading });
  }

  #read<T extends z.ZodMiniType>(
    file: string,
    schema: T,
  ): { readonly fields: z.output<T>; readonly reading: YamlReading } | null {
    const reading = readYaml(readFileSync(file), file);
    if ('faults' in reading) {
      this.faults.push(...reading.faults);
      return null;
    }
    const parsed = schema.safeParse(reading.value);
    if (parsed.success) return { fields: parsed.data, reading };
    for (const issue of parsed.error.issues) {
      const path = issue.path.filter((step) => typeof step !== 'symbol');
      this.faults.push({
        file,
        ...reading.placeOf(issue.code === 'unrecognized_keys' ? [...path, ...issue.keys] : path),
        level: 'error',
        message: issue.message,
      });
    }
    return null;
  }

  /** `[[…]]` in a text that must be flagged marks the words that the finding covers. */
  #tests(
    { flag, pass }: { flag: readonly string[]; pass: readonly string[] },
    file: string,
    reading: YamlReading,
    absent: boolean,
  ): RuleTests | null {
    const marked = flag.map((text) => spanIn(text, absent));
    const wrong = marked.indexOf(null);
    if (wrong < 0) return { flag: marked.filter((test) => test !== null), pass };
    this.faults.push({
      file,
      ...reading.placeOf(['tests', 'flag', wrong]),
      level: 'error',
      message: 'put [[ and ]] around the words that must be found',
    });
    return null;
  }
}

function byId<T extends AnyRule>(rules: readonly T[]): Map<string, T> {
  return new Map(rules.map((rule) => [rule.id, rule]));
}

function spanIn(marked: string, absent: boolean): RuleTests['flag'][number] | null {
  const start = marked.indexOf('[[');
  const end = marked.indexOf(']]') - 2;
  if (start < 0 && absent) return { text: marked, start: 0, end: 0 };
  return start < 0 || end < start ? null : { text: marked.replace('[[', '').replace(']]', ''), start, end };
}

function searchFrom(
  id: string,
  { patterns, unless, span, quotes }: RuleFile | ComponentFile | SafetyFile,
  tests: RuleTests,
) {
  return { id, patterns: patterns ?? [], unless: unless.flatMap(exceptions), span, quotes, tests };
}

function exceptions(written: string | Readonly<Partial<Record<Scope, string>>>): readonly Exception[] {
  if (typeof written === 'string') return [{ within: 'sentence', pattern: written }];
  return SCOPES.flatMap((within) => {
    const pattern = written[within];
    return pattern === undefined ? [] : [{ within, pattern }];
  });
}

const SCOPES = [
  'match',
  'clause',
  'sentence',
  'before',
  'after',
  'near',
  'text',
] as const satisfies readonly Scope[];

function ruleFrom(id: string, as: TextType, file: RuleFile, tests: RuleTests): Rule {
  const { kind, level, message, why, ask, source, present, missing, weight, phenomena, serves } = file;
  return {
    ...searchFrom(id, file, tests),
    patterns: file.absent ?? file.patterns ?? [],
    as,
    kind,
    level,
    message,
    why,
    ask,
    source,
    present,
    missing,
    weight,
    phenomena,
    serves,
    absent: file.absent !== undefined,
    count: file.count ?? null,
    ratio: file.ratio ?? null,
    longerThan: file.longer_than ?? null,
  };
}

function placed({ message, path, offset }: RuleFault, file: string, reading: YamlReading): Fault {
  const place = offset === null ? reading.placeOf(path as Path) : reading.placeIn(path as Path, offset);
  return { file, ...place, level: 'error', message };
}
