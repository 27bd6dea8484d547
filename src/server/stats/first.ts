import { z } from 'zod';
import { IN_RANGE, type Statistic } from './statistic';

/** One row a person: the earliest counted event; several at the same instant go by the orders of items and creators. */
export const first = {
  name: 'first',
  sql: ({
    tables,
  }) => `SELECT uid, min(t) AS start, argMin(item, (t, item, creator)) AS entity, argMin(creator, (t, item, creator)) AS owner
    FROM ${tables.plays} WHERE era = 1 AND ${IN_RANGE} GROUP BY uid ORDER BY uid`,
  row: z.object({ uid: z.number().int(), start: z.number().int(), entity: z.number().int(), owner: z.number().int() }),
} satisfies Statistic;
