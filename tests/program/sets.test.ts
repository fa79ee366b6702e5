import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { aHome } from './run-amends.ts';

describe('beginning a set', () => {
  test.each(['reflection', 'builder', 'message'])('makes a %s that the check has nothing against', (kind) => {
    const home = aHome();
    const { out, code } = home.run(['sets', 'new', 'mine', '--kind', kind]);
    expect([out, code]).toEqual([`${join(home.folder, 'config/sets/mine.yaml')}\n`, 0]);
    expect(home.run(['sets', 'check', 'mine']).out).toBe('No fault was found.\n');
    expect(JSON.parse(home.run(['sets', 'show', 'mine', '--json']).out).kind).toBe(kind);
  });

  test('says when it takes the place of one that comes with the program', () => {
    const home = aHome();
    expect(home.run(['sets', 'new', 'mine']).err).not.toContain('takes the place');
    expect(home.run(['sets', 'new', 'nightly']).err).toContain('takes the place of "Nightly reflection"');
    expect(home.run(['sets', 'list']).out).toMatch(/^nightly .*\(yours, in place of ours\)$/m);
    expect(home.run(['sets', 'show', 'nightly']).out).toContain('It takes the place of the nightly');
  });
});

describe('checking sets', () => {
  test('takes the name of an own set for the set, and says which name was meant', () => {
    const home = aHome();
    home.run(['sets', 'new', 'bandmates']);
    expect(home.run(['sets', 'check', 'bandmates']).code).toBe(0);
    const { out, code } = home.run(['sets', 'check', 'bandmats', 'bandmates']);
    expect([out, code]).toEqual([
      'bandmats:1:1: error: there is no such file, and no set of your own of that name; did you mean "bandmates"?\n',
      1,
    ]);
  });

  test('says that a file is not there', () => {
    const { out, code } = aHome().run(['sets', 'check', 'nowhere/mine.yaml', '--json']);
    expect([JSON.parse(out), code]).toEqual([
      [
        {
          file: 'nowhere/mine.yaml',
          line: 1,
          column: 1,
          message: 'there is no such file; look at its name',
          level: 'error',
        },
      ],
      1,
    ]);
  });
});
