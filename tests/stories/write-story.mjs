// Writes the `>` lines of a story anew from what the program says: node tests/stories/write-story.mjs FILE.
// Look at the difference before you keep it.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const [file] = process.argv.slice(2);
const home = mkdtempSync(join(tmpdir(), 'amends-'));
const program = join(import.meta.dirname, '../../bin/amends.js');
const [intro, ...scenes] = readFileSync(file, 'utf8').split(/^(?=\$ amends)/m);

const told = scenes.map((scene) => {
  const [command, ...lines] = scene.trimEnd().split('\n');
  const args = [...command.slice('$ amends'.length).matchAll(/"([^"]*)"|(\S+)/g)].map(
    ([, quoted, bare]) => quoted ?? bare,
  );
  const remarks = lines.filter((line) => line.startsWith('#'));
  const typed = lines.filter((line) => line.startsWith('<'));
  const { stdout, stderr, status } = spawnSync(process.execPath, [program, ...args], {
    input: typed.map((line) => `${line.slice(2)}\n`).join(''),
    env: { PATH: process.env.PATH, AMENDS_HOME: home, AMENDS_NOW: '2026-11-21T22:40:00+01:00' },
    encoding: 'utf8',
  });
  const said = `${stderr}${stdout}`
    .replaceAll(home, 'HOME')
    .split('\n')
    .filter((line) => line !== '');
  return [command, ...remarks, ...typed, ...said.map((line) => `> ${line}`), `= ${status}`, ''].join('\n');
});

writeFileSync(file, intro + told.join('\n'));
