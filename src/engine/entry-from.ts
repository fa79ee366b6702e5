import { textFrom } from './answer-text.ts';
import { lettersFrom } from './compose-letter.ts';
import type { Entry, Section } from './entry.ts';
import { isAsking } from './known-to.ts';
import { questionFrom } from './next-step.ts';
import type { AnswerValue, Prompt, PromptType } from './prompt-set.ts';
import type { Session } from './session.ts';
import { askedFromPools } from './start-session.ts';

/** A session as the journal keeps it, or null when nothing was written yet. */
export function entryFrom(session: Session): Entry | null {
  const { set, opening, kept, outcome } = session;
  const sections = sectionsFrom(session);
  if (sections.length === 0) return null;
  return {
    set: set.name,
    title: set.title,
    evening: opening.evening,
    createdAt: opening.startedAt,
    status: outcome === 'done' ? 'done' : 'draft',
    person: named(session, 'person').find((value) => typeof value === 'string') ?? null,
    feelings: named(session, 'feelings').flatMap((value) => (typeof value === 'object' ? value : [])),
    tags: [],
    asked: askedFromPools(session),
    kept,
    sections: [...sections, ...letterSections(session)],
  };
}

function sectionsFrom(session: Session): readonly Section[] {
  return session.plan.flatMap((item, index) => {
    if (!isAsking(item)) return [];
    const unconfirmed = index === session.at ? session.unconfirmed : null;
    const value = unconfirmed ?? session.answers.get(item.name);
    return value === undefined ? [] : [sectionFrom(item, value, unconfirmed !== null, session)];
  });
}

function sectionFrom(prompt: Prompt, value: AnswerValue, unconfirmed: boolean, session: Session): Section {
  const heading = questionFrom(prompt, session).message.replace(/\s+/g, ' ').trim();
  return { name: prompt.name, type: prompt.type, heading, text: textFrom(value, prompt), unconfirmed };
}

function letterSections(session: Session): readonly Section[] {
  return lettersFrom(session).map(({ name, text }) => ({
    name,
    type: 'letter',
    heading: `Draft: ${name}`,
    text,
    unconfirmed: false,
  }));
}

function named({ plan, answers }: Session, type: PromptType): readonly AnswerValue[] {
  return plan.flatMap((item) => {
    const value = item.kind === 'prompt' && item.type === type ? answers.get(item.name) : undefined;
    return value === undefined ? [] : [value];
  });
}
