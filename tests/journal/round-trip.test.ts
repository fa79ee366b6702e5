import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Entry } from '../../src/engine/entry.ts';
import { amendText } from '../../src/journal/amend-text.ts';
import { parseEntry } from '../../src/journal/parse-entry.ts';
import { renderEntry } from '../../src/journal/render-entry.ts';
import { answerText, arbitraryEntry } from './arbitrary-entry.ts';

const byName = ({ sections, ...rest }: Entry) => ({
  ...rest,
  sections: [...sections].sort((a, b) => (a.name + a.type < b.name + b.type ? 1 : -1)),
});

describe('an entry and its file', () => {
  it('what is written reads back, whatever the answers hold', () => {
    fc.assert(
      fc.property(arbitraryEntry, (entry) => {
        expect(parseEntry(renderEntry(entry)).entry).toEqual(entry);
      }),
      { numRuns: 10_000 },
    );
  });

  it('a file that was amended reads as the entry it was amended to', () => {
    fc.assert(
      fc.property(arbitraryEntry, arbitraryEntry, (before, after) => {
        expect(byName(parseEntry(amendText(renderEntry(before), after)).entry)).toEqual(byName(after));
      }),
      { numRuns: 1_500 },
    );
  });

  it('amending to what a file says already changes no byte, whatever the bytes', () => {
    fc.assert(
      fc.property(arbitraryEntry, fc.uint8Array({ maxLength: 60 }), fc.nat(), (entry, noise, at) => {
        const file = renderEntry(entry);
        const body = file.indexOf('\n---\n') + 5;
        const cut = body + (at % (file.length - body + 1));
        const dirty = Buffer.concat([file.subarray(0, cut), noise, file.subarray(cut)]);
        expect(amendText(dirty, parseEntry(dirty).entry).equals(dirty)).toBe(true);
      }),
      { numRuns: 3_000 },
    );
  });

  it('survives an editor that gives every line a Windows end', () => {
    fc.assert(
      fc.property(arbitraryEntry, answerText, (entry, text) => {
        const plain = {
          ...entry,
          sections: entry.sections
            .map((section) => ({ ...section, text: section.text.replaceAll('\r', '') }))
            .filter(({ text }) => text.trim() !== ''),
        };
        const file = Buffer.from(renderEntry(plain).toString('utf8').replaceAll('\n', '\r\n'), 'utf8');
        const read = parseEntry(file).entry;
        expect(read).toEqual(parseEntry(renderEntry(plain)).entry);
        const changed = { ...read, sections: read.sections.map((section) => ({ ...section, text })) };
        expect(parseEntry(amendText(file, changed)).entry).toEqual(changed);
      }),
      { numRuns: 1_500 },
    );
  });
});
