import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createCheck } from '../../src/coach/create-check.ts';
import { readRules } from '../../src/content/read-rules.ts';

describe('the rules that ship', () => {
  const { rules, faults } = readRules('content/checks', { verify: true });

  it('can all be read, find what their tests flag and pass what their tests pass', () => {
    expect(faults).toEqual([]);
  });

  it('are plain values that come back from JSON as they were', () => {
    expect(JSON.parse(JSON.stringify(rules))).toEqual(rules);
  });

  it('ask a question back', () => {
    expect(rules.rules.filter(({ ask }) => !ask.endsWith('?')).map(({ id }) => id)).toEqual([]);
  });
});

describe('a pack of one’s own', () => {
  let dir = '';
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'amends-rules-'));
    mkdirSync(join(dir, 'apology'));
    mkdirSync(join(dir, 'classes'));
  });
  afterEach(() => rmSync(dir, { recursive: true }));

  const RULE = `kind: excuse
level: warn
message: The dog did it.
why: It was not the dog.
ask: Who did it?
source: a friend
patterns: ['<pet> did it']
tests:
  flag: ['[[The dog did it]].']
  pass: ['I did it.']
`;

  it('adds rules and word classes to ours', () => {
    writeFileSync(join(dir, 'apology', 'dog.yml'), RULE);
    writeFileSync(join(dir, 'classes', 'pets.yaml'), 'pet: [dog, cat]\n');
    const { rules, faults } = readRules(dir, { verify: true });
    expect(faults).toEqual([]);
    expect(createCheck(rules)('The cat did it.', 'apology').findings.map(({ rule }) => rule)).toEqual([
      'apology/dog',
    ]);
  });

  it('names the line of a broken rule and leaves the others working', () => {
    writeFileSync(join(dir, 'classes', 'pets.yaml'), 'pet: [dog, cat]\n');
    writeFileSync(join(dir, 'apology', 'dog.yaml'), RULE);
    writeFileSync(join(dir, 'apology', 'pattern.yaml'), RULE.replace('<pet> did', '<bird> (did'));
    writeFileSync(join(dir, 'apology', 'field.yaml'), RULE.replace('why:', 'wy:'));
    writeFileSync(
      join(dir, 'apology', 'untested.yaml'),
      RULE.replace("flag: ['[[The dog did it]].']", 'flag: []'),
    );
    const { rules, faults } = readRules(dir);
    expect(rules.rules.map(({ id }) => id)).toEqual(['apology/dog']);
    expect(faults.map(({ file, line }) => `${file.slice(dir.length)}:${line}`)).toEqual([
      '/apology/field.yaml:1',
      '/apology/field.yaml:4',
      '/apology/untested.yaml:9',
      '/apology/pattern.yaml:7',
    ]);
  });

  it('is refused a rule that none of its tests makes fire', () => {
    writeFileSync(join(dir, 'classes', 'pets.yaml'), 'pet: [dog, cat]\n');
    writeFileSync(join(dir, 'apology', 'dog.yaml'), RULE.replace('[[The dog', '[[The hamster'));
    const { faults } = readRules(dir, { verify: true });
    expect(faults.map(({ line, message }) => `${line} ${message}`)).toEqual([
      '9 this text should be found, but it finds nothing',
    ]);
  });
});

describe('the examples for authors', () => {
  it('all come out as they say', () => {
    const page = readFileSync('content/README.md', 'utf8');
    const blocks = [...page.matchAll(/```yaml\n(# apology\/[a-z-]+\.yaml\n[^`]*)```/g)].map(
      (match) => match[1] ?? '',
    );
    expect(blocks.length).toBeGreaterThan(0);
    const dir = mkdtempSync(join(tmpdir(), 'amends-rules-'));
    mkdirSync(join(dir, 'apology'));
    blocks.forEach((block, index) => writeFileSync(join(dir, 'apology', `example-${index}.yaml`), block));
    const { rules } = readRules('content/checks');
    expect(readRules(dir, { base: rules, verify: true }).faults).toEqual([]);
    rmSync(dir, { recursive: true });
  });
});
