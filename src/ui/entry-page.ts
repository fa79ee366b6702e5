import type { Entry, Section } from '../engine/entry.ts';
import { longEveningText } from './evening-text.ts';
import { ink, type Ink, type Palette } from './ink.ts';

/** An entry to read: its evening, each question with its answer, and a letter with a line beside it. */
export function entryPage(entry: Entry, palette: Palette): readonly Ink[] {
  const about = [longEveningText(entry.evening), entry.person ?? '', entry.feelings.join(', ')].filter(
    (part) => part !== '',
  );
  return [
    palette.bold(entry.title === '' ? entry.evening : entry.title),
    ink`${about.join(' · ')}${entry.status === 'draft' ? ' · unfinished' : ''}`,
    ...entry.sections.flatMap((section) => [ink``, ...sectionLines(section, palette)]),
  ];
}

function sectionLines({ heading, text, type, unconfirmed }: Section, palette: Palette): readonly Ink[] {
  const bar = type === 'letter' ? '| ' : '';
  return [
    palette.bold(heading),
    ...text.split('\n').map((line) => ink`${bar}${line}`),
    ...(unconfirmed ? [palette.dim('(not finished)')] : []),
  ];
}
