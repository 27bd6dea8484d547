import { z } from 'zod';
import { IN_RANGE, measured, type Statistic } from './statistic';

const integer = z.number().int();

/** One row a person who ordered something twice: the item in most orders; ties to more plays, then the order of items. */
export const reorder = {
  name: 'reorder',
  sql: ({ tables }) => `SELECT uid, argMin(item, key) AS entity, argMin(orders, key) AS orders, argMin(quantity, key) AS quantity FROM (
      SELECT uid, item, ${measured('orders')} AS orders, sum(units) AS quantity, (-orders, -toInt64(count()), item) AS key
      FROM ${tables.plays} WHERE era = 1 AND item > 0 AND ${IN_RANGE} GROUP BY uid, item HAVING orders >= 2
    ) GROUP BY uid ORDER BY uid`,
  row: z.object({ uid: integer, entity: integer, orders: integer, quantity: integer }),
} satisfies Statistic;
