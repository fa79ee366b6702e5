import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { aHome, type Home } from '../program/run-amends.ts';

const ROOT = join(import.meta.dirname, '../..');

interface Example {
  readonly command: string;
  /** What is shown; `…` stands for anything. */
  readonly shown: string;
}

function examplesIn(file: string): readonly Example[] {
  const blocks = readFileSync(join(ROOT, file), 'utf8').matchAll(/^```console\n(.*?)^```$/gms);
  return [...blocks].flatMap(([, block = '']) =>
    block
      .split(/^\$ /m)
      .slice(1)
      .map((example) => {
        const [command = '', ...shown] = example.split('\n');
        return { command, shown: shown.join('\n').trim() };
      }),
  );
}

function pattern(shown: string): RegExp {
  const parts = shown.split('…').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('[^]*')}`);
}

function aWrittenHome(): Home {
  const home = aHome();
  home.run(['reflect', '--seed', '7', '--answers', '-'], {
    input: JSON.stringify({
      arriving: ['tired', 'hurt'],
      'still-with-you': 'We passed in the street and he looked away.',
    }),
  });
  return home;
}

describe.each(['README.md', 'content/README.md', 'src/README.md'])('%s', (file) => {
  test('shows what the program says', () => {
    const home = aWrittenHome();
    for (const { command, shown } of examplesIn(file)) {
      const [program, ...args] = [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(
        ([, quoted, bare]) => quoted ?? bare ?? '',
      );
      expect(program, command).toBe('amends');
      const { out } = home.run(args);
      expect(out.trim(), command).toMatch(pattern(shown));
    }
  });

  test('names files and folders that are there', () => {
    const text = readFileSync(join(ROOT, file), 'utf8');
    const links = [...text.matchAll(/\]\(([^)#]+?)\)/g)]
      .map(([, link = '']) => link)
      .filter((link) => !link.startsWith('http'));
    for (const link of links) expect(() => readFileSync(join(ROOT, file, '..', link)), link).not.toThrow();
  });
});

describe('README.md', () => {
  test('tells the two commands that a newcomer runs', () => {
    const text = readFileSync(join(ROOT, 'README.md'), 'utf8');
    expect(text).toContain('npm install && npm start');
    expect(text).toContain('npm install && npm test');
  });

  test('has at least one example that is run', () => {
    expect(examplesIn('README.md').length).toBeGreaterThan(0);
  });
});
