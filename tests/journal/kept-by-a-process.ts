import { nodeDisk } from '../../src/journal/disk.ts';
import { openJournal } from '../../src/journal/open-journal.ts';
import { answered, begun } from './session-of.ts';

/** Run by a test in a process of its own: keeps one long answer after the other, and tells each that is safe. */
export function keepOnAndOn(folder: string, startFile: string | null, say: (line: string) => void): void {
  const keeper = openJournal({ data: `${folder}/data`, state: `${folder}/state` }, nodeDisk).keeperFor(
    startFile,
  );
  for (let round = 0; round < 100_000; round += 1) {
    keeper.keep(answered(begun(), `round ${round} ${'word '.repeat(400)}end`));
    say(`${round} ${keeper.path()}\n`);
  }
}
