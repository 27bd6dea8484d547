import { placed } from './creators';
import { IN_RANGE, many, measured, one } from './statistic';
import { within } from './totals';

/** How many of each year's creators are compared. */
export const COMPARED = 10;

/** The first creators of last year's window in its own order, with what they were then and are now (place 0: nothing). */
export const lastYear = many(
  'last-year',
  ['before', 'entity', 'was', 'plays', 'now', 'place'],
  ({ tables, pack, previous }) => `SELECT b.uid AS uid, b.creator AS entity, b.place AS before, b.value AS was, b.plays AS plays,
      c.value AS now, c.place AS place
    FROM (
      SELECT uid, creator, value, plays, ${placed('creator')} AS place FROM (
        SELECT uid, creator, ${measured(pack.listMeasures.creators)} AS value, toInt64(count()) AS plays FROM ${tables.plays}
        WHERE era IN (0, 1) AND creator > 0 AND ${IN_RANGE} AND ${within(previous)} GROUP BY uid, creator
        ORDER BY uid, value DESC, plays DESC, creator LIMIT ${COMPARED} BY uid
      )
    ) AS b
    LEFT JOIN (SELECT uid, creator, value, place FROM ${tables.creator_pairs} WHERE ${IN_RANGE}) AS c ON c.uid = b.uid AND c.creator = b.creator`,
);

/** People with a creator who was away for the year before the window: how many such, the first in the person's order, and when it was last there. */
export const comebacks = one(
  'comebacks',
  ['count', 'top', 'last'],
  ({ tables, previous }) => `SELECT uid, count() AS count, argMin(creator, place) AS top, argMin(last_day, place) AS last
    FROM ${tables.creator_pairs} WHERE ${IN_RANGE} AND discovered = 0 AND last_day < ${previous.fromDay} GROUP BY uid`,
);
