import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { inject } from 'vitest';
import { type Db, openDb, type Provider } from '@/server/db/db';
import { migrate } from '@/server/db/migrate';
import { askForPostgres } from './postgres-broker';
import { createTestWarehouse, type TestEngine } from './test-warehouse';

const postgres = await askForPostgres(inject('postgresBroker'));

if ('error' in postgres) {
  if (process.env.CI) throw new Error(`PostgreSQL cannot run here, and in CI it must:\n${postgres.error}`);
  console.error(
    `\n${'!'.repeat(100)}\nPostgreSQL CANNOT RUN HERE: its half of these tests is SKIPPED.\n${postgres.error}\n${'!'.repeat(100)}\n`,
  );
}

const available: readonly Provider[] = 'error' in postgres ? ['sqlite'] : ['sqlite', 'postgresql'];

/** The databases these tests run on, or the one of TEST_STORE: `describe.each(providers)('... on %s', (provider) => ...)`. */
export const providers = available.filter((provider) => (process.env.TEST_STORE ?? provider) === provider);

/** Makes an empty database of its own, without tables: its URL, and what removes it. */
export async function createDatabase(provider: Provider): Promise<{ url: string; drop: () => Promise<void> }> {
  if (provider === 'sqlite') {
    const folder = mkdtempSync(join(tmpdir(), 'annum-store-'));
    return { url: `file:${folder}/annum.db`, drop: async () => rmSync(folder, { recursive: true, force: true }) };
  }
  if ('error' in postgres) throw new Error(postgres.error);
  const name = `annum_${randomBytes(6).toString('hex')}`;
  const run = async (sql: string) => {
    const client = new Client({ connectionString: postgres.url });
    await client.connect();
    await client.query(sql).finally(() => client.end());
  };
  await run(`CREATE DATABASE ${name}`);
  const url = new URL(postgres.url);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => run(`DROP DATABASE ${name} WITH (FORCE)`) };
}

export interface TestStore {
  readonly db: Db;
  /** For DATABASE_URL of a child process, or a second `openDb`. */
  readonly url: string;
  /** For a child process that generates: the ClickHouse server of this store, if the run has one. */
  readonly env: Record<string, string>;
  /** Closes and removes it: `afterAll(() => store.drop())`. */
  drop(): Promise<void>;
}

/** A migrated store of its own, in a temporary folder or a database of the run's PostgreSQL, with the engine that the run is about. */
export async function createTestStore(provider: Provider, engine?: TestEngine): Promise<TestStore> {
  const { url, drop } = await createDatabase(provider);
  await migrate({ provider, url });
  const warehouse = await createTestWarehouse(engine);
  const opened = await openDb(url);
  const db = warehouse ? { ...opened, warehouse: warehouse.config } : opened;
  return {
    db,
    url,
    env: warehouse?.env ?? {},
    async drop() {
      await db.close();
      await warehouse?.drop();
      await drop();
    },
  };
}
