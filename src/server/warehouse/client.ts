import type { z } from 'zod';
import { openEmbedded } from './embedded';

export type Params = Readonly<Record<string, number | string | readonly number[] | readonly string[]>>;

/** An analytical engine that speaks ClickHouse SQL. Names of statistics reach its query log as `log_comment`. */
export interface Warehouse {
  /** Rows of one statistic, each parsed. The whole answer is held in memory: ask for a bucket of people at a time. */
  query<Row extends z.ZodType>(name: string, sql: string, params: Params, row: Row): Promise<z.output<Row>[]>;
  /** A statement without rows. */
  command(name: string, sql: string, params?: Params): Promise<void>;
  insert(name: string, table: string, rows: readonly Readonly<Record<string, unknown>>[]): Promise<void>;
  close(): Promise<void>;
}

/** Opens the embedded engine. It keeps nothing. */
export const openWarehouse = (): Promise<Warehouse> => openEmbedded();
