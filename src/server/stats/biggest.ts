import { IN_RANGE, one } from './statistic';

/**
 * People with an amount above 0: the collection with the greatest one, a play without a collection being one of its own (its creator is
 * told, a collection's is not: names know it). Ties to more plays, the earlier first play, the orders of collections (none first),
 * items and creators, the greater quantity.
 */
export const biggest = one('biggest', ['amount', 'date', 'collection', 'creator', 'items', 'quantity'], ({ tables }) => {
  const plays = `${tables.plays} WHERE era = 1 AND ${IN_RANGE} AND`;
  return `SELECT * FROM (
      SELECT uid, collection, 0 AS item, 0 AS creator, sum(amount_minor) AS amount, toInt64(count()) AS plays, min(t) AS start,
        argMin(day, t) AS date, toInt64(uniqExactIf(plays.item, plays.item > 0)) AS items, sum(units) AS quantity
      FROM ${plays} collection > 0 GROUP BY uid, collection
      UNION ALL
      SELECT uid, 0, item, creator, amount_minor, 1, t, day, toInt64(item > 0), units FROM ${plays} collection = 0
    ) WHERE amount > 0
    ORDER BY uid, amount DESC, plays DESC, start, collection, item, creator, quantity DESC LIMIT 1 BY uid`;
});
