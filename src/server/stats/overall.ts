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

/** A creator is loved by those who have it among their first so many. */
const LOVED = 5;

/**
 * One row: how many people have a recap, the two middle values of their main measure (the same one when the number is odd), its sum
 * (minutes rounded down), and the creator that most of them love with how many (ties to the greater sum of its measure, then the order of
 * creators; '' and 0 where there is none).
 */
export const everybody = {
  name: 'everybody',
  sql: ({ tables, pack }: Scope) => `SELECT o.of AS of, o.low AS low, o.high AS high, o.total AS total, l.name AS loved, l.lovers AS lovers
    FROM (
      SELECT toInt64(count()) AS of, quantileExactLow(0.5)(value) AS low, quantileExactHigh(0.5)(value) AS high,
        toInt64(intDiv(sum(toInt128(value)), ${pack.mainMeasure === 'minutes' ? 60_000 : 1})) AS total
      FROM ${tables.totals} WHERE eligible = 1
    ) AS o LEFT JOIN (
      SELECT 1 AS one, c.name AS name, f.lovers AS lovers FROM (
        SELECT creator, toInt64(count()) AS lovers FROM ${tables.creator_pairs}
        WHERE place <= ${LOVED} AND uid GLOBAL IN (SELECT uid FROM ${tables.totals} WHERE eligible = 1)
        GROUP BY creator ORDER BY lovers DESC, sum(toInt128(value)) DESC, creator LIMIT 1
      ) AS f INNER JOIN ${tables.creators} AS c ON c.entity = f.creator
    ) AS l ON l.one = toUInt8(o.of > 0)`,
  row: z.object({ of: integer, low: integer, high: integer, total: integer, loved: z.string(), lovers: integer }),
};
