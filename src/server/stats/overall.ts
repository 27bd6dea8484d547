import { z } from 'zod';
import type { Scope } from '../warehouse/scope';
import { type Derivation, IN_RANGE, one } from './statistic';

const integer = z.number().int();

/** One row a person with a recap: members above, at or above, and all, by the main measure. Ties share a place. */
export const fillOverall: Derivation = {
  name: 'fill-overall',
  of: 'cohort',
  into: 'overall_standings',
  sql: ({ tables }) => `SELECT uid, rank() OVER above - 1, count() OVER above, count() OVER ()
    FROM ${tables.totals} WHERE eligible = 1 WINDOW above AS (ORDER BY value DESC)`,
};

export const overallStandings = one(
  'overall-standings',
  ['greater', 'at_or_above', 'of'],
  ({ tables }) => `SELECT * FROM ${tables.overall_standings} WHERE ${IN_RANGE}`,
);

/** One row: how many people have a recap, and the two middle values of their main measure (the same one when the number is odd). */
export const median = {
  name: 'median',
  sql: ({ tables }: Scope) => `SELECT toInt64(count()) AS of, quantileExactLow(0.5)(value) AS low, quantileExactHigh(0.5)(value) AS high
    FROM ${tables.totals} WHERE eligible = 1`,
  row: z.object({ of: integer, low: integer, high: integer }),
};
