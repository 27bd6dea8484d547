import { IN_RANGE, one } from './statistic';

/** People with events of the window that do not count (too short, returned, below zero): how many. */
export const uncounted = one(
  'uncounted',
  ['count'],
  ({ tables, window }) => `SELECT uid, count() AS count FROM ${tables.plays}
    WHERE era = 2 AND ${IN_RANGE} AND day >= ${window.fromDay} AND day < ${window.toDay} GROUP BY uid`,
);
