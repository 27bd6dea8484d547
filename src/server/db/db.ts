import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient as PostgresClient } from './generated/postgresql/client';
import { PrismaClient as SqliteClient } from './generated/sqlite/client';
import { postgresConfig, schemaOf } from './postgres-config';
import { SqliteAdapter } from './sqlite-adapter';
import { openSqlite } from './sqlite-connection';
import { storeError } from './store-error';

export type Provider = 'sqlite' | 'postgresql';

/** The event store: one client type for both databases (SQLite's; the schemas are derived from one file). */
export interface Db {
  readonly provider: Provider;
  readonly url: string;
  readonly client: SqliteClient;
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
  if (providerOf(url) === 'postgresql') {
    const adapter = new PrismaPg(postgresConfig(url), { schema: schemaOf(url) });
    const client = new PostgresClient({ adapter, transactionOptions });
    // The two generated clients are structurally alike but not assignable to each other.
    return { provider: 'postgresql', url, client: client as unknown as SqliteClient, close: () => client.$disconnect() };
  }
  try {
    const client = new SqliteClient({ adapter: new SqliteAdapter(await openSqlite(sqlitePath(url))), transactionOptions });
    return { provider: 'sqlite', url, client, close: () => client.$disconnect() };
  } catch (error) {
    throw storeError(error, url) ?? error;
  }
}
