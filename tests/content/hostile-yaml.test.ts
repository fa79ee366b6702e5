import { describe, expect, it } from 'vitest';
import { parseSet } from '../../src/content/parse-set.ts';
import { readYaml } from '../../src/content/read-yaml.ts';
import { HOSTILE_YAML } from './hostile-yaml.ts';
import { isSafeFault } from './is-safe-fault.ts';

describe('a hostile file', () => {
  it('comes in more than three hundred forms', () => {
    expect(HOSTILE_YAML.length).toBeGreaterThanOrEqual(300);
    expect(new Set(HOSTILE_YAML.map(([about]) => about)).size).toBe(HOSTILE_YAML.length);
  });

  it.each(HOSTILE_YAML)('is read or refused: %s', (_, source) => {
    const reading = readYaml(source, 'hostile.yaml');
    if ('faults' in reading) {
      expect(reading.faults.length).toBeGreaterThan(0);
      expect(reading.faults.filter((fault) => !isSafeFault(fault))).toEqual([]);
    } else {
      expect(JSON.stringify(reading.value).length).toBeLessThan(2 * 1024 * 1024);
    }
    const { set, faults } = parseSet({
      name: 'hostile',
      text: source,
      file: 'hostile.yaml',
      origin: 'hostile.yaml',
    });
    expect(faults.filter((fault) => !isSafeFault(fault))).toEqual([]);
    expect(set === null).toBe(faults.some(({ level }) => level === 'error'));
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  it('is refused in most of its forms, and read where only its line ends or marks are odd', () => {
    const accepted = HOSTILE_YAML.filter(
      ([, text]) => parseSet({ name: 'hostile', text, file: 'hostile.yaml', origin: 'x' }).set !== null,
    ).map(([about]) => about);
    expect(accepted).toMatchInlineSnapshot(`
      [
        "the prompt prototype",
        "the prompt then",
        "the prompt length",
        "the prompt title",
        "010 minutes",
        "+1 minutes",
        "0x10 minutes",
        "Windows line ends",
        "old line ends",
        "mixed line ends",
        "a byte order mark",
        "a regular expression as a condition",
      ]
    `);
  });
});
