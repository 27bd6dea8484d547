import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { AnnumError } from '../../model/errors';
import type { Warehouse, WarehouseServer } from './client';
import { onShards, shardsOf } from './shards';
import { replicatedBody, wholeName } from './tables';

/** The tables that last on a server: what a run reads instead of the event store. */
export const EVENTS = 'events';
export const PEOPLE = 'people';

interface LastingTable {
  readonly name: string;
  readonly columns: string;
  readonly engine: string;
  /** Divides rows among shards: everything of a person is on one. */
  readonly shardedBy: string;
}

interface WarehouseMigration {
  readonly name: string;
  readonly tables: readonly LastingTable[];
  /** Columns that tables of earlier migrations get. */
  readonly columns?: readonly { readonly table: string; readonly column: string }[];
}

/** In order; what was released is never edited, only added to. */
const MIGRATIONS: readonly WarehouseMigration[] = [
  {
    name: '0001-events-and-people',
    tables: [
      {
        // One row an event of the store. A row that is sent twice is the same by its key, and `FINAL` reads it once.
        name: EVENTS,
        columns: `id Int64, user_id String, activity LowCardinality(String), occurred_at_ms Int64 CODEC(Delta, ZSTD),
          duration_ms Nullable(Int32), amount_minor Nullable(Int64), currency LowCardinality(String), quantity Int32,
          item_id String CODEC(ZSTD), item_name String CODEC(ZSTD), creator_id String CODEC(ZSTD), creator_name String CODEC(ZSTD),
          collection_id String CODEC(ZSTD), collection_name String CODEC(ZSTD), categories String CODEC(ZSTD),
          country LowCardinality(String), platform LowCardinality(String), timezone LowCardinality(String),
          INDEX newest id TYPE minmax GRANULARITY 8`,
        engine: `ENGINE = ReplacingMergeTree PARTITION BY intDiv(occurred_at_ms, 31556952000) ORDER BY (user_id, occurred_at_ms, id)
          SETTINGS allow_suspicious_low_cardinality_types = 1`,
        shardedBy: 'cityHash64(user_id)',
      },
      {
        // One row a person who has a name, a zone or a birthday, or once had; of several the one of the latest pass holds.
        name: PEOPLE,
        columns: 'id String, display_name String, timezone String, pass UInt64',
        engine: 'ENGINE = ReplacingMergeTree(pass) ORDER BY id',
        shardedBy: 'cityHash64(id)',
      },
    ],
  },
  // Events from before it are measured: nothing that estimated was imported then.
  { name: '0002-estimates', tables: [], columns: [{ table: EVENTS, column: 'estimated UInt8 DEFAULT 0' }] },
  { name: '0003-birthdays', tables: [], columns: [{ table: PEOPLE, column: 'birthday String' }] },
];

const applied = z.object({ name: z.string() });
const identity = z.object({ id: z.string(), shards: z.number() });
export type WarehouseIdentity = z.output<typeof identity>;

/** The server side of an engine. Throws `conflict` for the embedded one, which keeps nothing. */
export function serverOf(warehouse: Warehouse): WarehouseServer {
  if (warehouse.server) return warehouse.server;
  throw noServer();
}

/** What a command says that needs a server where none is configured. */
export const noServer = (): AnnumError =>
  new AnnumError('conflict', 'No ClickHouse server is configured: the embedded engine reads the event store itself.', {
    mend: 'Set CLICKHOUSE_URL (docs/scale.md).',
  });

/** Makes the lasting tables, on every shard, as far as they are missing; the names of migrations that any server lacked. Safe to run again. */
export async function migrateWarehouse(warehouse: Warehouse): Promise<string[]> {
  const { database, cluster } = serverOf(warehouse);
  const everywhere = cluster?.replicated ? ` ON CLUSTER ${cluster.name}` : '';
  const done = new Set<string>();
  await onShards(warehouse, async (shard) => {
    const run = (sql: string) => shard.command('warehouse-migrate', sql);
    await run(`CREATE DATABASE IF NOT EXISTS ${database}${everywhere}`);
    if (cluster) await run(`CREATE DATABASE IF NOT EXISTS ${wholeName(`${database}.`).slice(0, -1)}${everywhere}`);
    await run(
      `CREATE TABLE IF NOT EXISTS ${database}.migrations (name String, applied_at DateTime DEFAULT now()) ENGINE = MergeTree ORDER BY name`,
    );
    await run(`CREATE TABLE IF NOT EXISTS ${database}.identity (id String, shards UInt32) ENGINE = MergeTree ORDER BY id`);
  });
  for (const migration of MIGRATIONS) {
    await onShards(warehouse, async (shard) => {
      const known = await shard.query('warehouse-migrations', `SELECT name FROM ${database}.migrations`, {}, applied);
      if (known.some(({ name }) => name === migration.name)) return;
      for (const { name, columns, engine, shardedBy } of migration.tables) {
        const table = `${database}.${name}`;
        const body = `(${columns}) ${cluster?.replicated ? replicatedBody(engine) : engine}`;
        await shard.command('warehouse-migrate', `CREATE TABLE IF NOT EXISTS ${table}${everywhere} ${body}`);
        if (!cluster) continue;
        const distributed = `ENGINE = Distributed('${cluster.name}', '${database}', '${name}', ${shardedBy})`;
        await shard.command('warehouse-migrate', `CREATE TABLE IF NOT EXISTS ${wholeName(table)}${everywhere} AS ${table} ${distributed}`);
      }
      for (const { table, column } of migration.columns ?? []) {
        const own = `${database}.${table}`;
        for (const each of cluster ? [own, wholeName(own)] : [own]) {
          await shard.command('warehouse-migrate', `ALTER TABLE ${each}${everywhere} ADD COLUMN IF NOT EXISTS ${column}`);
        }
      }
      await shard.insert('warehouse-migrate', `${database}.migrations`, [{ name: migration.name }]);
      done.add(migration.name);
    });
  }
  await settleIdentity(warehouse, database);
  return MIGRATIONS.map(({ name }) => name).filter((name) => done.has(name));
}

/** All shards carry one identity, so that a cursor knows whether it is about these tables. */
async function settleIdentity(warehouse: Warehouse, database: string): Promise<void> {
  const shards = shardsOf(warehouse);
  const known = await Promise.all(shards.map((shard) => readIdentity(shard, database)));
  const id = known.find((each) => each !== undefined)?.id ?? randomUUID();
  await onShards(warehouse, async (shard, place) => {
    if (known[place.shard] === undefined) await shard.insert('warehouse-identity', `${database}.identity`, [{ id, shards: shards.length }]);
  });
}

const readIdentity = async (shard: Warehouse, database: string): Promise<WarehouseIdentity | undefined> =>
  (await shard.query('warehouse-identity', `SELECT id, shards FROM ${database}.identity ORDER BY id`, {}, identity))[0];

/** The identity of a server whose tables are up to date. Throws `conflict` when they are not, or were made for other shards. */
export async function assertMigrated(warehouse: Warehouse): Promise<WarehouseIdentity> {
  const { database } = serverOf(warehouse);
  const shards = shardsOf(warehouse);
  const states = await Promise.all(
    shards.map(async (shard) => {
      const names = await shard.query('warehouse-migrations', `SELECT name FROM ${database}.migrations`, {}, applied);
      return { names: new Set(names.map(({ name }) => name)), identity: await readIdentity(shard, database) };
    }),
  );
  const lacking = MIGRATIONS.filter(({ name }) => states.some(({ names }) => !names.has(name)));
  const [first] = states;
  if (lacking.length > 0 || first?.identity === undefined) {
    throw new AnnumError('conflict', `The database ${database} of the ClickHouse server is behind.`, {
      mend: 'Run: annum warehouse migrate',
    });
  }
  const made = first.identity;
  if (made.shards !== shards.length || states.some((state) => state.identity?.id !== made.id)) {
    throw new AnnumError('conflict', `The database ${database} was made for ${made.shards} shard(s), and now there are ${shards.length}.`, {
      mend: 'Set CLICKHOUSE_DATABASE to a new name and run: annum warehouse migrate, then annum warehouse sync.',
      data: { shards: shards.length, madeFor: made.shards },
    });
  }
  return made;
}

/** What stands after FROM to read a lasting table: on a shard its own part, or all of it. */
export const lastingTable = (warehouse: Warehouse, name: string): string => `${serverOf(warehouse).database}.${name}`;

/** The same, of all shards. */
export function wholeLastingTable(warehouse: Warehouse, name: string): string {
  const table = lastingTable(warehouse, name);
  return serverOf(warehouse).cluster ? wholeName(table) : table;
}
