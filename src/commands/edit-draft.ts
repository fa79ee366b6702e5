import { spawnSync } from 'node:child_process';
import { basename } from 'node:path';
import type { JournalKeeper } from '../journal/keeper.ts';
import type { Desk } from './desk.ts';

/** Vim's own copies of a text would lie outside the journal; this keeps it from making them. */
const VIM_QUIET = ['-n', '-i', 'NONE', '--cmd', 'set noundofile nobackup nowritebackup nomodeline'];

/** Stands in the file where nothing was typed yet. */
const NOTHING_YET = '…';

/** Opens the person's editor on the draft itself, and gives back what now stands under the question that is up. */
export async function editDraft(words: string, keeper: JournalKeeper, desk: Desk): Promise<string> {
  const command = editorFrom(desk.world.env);
  keeper.keepUnfinished(words === '' ? NOTHING_YET : words);
  const path = keeper.path();
  if (command === null || path === null) return words;
  const [program = '', ...options] = command;
  desk.world.stdin.setRawMode?.(false);
  const { error, status } = spawnSync(program, [...options, ...quietOptions(program), path], {
    stdio: 'inherit',
  });
  desk.world.stdin.setRawMode?.(true);
  if (error !== undefined || status !== 0) return words;
  keeper.takeUp();
  const section = desk.journal.read(path).entry.sections.find(({ unconfirmed }) => unconfirmed);
  return section === undefined || section.text === NOTHING_YET ? words : section.text;
}

/** The command of `VISUAL`, else `EDITOR`, split into its words; null without either. */
export function editorFrom({
  VISUAL,
  EDITOR,
}: Readonly<Record<string, string | undefined>>): readonly string[] | null {
  const command = (VISUAL || EDITOR || '').trim();
  return command === '' ? null : command.split(/\s+/);
}

function quietOptions(program: string): readonly string[] {
  return /^n?vim?$/.test(basename(program)) ? VIM_QUIET : [];
}
