import { fillTemplate } from './fill-template.ts';
import { holds } from './holds.ts';
import { isAsking, isMet, knownTo, wordsKnownTo } from './known-to.ts';
import type { Prompt } from './prompt-set.ts';
import type { Letter, Session } from './session.ts';

/** A letter, or the reason why there is none. */
export type Composed =
  { readonly letter: Letter; readonly withheld: null } | { readonly letter: null; readonly withheld: string };

/** Puts a letter together from the person's own answers; an answer that it needs and lacks withholds it. */
export function composeLetter(session: Session, name: string): Composed {
  const missing = missingAnswers(session);
  if (missing.length > 0) {
    const asked = missing.map((prompt) => prompt.name).join(', ');
    return { letter: null, withheld: `A letter needs an answer here: ${asked}. What you wrote is kept.` };
  }
  const template = session.set.letters.find((one) => one.name === name && holds(one.when, knownTo(session)));
  if (template === undefined)
    return { letter: null, withheld: 'No letter fits these answers. What you wrote is kept.' };
  return {
    letter: { name, text: tidied(fillTemplate(template.template, wordsKnownTo(session))) },
    withheld: null,
  };
}

/** The letters that the answers make, once the session has come to where a letter is shown. */
export function lettersFrom(session: Session): readonly Letter[] {
  const met = session.plan
    .slice(0, session.at + 1)
    .some((item) => item.kind === 'prompt' && item.type === 'letter');
  if (!met && session.outcome !== 'done') return [];
  const names = new Set(session.set.letters.map((letter) => letter.name));
  return [...names].flatMap((name) => composeLetter(session, name).letter ?? []);
}

/** The required prompts that are met and have no answer. */
export function missingAnswers(session: Session): readonly Prompt[] {
  return session.plan.filter(
    (item): item is Prompt =>
      isAsking(item) && item.required && isMet(item, session) && !session.answers.has(item.name),
  );
}

/** Sections that were left out leave no holes. */
function tidied(text: string): string {
  return text
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
