/** The closed lists of words that prompt sets are written with. */

/** The kinds of set that anyone can write. */
export const OWN_KINDS = ['reflection', 'builder', 'message'] as const;

export const KINDS = [...OWN_KINDS, 'guard'] as const;

export const STAGES = [
  'any',
  'name',
  'settle',
  'understand',
  'decide',
  'prepare',
  'reach',
  'talk',
  'rebuild',
  'renewed',
  'released',
] as const;

export const GATES = ['guard', 'cool', 'decided', 'ready', 'mutual'] as const;

export const GUARD_ANSWERS = ['fear', 'control', 'refusal', 'order', 'own-violence', 'self-harm'] as const;

/** A yes to any of these closes whatever leads to contact (CARE, Safety 2). */
export const CLOSES_CONTACT = ['fear', 'control', 'refusal', 'order', 'own-violence'] as const;

export const PROMPT_TYPES = [
  'text',
  'line',
  'select',
  'checkbox',
  'confirm',
  'scale',
  'feelings',
  'person',
  'date',
  'say',
  'timer',
  'letter',
] as const;

export const CHECKS = ['apology', 'reach-out', 'reflection', 'conversation'] as const;

export const RECALLS = [
  'tonight',
  'last',
  'first',
  'week',
  'month',
  'week-ago',
  'month-ago',
  'year-ago',
] as const;

/** What `when` knows without asking. */
export const FACTS = ['loop', 'under-18', 'route', 'relation'] as const;

/** Names of sets, prompts, pools and letters. */
export const NAME = /^[a-z0-9][a-z0-9-]{0,63}$/;

const DEVICES = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])$/;

/** Whether a name can stand as a file's name on every system (TRUST §4.5). */
export function isFileName(name: string): boolean {
  return NAME.test(name) && !DEVICES.test(name);
}
