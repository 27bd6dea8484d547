import { z } from 'zod';
import { IN_RANGE, measured, type Statistic } from './statistic';

const integers = z.array(z.number().int());

/**
 * One row a person: parallel arrays of (creator, month as a number such as 202501) with the list's measure and the plays of that month.
 * `gains` is what the month adds to the creator's total: an order that an earlier month already had adds nothing.
 */
export const creatorMonths = {
  name: 'creator-months',
  sql: ({ tables, pack }) => {
    const measure = pack.listMeasures.creators;
    const month = 'toYYYYMM(toDate32(day))';
    const plays = `${tables.plays} WHERE era = 1 AND creator > 0 AND ${IN_RANGE}`;
    const monthly =
      measure === 'orders'
        ? `SELECT uid, creator, month, sum(value) AS value, sum(lines) AS plays, sum(gain) AS gain FROM (
          SELECT uid, creator, collection, ${month} AS month, toInt64(count()) AS lines, if(collection = 0, lines, 1) AS value,
            if(collection > 0 AND row_number() OVER (PARTITION BY uid, creator, collection ORDER BY month) > 1, 0, value) AS gain
          FROM ${plays} GROUP BY uid, creator, collection, month
        ) GROUP BY uid, creator, month`
        : `SELECT uid, creator, ${month} AS month, ${measured(measure)} AS value, toInt64(count()) AS plays, value AS gain
        FROM ${plays} GROUP BY uid, creator, month`;
    return `SELECT uid, groupArray(creator) AS creators, groupArray(month) AS months, groupArray(value) AS values, groupArray(plays) AS plays,
      groupArray(gain) AS gains
    FROM (${monthly}) GROUP BY uid ORDER BY uid`;
  },
  row: z.object({ uid: z.number().int(), creators: integers, months: integers, values: integers, plays: integers, gains: integers }),
} satisfies Statistic;
