import { IN_RANGE, measured, one } from './statistic';

/**
 * The creator and local date with most different items, a play without an item being one of its own; ties to more plays, the greater
 * main measure, the earlier date, then the person's order of creators.
 */
export const binge = one(
  'binge',
  ['entity', 'date', 'items', 'plays', 'ms'],
  ({ tables, pack }) => `SELECT d.uid AS uid, d.creator AS entity, d.day AS date, d.items AS items, d.plays AS plays, d.ms AS ms
    FROM (
      SELECT uid, creator, day, toInt64(uniqExactIf(item, item > 0) + countIf(item = 0)) AS items, toInt64(count()) AS plays, sum(dur) AS ms,
        ${measured(pack.mainMeasure)} AS value
      FROM ${tables.plays} WHERE era = 1 AND creator > 0 AND ${IN_RANGE} GROUP BY uid, creator, day
    ) AS d
    INNER JOIN (SELECT uid, creator, place FROM ${tables.creator_pairs} WHERE ${IN_RANGE}) AS c ON c.uid = d.uid AND c.creator = d.creator
    ORDER BY uid, items DESC, plays DESC, d.value DESC, date, c.place LIMIT 1 BY uid`,
);
