import type { z } from 'zod';
import type { Measure } from '../../model/recap';
import type { Scope } from '../warehouse/scope';
import type { TableName } from '../warehouse/tables';

/** A question about a range of people, `{low:UInt32} <= uid < {high:UInt32}`; its name is the log_comment. */
export interface Statistic<Row extends z.ZodObject = z.ZodObject> {
  readonly name: string;
  readonly sql: (scope: Scope) => string;
  readonly row: Row;
}

/** A table filled for a range of people at a time (`of: 'people'`) or for everybody at once, because it compares them (`of: 'cohort'`). */
export interface Derivation {
  readonly name: string;
  readonly of: 'people' | 'cohort';
  readonly into: TableName;
  readonly sql: (scope: Scope) => string;
}

/** The people that a statistic or a derivation is asked for. */
export const IN_RANGE = 'uid >= {low:UInt32} AND uid < {high:UInt32}';

const aggregates = {
  plays: (condition: string) => `countIf(${condition})`,
  minutes: (condition: string) => `sumIf(dur, ${condition})`,
  amountMinor: (condition: string) => `sumIf(amount_minor, ${condition})`,
  quantity: (condition: string) => `sumIf(units, ${condition})`,
  // Distinct collections; an event without one is an order of its own.
  orders: (condition: string) => `uniqExactIf(collection, collection > 0 AND ${condition}) + countIf(collection = 0 AND ${condition})`,
} as const satisfies Record<Measure, (condition: string) => string>;

/** A measure over plays, as a whole number (minutes in milliseconds), of those that meet a condition. */
export const measured = (measure: Measure, condition = '1'): string => `toInt64(${aggregates[measure](condition)})`;

/** The five measures of one group of plays, in the order of the columns of every table that holds them. */
export const ALL_MEASURES = `toInt64(count()) AS plays, sum(dur) AS ms, sum(amount_minor) AS amount, sum(units) AS quantity,
      ${measured('orders')} AS orders`;

/** The column of ALL_MEASURES that holds a measure. */
export const COLUMN_OF = {
  plays: 'plays',
  minutes: 'ms',
  amountMinor: 'amount',
  quantity: 'quantity',
  orders: 'orders',
} as const satisfies Record<Measure, string>;
