import { IN_RANGE, measured, one } from './statistic';

/** People who ordered something twice: the item in most orders; ties to more plays, then the order of items. */
export const reorder = one(
  'reorder',
  ['entity', 'orders', 'quantity'],
  ({ tables }) => `SELECT uid, item AS entity, ${measured('orders')} AS orders, sum(units) AS quantity
    FROM ${tables.plays} WHERE era = 1 AND item > 0 AND ${IN_RANGE} GROUP BY uid, item HAVING orders >= 2
    ORDER BY uid, orders DESC, count() DESC, entity LIMIT 1 BY uid`,
);
