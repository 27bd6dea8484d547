import { flat, IN_RANGE, measured } from './statistic';

/** The columns of a row. */
export const CREATOR_MONTH = ['month', 'creator', 'value', 'plays', 'gain'] as const;

/**
 * What a person gave each creator in each month (a number such as 202501): the list's measure and the plays of that month. `gain` is
 * what the month adds to the creator's total: an order that an earlier month already had adds nothing.
 */
export const creatorMonths = flat('creator-months', CREATOR_MONTH, ({ tables, pack }) => {
  const measure = pack.listMeasures.creators;
  const month = 'toYYYYMM(toDate32(day))';
  const plays = `${tables.plays} WHERE era = 1 AND creator > 0 AND ${IN_RANGE}`;
  if (measure !== 'orders') {
    return `SELECT uid, creator, ${month} AS month, ${measured(measure)} AS value, count() AS plays, value AS gain
      FROM ${plays} GROUP BY uid, creator, month`;
  }
  return `SELECT uid, creator, month, sum(value) AS value, sum(lines) AS plays, sum(gain) AS gain FROM (
      SELECT uid, creator, collection, ${month} AS month, toInt64(count()) AS lines, if(collection = 0, lines, 1) AS value,
        if(collection > 0 AND row_number() OVER (PARTITION BY uid, creator, collection ORDER BY month) > 1, 0, value) AS gain
      FROM ${plays} GROUP BY uid, creator, collection, month
    ) GROUP BY uid, creator, month`;
});
