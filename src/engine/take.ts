import { isAsking, isMet } from './known-to.ts';
import { noticeFrom, voicedAfter } from './notice-from.ts';
import type { AnswerValue } from './prompt-set.ts';
import type { Move, Session } from './session.ts';
import { advance } from './start-session.ts';

/** What the session becomes after a move. A move that makes no sense where it stands changes nothing. */
export function take(session: Session, move: Move): Session {
  switch (move.kind) {
    case 'answer':
      return answered(session, move.value);
    case 'skip':
      return skipped(session);
    case 'back':
      return backed(session);
    case 'leave':
      return {
        ...session,
        notice: null,
        unconfirmed: move.unconfirmed,
        outcome: stillOpen(session) ? 'left' : session.outcome,
      };
    case 'go-on':
      return wentOn(session);
    case 'mend':
      return heard(session);
    case 'keep':
      return onwards({
        ...heard(session),
        kept: [
          ...session.kept,
          ...(session.notice?.findings ?? []).map(({ rule }) => ({ rule, reason: move.reason })),
        ],
      });
  }
}

function answered(session: Session, value: AnswerValue): Session {
  const prompt = session.plan[session.at];
  if (prompt === undefined || !isAsking(prompt)) return session;
  const kept = tidied(value);
  if (isEmpty(kept)) return skipped(session);
  const answers = new Map(session.answers).set(prompt.name, kept);
  const after = { ...session, answers, unconfirmed: null };
  const notice = noticeFrom(prompt, kept, session);
  return notice === null ? onwards(after) : { ...after, notice };
}

function skipped(session: Session): Session {
  const prompt = session.plan[session.at];
  if (prompt === undefined || !isAsking(prompt)) return session;
  const answers = new Map(session.answers);
  answers.delete(prompt.name);
  return onwards({ ...session, answers, unconfirmed: null });
}

function backed(session: Session): Session {
  const at = session.plan.findLastIndex(
    (item, index) => index < session.at && isAsking(item) && isMet(item, session),
  );
  return at === -1 ? session : { ...session, at, notice: null, unconfirmed: null };
}

function wentOn(session: Session): Session {
  if (session.notice !== null) return onwards(heard(session));
  const item = session.plan[session.at];
  if (item === undefined) return { ...session, closed: true };
  return isAsking(item) ? session : onwards(session);
}

function heard(session: Session): Session {
  if (session.notice === null) return session;
  return { ...session, notice: null, voiced: voicedAfter(session.notice, session.voiced) };
}

function onwards(session: Session): Session {
  return advance({ ...session, at: session.at + 1 });
}

function stillOpen(session: Session): boolean {
  return session.outcome === 'open';
}

/** Blank lines around an answer say nothing; everything inside it stays. */
function tidied(value: AnswerValue): AnswerValue {
  return typeof value === 'string' ? value.trimEnd().replace(/^(?:[^\S\n]*\n)+/, '') : value;
}

function isEmpty(value: AnswerValue): boolean {
  return value === '' || (typeof value === 'object' && value.length === 0);
}
