import { z } from 'zod';
import { IN_RANGE, measured, type Statistic } from './statistic';

/**
 * One row a person: parallel arrays of (month, creator) with the list's measure and the plays of that month. `gains` is what the month
 * adds to the creator's total (an order that a former month already had adds nothing). Leaders and the race are read off these.
 */
export const creatorMonths = {
  name: 'creator-months',
  sql: ({ tables, pack }) => {
    const measure = pack.listMeasures.creators;
    const monthly = `SELECT uid, creator, toYYYYMM(toDate32(day)) AS month, ${measured(measure)} AS value, toInt64(count()) AS plays
        FROM ${tables.plays} WHERE era = 1 AND creator > 0 AND ${IN_RANGE} GROUP BY uid, creator, month`;
    return `SELECT uid, groupArray(creator) AS creators, groupArray(month) AS months, groupArray(value) AS values, groupArray(plays) AS plays
    FROM (${monthly}) GROUP BY uid ORDER BY uid`;
  },
  row: z.object({
    uid: z.number().int(),
    creators: z.array(z.number().int()),
    months: z.array(z.number().int()),
    values: z.array(z.number().int()),
    plays: z.array(z.number().int()),
  }),
} satisfies Statistic;
