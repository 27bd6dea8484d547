import { z } from 'zod';
import { IN_RANGE, measured, type Statistic } from './statistic';
import { WEEKDAY } from './totals';

const integers = z.array(z.number().int());

const series = (name: string, key: string) =>
  ({
    name,
    sql: ({ tables, pack }) => `SELECT uid, arrayMap(each -> each.1, pairs) AS keys, arrayMap(each -> each.2, pairs) AS values FROM (
      SELECT uid, arraySort(groupArray((key, value))) AS pairs FROM (
        SELECT uid, ${key} AS key, ${measured(pack.mainMeasure)} AS value FROM ${tables.plays} WHERE era = 1 AND ${IN_RANGE} GROUP BY uid, key
      ) GROUP BY uid
    ) ORDER BY uid`,
    row: z.object({ uid: z.number().int(), keys: integers, values: integers }),
  }) satisfies Statistic;

/** One row a person: the local dates with a counted event, ascending, and the main measure of each. */
export const days = series('days', 'day');
/** ... by calendar month, as a number such as 202501. */
export const months = series('months', 'toYYYYMM(toDate32(day))');
/** ... by weekday, 0 is Monday. */
export const weekdays = series('weekdays', WEEKDAY);
/** ... by local hour. */
export const hours = series('hours', 'hour');
