import { DAY_MS, type DayRange, type Scope } from '../warehouse/scope';
import { ALL_MEASURES, COLUMN_OF, type Derivation, IN_RANGE, measured, one } from './statistic';

const COUNTS = `toInt64(uniqExact(day)) AS active_days, toInt64(uniqExactIf(item, item > 0)) AS items,
      toInt64(uniqExactIf(creator, creator > 0)) AS creators, toInt64(uniqExactIf(collection, collection > 0)) AS collections,
      toInt64(uniqExactArray(categories)) AS categories, toInt64(sum(skipped_currency)) AS skipped_currency`;

/** 1970-01-01 was a Thursday: 0 is Monday. */
export const WEEKDAY = '(day + 3) % 7';

const least = ({ edition }: Scope) => {
  const { plays = 0, creators = 0, orders = 0 } = edition.minimum;
  return `plays >= ${plays} AND creators >= ${creators} AND orders >= ${orders}`;
};

/** One row a person: sums of the counted events of the window, and whether they suffice for a recap. No ties. */
export const fillTotals: Derivation = {
  name: 'fill-totals',
  of: 'people',
  into: 'totals',
  sql: (scope) => {
    const { tables, pack, window, previous } = scope;
    const main = pack.mainMeasure;
    const known = ({ fromDay }: DayRange) =>
      `(uid IN (SELECT uid FROM ${tables.plays} WHERE era IN (0, 2) AND ${IN_RANGE} AND day < ${fromDay}))`;
    return `SELECT uid, plays, ms, amount, quantity, orders, active_days, items, creators, collections, categories, skipped_currency,
      ${COLUMN_OF[main]}, night, morning, weekend, ${known(window)} + ${known(previous)}, ${least(scope)}
    FROM (
      SELECT uid, ${ALL_MEASURES}, ${COUNTS},
        ${measured(main, '(hour >= 22 OR hour < 5)')} AS night, ${measured(main, '(hour >= 5 AND hour < 10)')} AS morning,
        ${measured(main, `${WEEKDAY} >= 5`)} AS weekend
      FROM ${tables.plays} WHERE era = 1 AND ${IN_RANGE} GROUP BY uid
    )`;
  },
};

export const TOTALS = [
  'plays',
  'ms',
  'amount',
  'quantity',
  'orders',
  'active_days',
  'items',
  'creators',
  'collections',
  'categories',
  'skipped_currency',
] as const;

/** Everybody of the window: their totals, and since when the store knows them (warehouse/tables.ts). */
export const totals = one('totals', [...TOTALS, 'history'], ({ tables }) => `SELECT * FROM ${tables.totals} WHERE ${IN_RANGE}`);

/** People with a counted event in the same window a year earlier: its totals. No ties. */
export const previous = one(
  'previous',
  TOTALS,
  (scope) => `SELECT uid, ${ALL_MEASURES}, ${COUNTS}
    FROM ${scope.tables.plays} WHERE era IN (0, 1) AND ${IN_RANGE} AND ${within(scope.previous)} GROUP BY uid`,
);

/** Plays of a range of local dates before the window. */
export const within = ({ fromDay, toDay }: DayRange) =>
  // The bound on t skips what lies far before; the local date decides.
  `t >= ${(fromDay - 2) * DAY_MS} AND day >= ${fromDay} AND day < ${toDay}`;
