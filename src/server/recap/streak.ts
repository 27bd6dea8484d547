/** The longest run of consecutive days among ascending day numbers, ties to the earliest; a run that reaches the last day counts like any other. */
export function longestStreak(days: readonly number[]): { first: number; last: number } | null {
  let best: { first: number; last: number } | null = null;
  let first = Number.NaN;
  let last = Number.NaN;
  for (const day of days) {
    if (day !== last + 1) first = day;
    last = day;
    if (best === null || last - first > best.last - best.first) best = { first, last };
  }
  return best;
}
