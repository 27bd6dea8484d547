import { z } from 'zod';
import { ALL_MEASURES, COLUMN_OF, IN_RANGE, measured, type Statistic } from './statistic';

/** One row a person: the item and local date with most plays; ties to the greater main measure, the earlier date, then the order of items. */
export const obsession = {
  name: 'obsession',
  sql: ({ tables, pack }) => `SELECT uid, argMin(item, key) AS entity, argMin(day, key) AS date, max(plays) AS count FROM (
      SELECT d.uid AS uid, d.item AS item, d.day AS day, d.plays AS plays, (-d.plays, -d.value, d.day, -i.value, -i.plays, d.item) AS key
      FROM (
        SELECT uid, item, day, toInt64(count()) AS plays, ${measured(pack.mainMeasure)} AS value
        FROM ${tables.plays} WHERE era = 1 AND item > 0 AND ${IN_RANGE} GROUP BY uid, item, day
      ) AS d
      INNER JOIN (
        SELECT uid, item, ${ALL_MEASURES}, ${COLUMN_OF[pack.listMeasures.items]} AS value
        FROM ${tables.plays} WHERE era = 1 AND item > 0 AND ${IN_RANGE} GROUP BY uid, item
      ) AS i ON i.uid = d.uid AND i.item = d.item
    ) GROUP BY uid ORDER BY uid`,
  row: z.object({ uid: z.number().int(), entity: z.number().int(), date: z.number().int(), count: z.number().int() }),
} satisfies Statistic;
