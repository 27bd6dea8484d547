import { z } from 'zod';
import { IN_RANGE, type Statistic } from './statistic';

const integer = z.number().int();

/**
 * One row a person with an amount above 0: the collection with the greatest one, a play without a collection being one of its own (its
 * creator is told, a collection's is not: names know it). Ties to more plays, the earlier first play, the orders of collections (none
 * first), items and creators, the greater quantity.
 */
export const biggest = {
  name: 'biggest',
  sql: ({ tables }) => {
    const plays = `${tables.plays} WHERE era = 1 AND ${IN_RANGE} AND`;
    const best = ['amount', 'date', 'collection', 'creator', 'items', 'quantity'].map((column) => `argMin(${column}, key) AS ${column}`);
    return `SELECT uid, ${best.join(', ')} FROM (
      SELECT *, (-amount, -plays, start, collection, item, creator, -quantity) AS key FROM (
        SELECT uid, collection, 0 AS item, 0 AS creator, sum(amount_minor) AS amount, toInt64(count()) AS plays, min(t) AS start,
          argMin(day, t) AS date, toInt64(uniqExactIf(plays.item, plays.item > 0)) AS items, sum(units) AS quantity
        FROM ${plays} collection > 0 GROUP BY uid, collection
        UNION ALL
        SELECT uid, 0, item, creator, amount_minor, 1, t, day, toInt64(item > 0), units FROM ${plays} collection = 0
      ) WHERE amount > 0
    ) GROUP BY uid ORDER BY uid`;
  },
  row: z.object({
    uid: integer,
    amount: integer,
    date: integer,
    collection: integer,
    creator: integer,
    items: integer,
    quantity: integer,
  }),
} satisfies Statistic;
