interface Slip {
  /** What stands in the line before the place where the parser stopped, and what stands from there on. */
  readonly before: RegExp;
  readonly from: RegExp;
  readonly message: string;
}

const SLIPS: readonly Slip[] = [
  {
    before: /\S:\s+\S[^:]*$/,
    from: /^:(?:\s|$)/,
    message: 'a colon and a space inside text need quotes; put the whole text in quotes',
  },
  { before: /(?:^|:|-|,)\s*\{\{[^{}]*\}\}\s*$/, from: /^\S/, message: needsQuotes('{') },
  { before: /(?:^|:|-|,)\s*\[[^\]]*\]\s*$/, from: /^\S/, message: needsQuotes('[') },
  { before: /(?:^|:|-|,)\s*\*\S*\s*$/, from: /^\S/, message: needsQuotes('*') },
  {
    before: /(?:^|:|-|,)\s*(?:"[^"]*"|'[^']*')\s*$/,
    from: /^[^\s,:}\]]/,
    message: 'text that begins with a quotation mark needs the other kind around all of it',
  },
  { before: /(?:^|:|-|,)\s*$/, from: /^@/, message: needsQuotes('@') },
  { before: /(?:^|:|-|,)\s*$/, from: /^%/, message: needsQuotes('%') },
  { before: /(?:^|:|-|,)\s*$/, from: /^`/, message: needsQuotes('`') },
  { before: /:\s+$/, from: /^-\s/, message: needsQuotes('-') },
  { before: /:\s+$/, from: /^\?\s/, message: needsQuotes('?') },
];

/** Longer lines are not looked at: a file from a stranger costs no more than its size. */
const LONGEST_LINE = 2000;

/** What is wrong where the parser stopped, if it is text that should stand in quotes; else null. */
export function quotingSlip(text: string, offset: number): string | null {
  const start = Math.max(text.lastIndexOf('\n', offset - 1) + 1, offset - LONGEST_LINE);
  const before = text.slice(start, offset);
  const from = text.slice(offset, offset + 2);
  return SLIPS.find((slip) => slip.from.test(from) && slip.before.test(before))?.message ?? null;
}

/** What to do about text that begins with a character that YAML reads as more than text. */
export function needsQuotes(first: string): string {
  return `text that begins with ${first} needs quotes; put the whole text in quotes`;
}
