import { z } from 'zod';
import { IN_RANGE, measured, type Statistic } from './statistic';

const integer = z.number().int();

/**
 * One row a person: the creator and local date with most different items, a play without an item being one of its own; ties to more
 * plays, the greater main measure, the earlier date, then the person's order of creators.
 */
export const binge = {
  name: 'binge',
  sql: ({ tables, pack }) => `SELECT uid, argMin(creator, key) AS entity, argMin(day, key) AS date, argMin(items, key) AS items,
      argMin(plays, key) AS plays, argMin(ms, key) AS ms
    FROM (
      SELECT d.uid AS uid, d.creator AS creator, d.day AS day, d.items AS items, d.plays AS plays, d.ms AS ms,
        (-d.items, -d.plays, -d.value, d.day, c.place) AS key
      FROM (
        SELECT uid, creator, day, toInt64(uniqExactIf(item, item > 0) + countIf(item = 0)) AS items, toInt64(count()) AS plays, sum(dur) AS ms,
          ${measured(pack.mainMeasure)} AS value
        FROM ${tables.plays} WHERE era = 1 AND creator > 0 AND ${IN_RANGE} GROUP BY uid, creator, day
      ) AS d
      INNER JOIN (SELECT uid, creator, place FROM ${tables.creator_pairs} WHERE ${IN_RANGE}) AS c ON c.uid = d.uid AND c.creator = d.creator
    ) GROUP BY uid ORDER BY uid`,
  row: z.object({ uid: integer, entity: integer, date: integer, items: integer, plays: integer, ms: integer }),
} satisfies Statistic;
