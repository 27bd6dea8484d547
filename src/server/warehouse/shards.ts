import type { z } from 'zod';
import type { Params, Warehouse } from './client';
import { ofShards, type Readers } from './readers';
import type { Scope } from './scope';
import { isOfPeople, type TableName, type Tables, wholeName } from './tables';

/** The engines that hold people: the shards of a cluster, else the engine itself. */
export const shardsOf = (warehouse: Warehouse): readonly Warehouse[] => warehouse.server?.cluster?.shards ?? [warehouse];

export const readersOf = (warehouse: Warehouse): Readers => ({ coordinator: warehouse, shards: shardsOf(warehouse) });

/** Which people an engine holds: those whose `cityHash64(user_id) % shards` (and so whose `uid % shards`) is `shard`. */
export interface ShardPlace {
  readonly shard: number;
  readonly shards: number;
}

/** Does the same on every shard at once. What is done there sees and writes the tables of that shard only. */
export async function onShards(warehouse: Warehouse, work: (shard: Warehouse, place: ShardPlace) => Promise<void>): Promise<void> {
  const shards = shardsOf(warehouse);
  await Promise.all(shards.map((each, shard) => work(each, { shard, shards: shards.length })));
}

/** One answer made of every shard's (readers.ts). */
export const queryShards = <Row extends z.ZodObject>(warehouse: Warehouse, name: string, sql: string, params: Params, row: Row) =>
  ofShards(readersOf(warehouse), name, sql, params, row);

/** The scope of statements that see everybody: on a cluster their tables of people are the distributed ones, all others the coordinator's. */
export function wholeScope(warehouse: Warehouse, scope: Scope): Scope {
  if (!warehouse.server?.cluster) return scope;
  const tables = Object.entries(scope.tables).map(([name, table]) => [name, isOfPeople(name as TableName) ? wholeName(table) : table]);
  return { ...scope, tables: Object.fromEntries(tables) as Tables };
}

/** Copies tables of which the coordinator has the one original to the other shards, for statements that run there. */
export async function spread(warehouse: Warehouse, scope: Scope, names: readonly TableName[]): Promise<void> {
  const cluster = warehouse.server?.cluster;
  if (!cluster) return;
  await onShards(warehouse, async (shard, { shard: index }) => {
    if (index === cluster.home) return;
    for (const name of names) {
      const table = scope.tables[name];
      await shard.command(
        `spread-${name}`,
        `INSERT INTO ${table} SELECT * FROM ${wholeName(table)} WHERE _shard_num = ${cluster.home + 1}`,
      );
    }
  });
}
