import { IN_RANGE, one } from './statistic';

/** People with counted events of the window whose durations nobody measured: how many, and what they come to. */
export const estimated = one(
  'estimated',
  ['plays', 'ms'],
  ({ tables }) =>
    `SELECT uid, count() AS plays, sum(dur) AS ms FROM ${tables.plays} WHERE era = 1 AND ${IN_RANGE} AND estimated = 1 GROUP BY uid`,
);
