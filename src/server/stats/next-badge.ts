import { BADGE_RUNGS } from '../../model/standing';
import { type Derivation, IN_RANGE, many } from './statistic';

/** How many members of a cohort of `of` are inside a rung. */
const inside = (rung: number | string) => `intDiv(of * ${rung}, 100000)`;

/** One row a cohort of a creator that may speak: its members' values at every rung. */
export const fillCreatorRungs: Derivation = {
  name: 'fill-creator-rungs',
  of: 'cohort',
  into: 'creator_rungs',
  fact: 'nextBadge',
  // An index of 0 gives 0.
  sql: ({ tables, edition }) => `SELECT creator, of, [${BADGE_RUNGS.map((rung) => `values[${inside(rung)}]`).join(', ')}] FROM (
      SELECT creator, toInt64(count()) AS of, arrayReverseSort(groupArray(value)) AS values FROM ${tables.creator_pairs}
      GROUP BY creator HAVING of >= ${edition.minCohort}
    )`,
};

/**
 * For each of a person's first five creators with a rung left: its place, the rung (thousandths of a percent) and the value of the last
 * one inside, who must be passed. Whoever is outside of a rung has not more than that one.
 */
export const nextBadge = many(
  'next-badge',
  ['entity', 'rung', 'least', 'of'],
  ({ tables }) => `SELECT s.uid AS uid, s.entity AS entity, r.of AS of,
      arrayFirstIndex(rung -> ${inside('rung')} < s.at_or_above, [${BADGE_RUNGS.join(', ')}]) AS step,
      [${BADGE_RUNGS.join(', ')}][step] AS rung, r.leasts[step] AS least
    FROM (SELECT * FROM ${tables.creator_standings} WHERE ${IN_RANGE}) AS s
    INNER JOIN ${tables.creator_rungs} AS r ON r.creator = s.entity
    WHERE step > 0 AND ${inside('rung')} > 0`,
);
