import { IN_RANGE, one } from './statistic';

/** The earliest counted event; several at the same instant go by the orders of items and creators. */
export const first = one(
  'first',
  ['start', 'entity', 'owner'],
  ({ tables }) => `SELECT uid, t AS start, item AS entity, creator AS owner FROM ${tables.plays} WHERE era = 1 AND ${IN_RANGE}
    ORDER BY uid, t, item, creator LIMIT 1 BY uid`,
);
