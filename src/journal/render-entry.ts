import type { Entry, Section } from '../engine/entry.ts';
import { FORMAT, FRONT_KEYS, frontValue } from './front-text.ts';
import { escaped, headingLine } from './marker.ts';

/** The file of an entry: front matter, the title, and each answer under its question. `parseEntry` reads it back. */
export function renderEntry(entry: Entry): Buffer {
  const parts = [
    renderFront(entry),
    escaped(`# ${oneLine(entry.title)}`.trimEnd()),
    ...entry.sections.map(renderSection),
  ];
  return Buffer.from(`${parts.join('\n\n')}\n`, 'utf8');
}

function renderFront(entry: Entry): string {
  const lines = FRONT_KEYS.flatMap((key) => {
    const value = frontValue(key, entry);
    return value === null ? [] : [`${key}: ${value}`];
  });
  return ['---', `amends: ${FORMAT}`, ...lines, '---'].join('\n');
}

function renderSection(section: Section): string {
  return `${headingLine(section)}\n\n${escaped(section.text)}`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
