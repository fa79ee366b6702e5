import type { Entry, Section } from '../engine/entry.ts';

/**
 * Joins what a session says with what its file says. `last` is what the session said when it was kept before, null when it
 * has just been taken up from the file. Only what the session itself changed goes over the file: a title, a tag or a
 * heading changed by hand stays. `passed` names the prompts that the session has left behind.
 */
export function mergeEntry(file: Entry, last: Entry | null, now: Entry, passed: ReadonlySet<string>): Entry {
  return {
    set: file.set || now.set,
    title: file.title || now.title,
    evening: file.evening || now.evening,
    createdAt: file.createdAt || now.createdAt,
    status: now.status,
    person: chosen(file.person, last?.person, now.person),
    feelings: chosen(file.feelings, last?.feelings, now.feelings),
    tags: chosen(file.tags, last?.tags, now.tags),
    asked: chosen(file.asked, last?.asked, now.asked),
    kept: chosen(file.kept, last?.kept, now.kept),
    sections: mergeSections(file, last, now, passed),
  };
}

function chosen<T>(inFile: T, last: T | undefined, now: T): T {
  const isUnchanged = last === undefined ? isNone(now) : JSON.stringify(last) === JSON.stringify(now);
  return isUnchanged ? inFile : now;
}

function isNone(value: unknown): boolean {
  return value === null || (Array.isArray(value) && value.length === 0);
}

function mergeSections(
  file: Entry,
  last: Entry | null,
  now: Entry,
  passed: ReadonlySet<string>,
): readonly Section[] {
  const spoken = now.sections.filter(({ text }) => text.trim() !== '');
  const silent = file.sections.filter(
    (section) => twinOf(section, spoken) === undefined && !isTakenBack(section, last, passed),
  );
  return [...spoken.map((section) => joined(section, file, last)), ...silent];
}

/** Words not confirmed stay until their question is left behind; an answer goes when the session no longer has it. */
function isTakenBack(section: Section, last: Entry | null, passed: ReadonlySet<string>): boolean {
  if (section.unconfirmed) return passed.has(section.name);
  return last !== null && twinOf(section, last.sections) !== undefined;
}

function joined(section: Section, file: Entry, last: Entry | null): Section {
  const found = twinOf(section, file.sections);
  const before = last === null ? found : twinOf(section, last.sections);
  if (found === undefined || before === undefined) return section;
  const isSaidAgain = before.text === section.text && before.unconfirmed === section.unconfirmed;
  if (isSaidAgain) return found;
  return last !== null && before.heading === section.heading
    ? { ...section, heading: found.heading }
    : section;
}

function twinOf({ name, type }: Section, sections: readonly Section[]): Section | undefined {
  return sections.find((one) => one.name === name && (one.type === 'letter') === (type === 'letter'));
}
