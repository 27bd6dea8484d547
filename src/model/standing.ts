import { z } from 'zod';

/**
 * A person's place in a cohort. `rank` = 1 + members with a strictly greater measure; `topPercent` = 100 * (members at or
 * above mine, myself included) / `of` (SQL's cume_dist, descending); `shown` is `topPercent` rounded up on the ladder, or
 * null when the cohort is smaller than the edition's `minCohort` or the place is not in the upper half.
 */
export const standingSchema = z.object({
  rank: z.number().int().min(1),
  of: z.number().int().min(1),
  topPercent: z.number().gt(0).max(100),
  shown: z.number().gt(0).max(50).nullable(),
});
export type Standing = z.infer<typeof standingSchema>;

/** Steps of the ladder: up to `limit`, percentages are counted in `1 / per` of one percent. Kept as integers: 0.1 is no float. */
const LADDER = [
  { limit: 0.01, per: 1000 },
  { limit: 0.1, per: 100 },
  { limit: 1, per: 10 },
  { limit: 100, per: 1 },
] as const;

/** Builds the standing from exact counts: `atOrAbove` and `greater` are members of a cohort of `of`, me included in the first. */
export function standingOf(counts: { greater: number; atOrAbove: number; of: number }, minCohort: number): Standing {
  const { greater, atOrAbove, of } = counts;
  const topPercent = (100 * atOrAbove) / of;
  return { rank: greater + 1, of, topPercent, shown: of < minCohort ? null : shownPercent(atOrAbove, of) };
}

/** `100 * atOrAbove / of` rounded UP on the ladder (0.001 steps to 0.01, 0.01 to 0.1, 0.1 to 1, then whole), null above 50. Whole numbers: the quotient is exact below 2^53, which is cohorts of 90 billion. */
export function shownPercent(atOrAbove: number, of: number): number | null {
  for (const { limit, per } of LADDER) {
    const steps = Math.ceil((100 * per * atOrAbove) / of);
    if (steps <= Math.round(limit * per)) {
      const shown = steps / per;
      return shown > 50 ? null : shown;
    }
  }
  return null;
}

/** Percentages that a badge is known by, in thousandths of one percent, the widest first. All are rungs of the ladder. */
export const BADGE_RUNGS = [50_000, 25_000, 10_000, 5_000, 1_000, 500, 100, 50, 10, 5, 1] as const;
