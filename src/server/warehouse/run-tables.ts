import { z } from 'zod';
import { AnnumError } from '../../model/errors';
import type { Warehouse } from './client';
import { onShards } from './shards';
import { createTables, distributedTables, dropTables } from './tables';

/** What a run that nobody goes on with may leave on a server before the next run removes it. */
const LEFTOVER_HOURS = 48;

/** The name of a run's database: on a server beside the one that holds the events, so that two installations never meet. */
export const runDatabase = (warehouse: Warehouse, runId: string): string =>
  `${warehouse.server?.database ?? 'annum'}_run_${runId.replace(/\W/g, '')}`;

/** Makes a run's empty tables, on every shard of a cluster; those of an earlier attempt go. */
export async function makeRunTables(warehouse: Warehouse, database: string): Promise<void> {
  const cluster = warehouse.server?.cluster ?? null;
  if (warehouse.server) await dropLeftovers(warehouse, warehouse.server.database);
  if (cluster?.replicated) {
    for (const statement of [...createTables(database, cluster), ...distributedTables(database, cluster)]) {
      await warehouse.command('create-tables', statement);
    }
    return;
  }
  await onShards(warehouse, async (shard) => {
    for (const statement of createTables(database)) await shard.command('create-tables', statement);
    if (cluster) for (const statement of distributedTables(database, cluster)) await shard.command('create-tables', statement);
  });
}

/** Removes a run's tables. An engine that is away keeps its part until a later run finds it: the run's own failure is what is told. */
export async function dropRunTables(warehouse: Warehouse, database: string): Promise<void> {
  const cluster = warehouse.server?.cluster ?? null;
  const away = (error: unknown) => {
    if (!(error instanceof AnnumError && error.code === 'unavailable')) throw error;
  };
  const drop = async (engine: Warehouse) => {
    for (const statement of dropTables(database, cluster)) await engine.command('drop-tables', statement).catch(away);
  };
  await (cluster?.replicated ? drop(warehouse) : onShards(warehouse, drop));
}

/** Databases of runs that died long ago, by the age of their tables. */
async function dropLeftovers(warehouse: Warehouse, database: string): Promise<void> {
  const dead = await warehouse.query(
    'leftovers',
    `SELECT d.name AS name FROM system.databases AS d LEFT JOIN system.tables AS t ON t.database = d.name
    WHERE match(d.name, {pattern:String}) GROUP BY d.name
    HAVING max(t.metadata_modification_time) < now() - INTERVAL ${LEFTOVER_HOURS} HOUR ORDER BY name`,
    { pattern: `^${database}_run_[0-9a-f]{32}$` },
    z.object({ name: z.string() }),
  );
  for (const { name } of dead) await dropRunTables(warehouse, name);
}
