import { createHash } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PromptSet } from '../engine/prompt-set.ts';
import { createPalette, ink } from '../ui/ink.ts';
import { barred } from '../ui/mark-foreign.ts';
import { setPage } from '../ui/set-page.ts';
import { askOnce } from './ask-once.ts';
import type { Desk } from './desk.ts';
import type { Asking } from './open-asking.ts';
import { makeOwnFolder } from './own-folder.ts';

/**
 * Before a set that did not come with the program is used for the first time, or after it changed: shows where it comes
 * from and all of its text, and asks. Gives whether to go on. Nothing is asked where nobody sits.
 */
export async function meetSet(set: PromptSet, asking: Asking, desk: Desk): Promise<boolean> {
  if (isKnown(set, desk)) return true;
  const { asides } = desk;
  asides.line(ink`This set did not come with amends. It is from ${set.origin ?? ''}. This is all of it:`);
  asides.line();
  for (const { text } of setPage(set, createPalette(false))) asides.line(barred(text));
  asides.line();
  if (desk.world.stdin.isTTY === true && !(await isWelcome(asking, desk))) return false;
  remember(set, desk);
  return true;
}

async function isWelcome(asking: Asking, desk: Desk): Promise<boolean> {
  const answer = await askOnce(
    {
      type: 'confirm',
      message: 'Would you like to use this set?',
      hint: 'You will be asked again only if it changes.',
      why: 'Questions can steer. It is good to know them, and who wrote them, before they are asked.',
      choices: [],
    },
    asking,
    desk,
  );
  return answer === true;
}

function isKnown(set: PromptSet, desk: Desk): boolean {
  return existsSync(markOf(set, desk));
}

function remember(set: PromptSet, desk: Desk): void {
  makeOwnFolder(join(desk.world.places.state, 'known-sets'));
  writeFileSync(markOf(set, desk), '', { mode: 0o600 });
}

/** An empty file whose name is the set's content: a set that changes is a new one. */
function markOf(set: PromptSet, { world }: Desk): string {
  const content = createHash('sha256').update(JSON.stringify(set)).digest('hex');
  return join(world.places.state, 'known-sets', content);
}
