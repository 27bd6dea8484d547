import { z } from 'zod';
import { IN_RANGE, type Statistic } from './statistic';

/** One row a person with events of the window that do not count (too short, returned, below zero): how many. */
export const uncounted = {
  name: 'uncounted',
  sql: ({ tables, window }) => `SELECT uid, toInt64(count()) AS count FROM ${tables.plays}
    WHERE era = 2 AND ${IN_RANGE} AND day >= ${window.fromDay} AND day < ${window.toDay} GROUP BY uid ORDER BY uid`,
  row: z.object({ uid: z.number().int(), count: z.number().int() }),
} satisfies Statistic;
