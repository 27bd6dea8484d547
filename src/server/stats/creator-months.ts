import { monthsOf } from '../../model/window';
import { flat, IN_RANGE, measured } from './statistic';

/** The columns of a row. */
export const CREATOR_MONTH = ['month', 'creator', 'value', 'plays', 'known'] as const;

/**
 * What a person gave each creator in each month (by its place in the window): the list's measure and the plays of that month. `known` is
 * what of the measure is not new: an order that an earlier month already had adds nothing to the creator's total.
 */
export const creatorMonths = flat('creator-months', CREATOR_MONTH, ({ tables, pack, edition }) => {
  const measure = pack.listMeasures.creators;
  const [year = 0, first = 0] = (monthsOf(edition.window)[0] ?? '').split('-').map(Number);
  const month = `toYear(toDate32(day)) * 12 + toMonth(toDate32(day)) - ${year * 12 + first}`;
  const plays = `${tables.plays} WHERE era = 1 AND creator > 0 AND ${IN_RANGE}`;
  if (measure !== 'orders') {
    return `SELECT uid, creator, ${month} AS month, ${measured(measure)} AS value, count() AS plays, 0 AS known
      FROM ${plays} GROUP BY uid, creator, month`;
  }
  return `SELECT uid, creator, month, sum(value) AS value, sum(lines) AS plays, sum(known) AS known FROM (
      SELECT uid, creator, collection, ${month} AS month, toInt64(count()) AS lines, if(collection = 0, lines, 1) AS value,
        collection > 0 AND row_number() OVER (PARTITION BY uid, creator, collection ORDER BY month) > 1 AS known
      FROM ${plays} GROUP BY uid, creator, collection, month
    ) GROUP BY uid, creator, month`;
});
