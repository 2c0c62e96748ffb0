/**
 * The nearest of some known words to one that was typed. Compares without case, as Windows names do.
 */

/** Edit distance with transpositions (optimal string alignment) of `a` and `b`, without case. */
export function distance(a: string, b: string): number {
  const s = a.toLowerCase();
  const t = b.toLowerCase();
  let twoAgo: number[] = [];
  let last = Array.from({ length: t.length + 1 }, (_, j) => j);
  for (let i = 1; i <= s.length; i++) {
    const row = [i];
    for (let j = 1; j <= t.length; j++) {
      const cost = s[i - 1] === t[j - 1] ? 0 : 1;
      let best = Math.min((row[j - 1] ?? 0) + 1, (last[j] ?? 0) + 1, (last[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && s[i - 1] === t[j - 2] && s[i - 2] === t[j - 1])
        best = Math.min(best, (twoAgo[j - 2] ?? 0) + 1);
      row.push(best);
    }
    twoAgo = last;
    last = row;
  }
  return last[t.length] ?? 0;
}

/**
 * The word of `known` that `typed` most likely means, or `undefined` when none is near: at most a third of the letters
 * may differ, so that a suggestion is a help and not a guess. Ties go to the first.
 */
export function nearest(typed: string, known: Iterable<string>): string | undefined {
  const shortened = typed.slice(0, 100);
  const limit = Math.max(1, Math.floor(shortened.length / 3));
  let best: string | undefined;
  let bestDistance = limit + 1;
  for (const word of known) {
    if (Math.abs(word.length - shortened.length) >= bestDistance) continue;
    const d = distance(shortened, word);
    if (d < bestDistance) {
      best = word;
      bestDistance = d;
    }
  }
  return best;
}
