import { z } from 'zod';
import { AnnumError } from '../../model/errors';
import type { Warehouse } from './client';
import { onShards, queryShards, shardsOf } from './shards';
import { createTables, distributedTables, dropTables } from './tables';

/** What a run that nobody goes on with may leave on a server before the next run removes it. */
const LEFTOVER_HOURS = 48;

/** The name of a run's database: on a server beside the one that holds the events, so that two installations never meet. */
export const runDatabase = (warehouse: Warehouse, runId: string, attempt: number): string => `${ofRun(warehouse, runId)}${attempt}`;

const ofRun = (warehouse: Warehouse, runId: string) => `${warehouse.server?.database ?? 'annum'}_run_${runId.replace(/\W/g, '')}_`;

/** Whether every shard has a run's tables. */
export async function hasRunTables(warehouse: Warehouse, database: string): Promise<boolean> {
  const sql = 'SELECT name FROM system.databases WHERE name = {database:String}';
  const found = await queryShards(warehouse, 'has-tables', sql, { database }, z.object({ name: z.string() }));
  return found.length === shardsOf(warehouse).length;
}

/** Makes a run's empty tables, on every shard of a cluster. */
export async function makeRunTables(warehouse: Warehouse, database: string): Promise<void> {
  const cluster = warehouse.server?.cluster ?? null;
  if (cluster?.replicated) {
    for (const statement of [...createTables(database, cluster), ...distributedTables(database, cluster)]) {
      await warehouse.command('create-tables', statement);
    }
    return;
  }
  await onShards(warehouse, async (shard) => {
    const statements = [...createTables(database), ...(cluster ? distributedTables(database, cluster) : [])];
    const isTable = (statement: string) => statement.startsWith('CREATE TABLE');
    // Databases first, one after another; a distributed table asks for the local one of its name, so those come last.
    for (const statement of statements.filter((each) => !isTable(each))) await shard.command('create-tables', statement);
    for (const whole of [false, true]) {
      const some = statements.filter((each) => isTable(each) && each.includes('ENGINE = Distributed') === whole);
      await Promise.all(some.map((statement) => shard.command('create-tables', statement)));
    }
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

/** Removes from a server what died and left: earlier attempts of this run, and runs whose tables are old. */
export async function dropLeftovers(warehouse: Warehouse, runId: string): Promise<void> {
  const { server } = warehouse;
  if (!server) return;
  const dead = await queryShards(
    warehouse,
    'leftovers',
    `SELECT d.name AS name FROM system.databases AS d LEFT JOIN system.tables AS t ON t.database = d.name
    WHERE match(d.name, {pattern:String}) GROUP BY d.name
    HAVING startsWith(d.name, {own:String}) OR max(t.metadata_modification_time) < now() - INTERVAL ${LEFTOVER_HOURS} HOUR`,
    { pattern: `^${server.database}_run_[0-9a-f]{32}_[0-9]+$`, own: ofRun(warehouse, runId) },
    z.object({ name: z.string() }),
  );
  for (const name of new Set(dead.map((each) => each.name))) await dropRunTables(warehouse, name);
}
