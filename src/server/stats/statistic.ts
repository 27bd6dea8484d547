import type { Fact, Measure } from '../../model/recap';
import type { Scope } from '../warehouse/scope';
import type { TableName } from '../warehouse/tables';

/**
 * What is told of each person. All statistics are written into one table, a row of numbers a person and statistic, so that whoever reads
 * a bucket of people asks one question. `sql` selects `uid` and `numbers` of the people IN_RANGE; its name is the log_comment.
 */
export interface Statistic<Told = unknown> {
  readonly name: string;
  readonly sql: (scope: Scope) => string;
  /** What the numbers say; null is none. Throws at one that is not whole where it should be, or too great to be exact. */
  readonly read: (numbers: readonly (number | null)[]) => Told;
}

type Row<Column extends string> = { readonly [Each in Column]: number };
export type ToldBy<Each> = Each extends Statistic<infer Told> ? Told : never;

/** At most one row a person: `sql` selects `uid` and the columns. */
export function one<const Column extends string>(name: string, columns: readonly Column[], sql: Statistic['sql']): Statistic<Row<Column>> {
  return {
    name,
    sql: (scope) => `SELECT uid, ${floats(columns)} AS numbers FROM (${sql(scope)})`,
    read: (numbers) => rowAt(columns, numbers, 0),
  };
}

/** Any number of rows a person, in the order of their first column. */
export function many<const Column extends string>(
  name: string,
  columns: readonly [Column, ...Column[]],
  sql: Statistic['sql'],
): Statistic<readonly Row<Column>[]> {
  const [first] = columns;
  return {
    ...flat(name, columns, sql),
    read: (numbers) => {
      const rows: Row<Column>[] = [];
      for (let from = 0; from < numbers.length; from += columns.length) rows.push(rowAt(columns, numbers, from));
      return rows.sort((a, b) => a[first] - b[first]);
    },
  };
}

/** Any number of rows a person, in no order and one after another: for what is read by the thousand and thrown away. */
export function flat(name: string, columns: readonly string[], sql: Statistic['sql']): Statistic<readonly number[]> {
  return {
    name,
    // Put into order where they are read, which costs less than sorting arrays here.
    sql: (scope) => `SELECT uid, groupArrayArray(${floats(columns)}) AS numbers FROM (${sql(scope)}) GROUP BY uid`,
    read: wholes,
  };
}

const floats = (columns: readonly string[]) => `[${columns.map((column) => `toFloat64(${column})`).join(', ')}]`;

function rowAt<Column extends string>(columns: readonly Column[], numbers: readonly (number | null)[], from: number): Row<Column> {
  const row: Partial<Record<Column, number>> = {};
  for (let at = 0; at < columns.length; at += 1) row[columns[at] as Column] = whole(numbers[from + at]);
  return row as Row<Column>;
}

/** The same numbers, each looked at. */
export function wholes(numbers: readonly (number | null)[]): readonly number[] {
  for (const number of numbers) whole(number);
  return numbers as readonly number[];
}

export function whole(number: number | null | undefined): number {
  if (typeof number !== 'number' || !Number.isSafeInteger(number))
    throw new Error(`A statistic tells ${number} where a whole number should be.`);
  return number;
}

/** A table filled for a range of people at a time (`of: 'people'`) or for everybody at once, because it compares them (`of: 'cohort'`). */
export interface Derivation {
  readonly name: string;
  readonly of: 'people' | 'cohort';
  /** Only for packs that ask for this. */
  readonly fact?: Fact;
  readonly into: TableName;
  readonly sql: (scope: Scope) => string;
}

/** The people that a statistic or a derivation is asked for. */
export const IN_RANGE = 'uid >= {low:UInt32} AND uid < {high:UInt32}';

const aggregate = (name: string, column: string, condition: string | undefined) =>
  condition === undefined ? `${name}(${column})` : `${name}If(${column === '' ? '' : `${column}, `}${condition})`;

const aggregates = {
  plays: (condition) => aggregate('count', '', condition),
  minutes: (condition) => aggregate('sum', 'dur', condition),
  amountMinor: (condition) => aggregate('sum', 'amount_minor', condition),
  quantity: (condition) => aggregate('sum', 'units', condition),
  // Distinct collections; an event without one is an order of its own.
  orders: (condition) => {
    const and = condition === undefined ? '' : ` AND ${condition}`;
    return `uniqExactIf(collection, collection > 0${and}) + countIf(collection = 0${and})`;
  },
} as const satisfies Record<Measure, (condition: string | undefined) => string>;

/** A measure over plays, as a whole number (minutes in milliseconds), or over those that meet a condition. */
export const measured = (measure: Measure, condition?: string): string => `toInt64(${aggregates[measure](condition)})`;

/** The column that holds a measure, in the order of every table that has them. */
export const COLUMN_OF = {
  plays: 'plays',
  minutes: 'ms',
  amountMinor: 'amount',
  quantity: 'quantity',
  orders: 'orders',
} as const satisfies Record<Measure, string>;

/** The five measures of one group of plays, or of those in it that meet a condition, as columns. */
export const allMeasures = (condition?: string): string =>
  Object.entries(COLUMN_OF)
    .map(([measure, column]) => `${measured(measure as Measure, condition)} AS ${column}`)
    .join(', ');

export const ALL_MEASURES = allMeasures();
