/** The word of a list that was probably meant, or null when none is near. */
export function suggestion(meant: string, known: readonly string[]): string | null {
  const word = plain(meant.slice(0, 64));
  let best: { readonly word: string; readonly distance: number } | null = null;
  for (const candidate of known) {
    const near = Math.min(candidate.length - 1, Math.max(1, Math.floor(candidate.length / 3)));
    const other = plain(candidate);
    if (Math.abs(other.length - word.length) > near) continue;
    const distance = editDistance(word, other);
    if (distance <= near && distance < (best?.distance ?? Infinity)) best = { word: candidate, distance };
  }
  return best?.word ?? null;
}

/** Case and joining marks are what people mix up most: `offUnder`, `off-under`. */
function plain(word: string): string {
  return word.toLowerCase().replace(/[-_ ]/g, '');
}

/** Letters to add, drop, change or swap with their neighbour (optimal string alignment). */
function editDistance(from: string, to: string): number {
  let before: number[] = [];
  let row = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let i = 1; i <= from.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= to.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1);
      const swaps = i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1];
      const swap = swaps ? (before[j - 2] ?? 0) + 1 : Infinity;
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, swap));
    }
    before = row;
    row = next;
  }
  return row[to.length] ?? Infinity;
}
