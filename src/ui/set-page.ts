import type { Closing, LetterTemplate, Pool, PromptSet } from '../engine/prompt-set.ts';
import { ink, type Ink, type Palette } from './ink.ts';
import { promptLines } from './prompt-lines.ts';
import { whenText } from './when-text.ts';

/**
 * A set as a person will meet it: what it is, every question with its hint and choices, the letters, the last line. What
 * only its author wants to know stands between, dimmed. `replaces` says that it takes the place of a shipped set.
 */
export function setPage(set: PromptSet, palette: Palette, { replaces = false } = {}): readonly Ink[] {
  return [
    palette.bold(set.title),
    ink`${set.summary}`,
    ink`${set.name} · about ${set.minutes} minutes · ${set.origin ?? 'comes with amends'}`,
    ...(replaces ? [ink`It takes the place of the ${set.name} that comes with amends.`] : []),
    palette.dim(standingOf(set)),
    ...set.prompts.flatMap((item) => [
      ink``,
      ...(item.kind === 'pool' ? poolLines(item, palette) : promptLines(item, palette)),
    ]),
    ...set.letters.flatMap((letter) => [ink``, ...letterLines(letter, palette)]),
    ...set.closings.flatMap((closing) => [ink``, ...closingLines(closing, palette)]),
    ink``,
    palette.dim(`Rests on: ${set.basis.join('; ')}`),
    ...(set.serves.length === 0 ? [] : [palette.dim(`Serves: ${set.serves.join(', ')}`)]),
  ];
}

/** What it is, where on the path it stands, and what opens and closes it. */
function standingOf({ kind, stage, requires, offUnder }: PromptSet): string {
  const parts = [
    kind,
    stage === 'any' ? 'any stage' : `stage ${stage}`,
    ...(requires.length === 0 ? [] : [`needs ${requires.join(', ')}`]),
    ...(offUnder.length === 0 ? [] : [`off after a yes to ${offUnder.join(', ')}`]),
  ];
  return parts.join(' · ');
}

function poolLines(pool: Pool, palette: Palette): readonly Ink[] {
  return [palette.bold(drawOf(pool)), ...pool.prompts.flatMap((prompt) => promptLines(prompt, palette))];
}

function drawOf({ pool, take, rest, prompts }: Pool): string {
  const drawn = `${pool}: ${take} of these ${prompts.length}`;
  if (rest === 0) return drawn;
  const canRest = take * (rest + 1) <= prompts.length;
  return `${drawn}; ${canRest ? `none comes again within ${rest} finished ${rest === 1 ? 'session' : 'sessions'}` : 'the longest-rested come first'}`;
}

function letterLines({ name, check, when, template }: LetterTemplate, palette: Palette): readonly Ink[] {
  const about = [
    ...(check === null ? [] : [`looked over as ${check}`]),
    ...(when === null ? [] : [`made if ${whenText(when)}`]),
  ];
  return [
    ink`${palette.bold(`Letter: ${name}`)}${about.length === 0 ? '' : palette.dim(`  (${about.join(', ')})`)}`,
    ...template
      .trimEnd()
      .split('\n')
      .map((line) => (line === '' ? ink`` : ink`  ${line}`)),
  ];
}

function closingLines({ when, text }: Closing, palette: Palette): readonly Ink[] {
  return [ink`${text.trim()}`, ...(when === null ? [] : [palette.dim(`  Said if ${whenText(when)}.`)])];
}
