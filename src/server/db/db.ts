import type { ServerConfig } from '../warehouse/client';
import type { PrismaClient as SqliteClient } from './generated/sqlite/client';
import { postgresConfig, schemaOf } from './postgres-config';
import type { Statement } from './statement';
import { storeError } from './store-error';

export type Provider = 'sqlite' | 'postgresql';

export interface TransactOptions {
  readonly durable?: boolean;
}

/** The event store: one client type for both databases (SQLite's; the schemas are derived from one file). */
export interface Db {
  readonly provider: Provider;
  readonly url: string;
  readonly client: SqliteClient;
  /** The ClickHouse server that follows this store; absent: the one that the environment names, if any. */
  readonly warehouse?: ServerConfig;
  /**
   * Runs statements of the database's own dialect in one transaction; the counts of rows they changed. For bulk work: Prisma
   * keeps the arguments of its last hundred queries for debugging, which with megabytes of JSON is all the memory there is.
   * `durable`: the disk has it when this resolves, not only the operating system. PostgreSQL always does so.
   */
  transact(statements: readonly Statement[], options?: TransactOptions): Promise<number[]>;
  close(): Promise<void>;
}

/** Prisma's own 5 seconds end a bulk insert that waits for another on a busy machine. Milliseconds. */
const transactionOptions = { maxWait: 60_000, timeout: 120_000 };

export const providerOf = (url: string): Provider => (url.startsWith('file:') ? 'sqlite' : 'postgresql');

/** The path of a `file:` URL's database, relative to the working folder unless it is absolute. */
export const sqlitePath = (url: string): string => url.replace(/^file:(\/\/(?=\/))?/, '').replace(/\?.*$/, '');

/**
 * Opens the store without migrating it; `openStore` does both. SQLite: the folder is made and WAL is on.
 * Throws AnnumError `unavailable` or `busy` when the database cannot be reached.
 */
export async function openDb(url: string): Promise<Db> {
  try {
    return await (providerOf(url) === 'sqlite' ? openSqliteDb(url) : openPostgresDb(url));
  } catch (error) {
    throw storeError(error, url) ?? error;
  }
}

// Each loads its driver and client when asked: a command that needs one does not wait for both.

async function openSqliteDb(url: string): Promise<Db> {
  const [{ PrismaClient }, { SqliteAdapter }, { openSqlite }] = await Promise.all([
    import('./generated/sqlite/client'),
    import('./sqlite-adapter'),
    import('./sqlite-connection'),
  ]);
  const connection = await openSqlite(sqlitePath(url));
  const client = new PrismaClient({ adapter: new SqliteAdapter(connection), transactionOptions });
  const close = async () => {
    await client.$disconnect();
    // Prisma has not connected when nothing was asked of it.
    if (!connection.closed) connection.close();
  };
  return { provider: 'sqlite', url, client, transact: (statements, options) => connection.transact(statements, options), close };
}

async function openPostgresDb(url: string): Promise<Db> {
  const [{ PrismaClient }, { PrismaPg }, { PostgresPool }] = await Promise.all([
    import('./generated/postgresql/client'),
    import('@prisma/adapter-pg'),
    import('./postgres-pool'),
  ]);
  const pool = new PostgresPool(url);
  const client = new PrismaClient({ adapter: new PrismaPg(postgresConfig(url), { schema: schemaOf(url) }), transactionOptions });
  const close = async () => {
    await Promise.all([client.$disconnect(), pool.close()]);
  };
  // The two generated clients are structurally alike but not assignable to each other.
  return {
    provider: 'postgresql',
    url,
    client: client as unknown as SqliteClient,
    transact: (statements) => pool.transact(statements),
    close,
  };
}
