import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { PrismaLibSql } from '@prisma/adapter-libsql';
import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient as PostgresClient } from './generated/postgresql/client';
import { PrismaClient as SqliteClient } from './generated/sqlite/client';

export type Provider = 'sqlite' | 'postgresql';

/** The event store: one client type for both databases (SQLite's; the schemas are derived from one file). */
export interface Db {
  readonly provider: Provider;
  readonly url: string;
  readonly client: SqliteClient;
  close(): Promise<void>;
}

/** How long a writer waits for another process's write before it fails, in milliseconds. */
const BUSY_TIMEOUT_MS = 15_000;

export const providerOf = (url: string): Provider => (url.startsWith('file:') ? 'sqlite' : 'postgresql');

/** The path of a `file:` URL's database. */
export const sqlitePath = (url: string): string => url.replace(/^file:(\/\/(?=\/))?/, '').replace(/\?.*$/, '');

/** Opens the store. SQLite: the folder is made, WAL is on. Does not migrate. */
export async function openDb(url: string): Promise<Db> {
  if (providerOf(url) === 'postgresql') {
    const client = new PostgresClient({ adapter: new PrismaPg({ connectionString: url }) });
    // The two generated clients are structurally alike but not assignable to each other.
    return { provider: 'postgresql', url, client: client as unknown as SqliteClient, close: () => client.$disconnect() };
  }
  const path = sqlitePath(url);
  mkdirSync(dirname(path), { recursive: true });
  const client = new SqliteClient({ adapter: new PrismaLibSql({ url: `file:${path}`, timeout: BUSY_TIMEOUT_MS }) });
  await client.$queryRawUnsafe('PRAGMA journal_mode = WAL');
  return { provider: 'sqlite', url, client, close: () => client.$disconnect() };
}
