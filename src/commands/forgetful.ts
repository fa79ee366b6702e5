import type { JournalKeeper } from '../journal/keeper.ts';

/** Keeps nothing: for `--unsaved`, for the guard, and for trying a script before anything is written. */
export const FORGETFUL: JournalKeeper = {
  keep: () => {},
  path: () => null,
  begin: () => {},
  keepUnfinished: () => {},
  takeUp: () => {},
};
