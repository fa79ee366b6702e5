import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { conduct } from '../engine/conduct.ts';
import type { PromptSet } from '../engine/prompt-set.ts';
import { startSession } from '../engine/start-session.ts';
import { createPalette, ink } from '../ui/ink.ts';
import { setPage } from '../ui/set-page.ts';
import { bareOpening } from './bare-opening.ts';
import type { Desk } from './desk.ts';
import { FORGETFUL } from './forgetful.ts';
import type { Asking } from './open-asking.ts';
import { openVoice } from './open-voice.ts';

/**
 * Before a set that did not come with the program is used for the first time, or after it changed: shows where it comes
 * from and all of its text, and asks. Gives whether to go on. Nothing is asked where nobody sits.
 */
export async function meetSet(set: PromptSet, asking: Asking, desk: Desk): Promise<boolean> {
  if (isKnown(set, desk)) return true;
  const { asides } = desk;
  asides.line(ink`This set did not come with amends. It is from ${set.origin ?? ''}. This is all of it:`);
  asides.line();
  for (const line of setPage(set, createPalette(false))) asides.line(ink`| ${line}`);
  asides.line();
  if (desk.world.stdin.isTTY === true && !(await isWelcome(asking, desk))) return false;
  remember(set, desk);
  return true;
}

async function isWelcome(asking: Asking, desk: Desk): Promise<boolean> {
  const begun = startSession(WELCOME, bareOpening(desk));
  const { answers } = await conduct(begun, await asking.asker(openVoice(desk, FORGETFUL)), FORGETFUL);
  return answers.get('welcome') === true;
}

const WELCOME: PromptSet = {
  name: 'welcome',
  title: '',
  summary: '',
  kind: 'guard',
  stage: 'any',
  minutes: 0,
  requires: [],
  offUnder: [],
  serves: [],
  basis: [],
  closings: [],
  letters: [],
  origin: null,
  prompts: [
    {
      kind: 'prompt',
      name: 'welcome',
      type: 'confirm',
      message: 'Would you like to use this set?',
      hint: 'You will be asked again only if it changes.',
      why: 'Questions can steer. It is good to know them, and who wrote them, before they are asked.',
      choices: [],
      default: null,
      when: null,
      required: false,
      scale: null,
      minutes: null,
      checks: [],
      recall: null,
      variants: [],
      letter: null,
      family: null,
      stages: [],
    },
  ],
};

function isKnown(set: PromptSet, desk: Desk): boolean {
  return existsSync(markOf(set, desk));
}

function remember(set: PromptSet, desk: Desk): void {
  mkdirSync(join(desk.world.places.state, 'known-sets'), { recursive: true, mode: 0o700 });
  writeFileSync(markOf(set, desk), '', { mode: 0o600 });
}

/** An empty file whose name is the set's content: a set that changes is a new one. */
function markOf(set: PromptSet, { world }: Desk): string {
  const content = createHash('sha256').update(JSON.stringify(set)).digest('hex');
  return join(world.places.state, 'known-sets', content);
}
