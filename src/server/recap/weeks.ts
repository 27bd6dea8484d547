/** Mondays are the days whose number leaves 4: 1970-01-01 was a Thursday. */
const weekOf = (day: number) => Math.floor((day + 3) / 7);

/**
 * The longest run of consecutive weeks (Monday first) among ascending day numbers, ties to the earliest: how many weeks, and the first
 * and last of the days in them.
 */
export function longestWeeks(days: readonly number[]): { weeks: number; first: number; last: number } | null {
  let best: { weeks: number; first: number; last: number } | null = null;
  let first = Number.NaN;
  let last = Number.NaN;
  for (const day of days) {
    // Of a run that ends with one week, the last day counts; so the best run is looked at again with every day.
    if (!(weekOf(day) - weekOf(last) <= 1)) first = day;
    last = day;
    const weeks = weekOf(day) - weekOf(first) + 1;
    if (best === null || weeks > best.weeks || first === best.first) best = { weeks, first, last };
  }
  return best;
}
