import type { z } from 'zod';
import { env } from '../../config/env';
import { openEmbedded } from './embedded';

export type Params = Readonly<Record<string, number | string | readonly number[] | readonly string[]>>;

/** An analytical engine that speaks ClickHouse SQL. Names of statistics reach its query log as `log_comment`. */
export interface Warehouse {
  /** The answer to a question as text in COLUMNS_FORMAT. It is held in memory: ask for a bucket of people at a time. */
  ask(name: string, sql: string, params: Params): Promise<string>;
  /** Its rows, each parsed. */
  query<Row extends z.ZodObject>(name: string, sql: string, params: Params, row: Row): Promise<z.output<Row>[]>;
  /** A statement without rows. */
  command(name: string, sql: string, params?: Params): Promise<void>;
  insert(name: string, table: string, rows: readonly Readonly<Record<string, unknown>>[]): Promise<void>;
  close(): Promise<void>;
  /** Absent for the embedded engine. */
  readonly server?: WarehouseServer;
}

/** What an engine has that is a server or a cluster of them. */
export interface WarehouseServer {
  /** Of the tables that last; databases of runs begin with this name. */
  readonly database: string;
  readonly cluster: Cluster | null;
  /** Inserts rows that are text already: one JSON array a line, in the order of `columns`. */
  insertLines(name: string, table: string, columns: readonly string[], lines: string): Promise<void>;
}

/** Shards that each hold the rows of their own people. The engine that has this one coordinates. */
export interface Cluster {
  readonly name: string;
  /** One engine a shard, in the cluster's order: what is asked there sees the rows of that shard only. */
  readonly shards: readonly Warehouse[];
  /** Which of them coordinates, and so holds the tables of which there is one. */
  readonly home: number;
  /** Shards have replicas, so tables must be Replicated* and are made ON CLUSTER. */
  readonly replicated: boolean;
}

/** Where a server is and who asks. */
export interface ServerConfig {
  /** HTTP interfaces: one of the server, or one of each shard. */
  readonly urls: readonly string[];
  readonly user: string;
  readonly password: string;
  readonly database: string;
  readonly cluster?: string | undefined;
}

/** The server that the environment names; undefined means the embedded engine. */
export function serverConfig(): ServerConfig | undefined {
  const { CLICKHOUSE_URL, CLICKHOUSE_USER, CLICKHOUSE_PASSWORD, CLICKHOUSE_DATABASE, CLICKHOUSE_CLUSTER } = env();
  if (CLICKHOUSE_URL === undefined) return undefined;
  return {
    urls: CLICKHOUSE_URL,
    user: CLICKHOUSE_USER,
    password: CLICKHOUSE_PASSWORD,
    database: CLICKHOUSE_DATABASE,
    cluster: CLICKHOUSE_CLUSTER,
  };
}

/**
 * Opens the engine: a server or a cluster when one is configured, else the embedded one, which keeps nothing.
 * Throws AnnumError `unavailable`, `unauthorized` or `conflict`.
 */
export async function openWarehouse(config: ServerConfig | undefined = serverConfig()): Promise<Warehouse> {
  if (config === undefined) return openEmbedded();
  const { openServer } = await import('./server');
  return openServer(config);
}
