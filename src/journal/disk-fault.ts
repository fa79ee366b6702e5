import { ExitCode, JournalError } from '../errors.ts';
import { errnoOf } from './disk.ts';

/** What the system said, in words, with what helps. */
const CAUSES: Readonly<Record<string, readonly [what: string, remedy: string]>> = {
  ENOSPC: ['the disk is full', 'Make room on the disk, then try again.'],
  EDQUOT: ['your share of the disk is used up', 'Make room on the disk, then try again.'],
  EFBIG: [
    'the file would be larger than is allowed here',
    'Raise the limit for the size of files, then try again.',
  ],
  EIO: ['the disk reported a fault', 'Copy your journal to another disk and have this one looked at.'],
  EROFS: [
    'the disk can only be read',
    'Make the disk writable, or choose another place: amends config set data FOLDER',
  ],
  EACCES: ['you may not do that there', 'Look at who owns that folder and who may write in it.'],
  EPERM: ['you may not do that there', 'Look at who owns that folder and who may write in it.'],
  EMFILE: ['too many files are open', 'Close some programs, then try again.'],
  ENFILE: ['too many files are open', 'Close some programs, then try again.'],
  EBUSY: ['another program is using it', 'Close what else uses that file, then try again.'],
  ENOENT: ['it is not there any more', 'Look whether the folder was moved or renamed meanwhile.'],
  ENOTDIR: ['a file stands where a folder should be', 'Move that file away, then try again.'],
  EISDIR: ['a folder stands where a file should be', 'Move that folder away, then try again.'],
  ELOOP: ['a link there leads in a circle', 'Take that link away, then try again.'],
};

const NOT_ALLOWED = ['EACCES', 'EPERM', 'EROFS'];

/** A failure to read, in words. */
export function readFault(path: string, cause: unknown): JournalError {
  const [what, remedy] = wordsFor(cause);
  return new JournalError(`${path} could not be read: ${what}.`, ExitCode.cannotReadOrWrite, {
    remedy,
    cause,
  });
}

/** Where the words are instead of in their file, and those that are nowhere else. */
interface Rescue {
  readonly copy: string | null;
  readonly words: string;
}

/** A failure to write, in words. */
export function writeFault(path: string, cause: unknown, isNew: boolean, rescue: Rescue): JournalError {
  if (cause instanceof JournalError) {
    const { message, code, remedy } = cause;
    return new JournalError(message, code, { remedy, cause, ...keptIn(rescue, isNew) });
  }
  const [what, remedy] = wordsFor(cause);
  const isRefused = NOT_ALLOWED.includes(errnoOf(cause));
  const refusal = isNew ? ExitCode.cannotCreate : ExitCode.notPermitted;
  const code = isRefused ? refusal : ExitCode.cannotReadOrWrite;
  return new JournalError(`${path} could not be written: ${what}.`, code, {
    remedy,
    cause,
    ...keptIn(rescue, isNew),
  });
}

/** The file is in place, but the disk did not confirm that it is safe there. */
export function doubtFault(path: string, copy: string | null): JournalError {
  return new JournalError(
    `${path} was written, but the disk did not confirm it.`,
    ExitCode.cannotReadOrWrite,
    {
      remedy: 'Look at the file before you close the computer, and have the disk looked at.',
      ...keptIn({ copy, words: '' }, true),
    },
  );
}

/** The file was changed by somebody else meanwhile. */
export function conflictFault(path: string, copy: string): JournalError {
  return new JournalError(`${path} was changed elsewhere while you wrote.`, ExitCode.busy, {
    remedy: 'Open both files and bring them together by hand.',
    kept: `Your words are kept in ${copy}`,
  });
}

function keptIn({ copy, words }: Rescue, isNew: boolean): { readonly kept?: string; readonly lost?: string } {
  if (copy !== null) return { kept: `Your words are kept in ${copy}` };
  const lost = words === '' ? {} : { lost: words };
  return isNew ? lost : { kept: 'What was kept before is still whole.', ...lost };
}

function wordsFor(cause: unknown): readonly [what: string, remedy: string] {
  const errno = errnoOf(cause);
  return (
    CAUSES[errno] ?? [
      `the system gave up${errno === '' ? '' : ` (${errno})`}`,
      'Try again; if it stays so, have the disk looked at.',
    ]
  );
}
