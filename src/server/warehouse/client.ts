// chdb must be loaded by the main thread: a worker thread that loads it alone crashes at exit.
import 'chdb';
import { type ClickHouseClient, type ClickHouseClientConfigOptions, createClient } from '@clickhouse/client';
import { createChdbConnection } from 'chdb/connection';
import type { z } from 'zod';

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

const settings = (name: string) => ({ log_comment: name, output_format_json_quote_64bit_integers: 0 }) as const;

/**
 * Opens the embedded engine. It keeps nothing: its tables live in a temporary folder of this process and go with it.
 * All warehouses of one process share one engine, so every run works in a database of its own.
 */
export async function openWarehouse(): Promise<Warehouse> {
  // The option is experimental and absent from the client's types; both packages are pinned.
  const options = { connection: createChdbConnection({ path: ':memory:' }) } as unknown as ClickHouseClientConfigOptions;
  return warehouseOf(createClient(options));
}

function warehouseOf(client: ClickHouseClient): Warehouse {
  const running = new Set<Promise<unknown>>();
  let closing = false;
  /** The engine may not be closed under a running statement. */
  const track = async <T>(work: () => Promise<T>): Promise<T> => {
    if (closing) throw new Error('The warehouse is closed.');
    const promise = work();
    running.add(promise);
    try {
      return await promise;
    } finally {
      running.delete(promise);
    }
  };
  return {
    async query(name, sql, params, row) {
      const rows = await track(async (): Promise<unknown[]> => {
        const answer = await client.query({
          query: sql,
          query_params: { ...params },
          format: 'JSONEachRow',
          clickhouse_settings: settings(name),
        });
        return answer.json();
      });
      return rows.map((each) => row.parse(each));
    },
    async command(name, sql, params = {}) {
      await track(() => client.command({ query: sql, query_params: { ...params }, clickhouse_settings: settings(name) }));
    },
    async insert(name, table, rows) {
      if (rows.length === 0) return;
      await track(() => client.insert({ table, values: [...rows], format: 'JSONEachRow', clickhouse_settings: settings(name) }));
    },
    async close() {
      closing = true;
      await Promise.allSettled(running);
      await client.close();
    },
  };
}
