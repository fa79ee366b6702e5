import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listFolder } from '../../src/content/list-folder.ts';
import { readContentFile } from '../../src/content/read-content-file.ts';
import { temporaryFolder } from './temporary-folder.ts';

function namesIn(root: string, depth?: number) {
  return listFolder(root, depth).files.map(({ name }) => name);
}

function messagesIn(root: string) {
  return listFolder(root).faults.map(({ level, message }) => `${level}: ${message}`);
}

describe('listing a folder of content', () => {
  it('names the YAML files, whichever ending they have', () => {
    expect(namesIn(temporaryFolder({ 'b.yml': '', 'a.yaml': '' }))).toEqual(['a', 'b']);
  });

  it('finds a folder that is not there empty', () => {
    expect(listFolder('/nowhere/at/all')).toEqual({ files: [], twice: [], faults: [] });
  });

  it('warns of files that are not read, and leaves hidden ones be', () => {
    const root = temporaryFolder({
      'a.yaml': '',
      'notes.txt': '',
      '.DS_Store': '',
      'b.YAML': '',
      'sub/c.yaml': '',
    });
    expect(namesIn(root)).toEqual(['a']);
    expect(messagesIn(root)).toEqual([
      'warning: only .yaml and .yml files are read; rename it, or move it away',
      'warning: only .yaml and .yml files are read; rename it, or move it away',
      'warning: a folder is not read here; put files in beside it',
    ]);
  });

  it('looks into folders as deep as it is told', () => {
    const root = temporaryFolder({ 'apology/a.yaml': '', 'apology/deep/b.yaml': '' });
    expect(namesIn(root, 2)).toEqual(['apology/a']);
    expect(namesIn(root, 3)).toEqual(['apology/a', 'apology/deep/b']);
  });

  it('takes neither of two files with one name', () => {
    const root = temporaryFolder({ 'a.yaml': '', 'a.yml': '', 'b.yaml': '' });
    const listing = listFolder(root);
    expect(listing.files.map(({ name }) => name)).toEqual(['b']);
    expect(listing.twice).toEqual(['a']);
    expect(listing.faults).toMatchObject([{ level: 'error', file: join(root, 'a.yml') }]);
  });

  it.each([
    'con',
    'nul',
    'com1',
    'lpt9',
    'Big',
    'with space',
    'ümlaut',
    '-dash',
    'a'.repeat(65),
    'a.b',
    'a\u202eb',
    'a\u001b[2J',
  ])('does not take a file called %j', (name) => {
    const root = temporaryFolder({ [`${name}.yaml`]: '' });
    expect(namesIn(root)).toEqual([]);
    expect(messagesIn(root)).toHaveLength(1);
  });

  it('follows a link inside the folder, and none that leads out', () => {
    const outside = temporaryFolder({ 'secret.yaml': 'secret' });
    const root = temporaryFolder({ 'a.yaml': '' });
    symlinkSync('a.yaml', join(root, 'b.yaml'));
    symlinkSync(join(outside, 'secret.yaml'), join(root, 'c.yaml'));
    symlinkSync('nowhere.yaml', join(root, 'd.yaml'));
    symlinkSync(outside, join(root, 'e'));
    symlinkSync('f.yaml', join(root, 'f.yaml'));
    expect(namesIn(root, 3)).toEqual(['a', 'b']);
    expect(messagesIn(root)).toEqual(
      Array.from(
        { length: 4 },
        () => 'warning: this link leads nowhere, or out of the folder; it is not followed',
      ),
    );
  });

  it('is not taken in by a neighbour whose name begins the same', () => {
    const root = temporaryFolder({ 'sets/a.yaml': '', 'sets-evil/b.yaml': '' });
    symlinkSync('../sets-evil/b.yaml', join(root, 'sets', 'b.yaml'));
    expect(namesIn(join(root, 'sets'))).toEqual(['a']);
  });

  it('may itself be a link, as folders of settings often are', () => {
    const real = temporaryFolder({ 'a.yaml': '' });
    const root = temporaryFolder();
    symlinkSync(real, join(root, 'sets'));
    expect(namesIn(join(root, 'sets'))).toEqual(['a']);
  });

  it('opens no pipe, socket, device or folder', async () => {
    const root = temporaryFolder();
    execFileSync('mkfifo', [join(root, 'pipe.yaml')]);
    mkdirSync(join(root, 'folder.yaml'));
    symlinkSync('/dev/zero', join(root, 'zero.yaml'));
    const server = createServer().listen(join(root, 'socket.yaml'));
    await new Promise((resolve) => server.once('listening', resolve));
    expect(namesIn(root)).toEqual([]);
    expect(messagesIn(root)).toHaveLength(4);
    await new Promise((resolve) => server.close(resolve));
  });

  it('stops at a thousand files', () => {
    const files = Object.fromEntries(Array.from({ length: 1010 }, (_, i) => [`s${i}.yaml`, '']));
    const listing = listFolder(temporaryFolder(files));
    expect(listing.files).toHaveLength(1000);
    expect(listing.faults).toHaveLength(1);
  });
});

describe('reading a content file', () => {
  const read = (path: string) => readContentFile({ path, realPath: path });

  it('gives its bytes', () => {
    const root = temporaryFolder({ 'a.yaml': 'words' });
    expect(Buffer.from(read(join(root, 'a.yaml')) as Uint8Array).toString()).toBe('words');
  });

  it('does not wait for a pipe that was put in the place of a file', () => {
    const root = temporaryFolder();
    execFileSync('mkfifo', [join(root, 'a.yaml')]);
    expect(read(join(root, 'a.yaml'))).toMatchObject({ message: 'this is no plain file; it is not read' });
  });

  it('does not read a device, nor a link put in the place of a file', () => {
    const root = temporaryFolder({ 'a.yaml': 'words' });
    symlinkSync('a.yaml', join(root, 'b.yaml'));
    expect(read('/dev/zero')).toMatchObject({ message: 'this is no plain file; it is not read' });
    expect(read(join(root, 'b.yaml'))).toMatchObject({ message: expect.stringContaining('ELOOP') });
  });

  it('refuses more than 256 KiB, also where the size is not told', () => {
    const root = temporaryFolder({ 'a.yaml': 'x'.repeat(256 * 1024), 'b.yaml': 'x'.repeat(256 * 1024 + 1) });
    expect(read(join(root, 'a.yaml'))).toHaveLength(256 * 1024);
    expect(read(join(root, 'b.yaml'))).toMatchObject({
      message: 'the file is larger than 256 KiB; split it',
    });
  });

  it('says when a file is gone', () => {
    const root = temporaryFolder({ 'a.yaml': '' });
    expect(read(join(root, 'gone.yaml'))).toMatchObject({
      level: 'error',
      message: 'there is no such file; look at its name',
    });
  });
});
