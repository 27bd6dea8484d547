import { z } from 'zod';
import { AnnumError } from '../../model/errors';
import type { Warehouse } from './client';
import { serverOf } from './migrations';
import { shardsOf } from './shards';

export interface ServerFacts {
  /** From 1. */
  readonly shard: number;
  readonly version: string;
  /** How far the server's clock is ahead of this machine's, at most; milliseconds. */
  readonly clockAheadMs: number;
  /** What the user may not do there, in the server's own words; null when a run would work. */
  readonly refused: string | null;
}

const nowRow = z.object({ version: z.string(), now_ms: z.number() });
/** Asks every shard what it is and what time it has, and tries in a database of its own what a run does; nothing of it stays. */
export async function examineServer(warehouse: Warehouse): Promise<ServerFacts[]> {
  const { database } = serverOf(warehouse);
  return Promise.all(
    shardsOf(warehouse).map(async (shard, index) => {
      const beforeMs = Date.now();
      const [row] = await shard.query('doctor', 'SELECT version() AS version, toUnixTimestamp64Milli(now64(3)) AS now_ms', {}, nowRow);
      const halfwayMs = (beforeMs + Date.now()) / 2;
      const refused = await tryRights(shard, `${database}_run_probe${process.pid}`);
      return { shard: index + 1, version: row?.version ?? '?', clockAheadMs: Math.round((row?.now_ms ?? halfwayMs) - halfwayMs), refused };
    }),
  );
}

async function tryRights(shard: Warehouse, database: string): Promise<string | null> {
  try {
    await shard.command('doctor', `CREATE DATABASE IF NOT EXISTS ${database}`);
    await shard.command('doctor', `CREATE TABLE IF NOT EXISTS ${database}.probe (n Int64) ENGINE = MergeTree ORDER BY n`);
    await shard.insert('doctor', `${database}.probe`, [{ n: 1 }]);
    await shard.command('doctor', `DELETE FROM ${database}.probe WHERE n = 1`);
    await shard.command('doctor', `TRUNCATE TABLE ${database}.probe`);
    await shard.command('doctor', `DROP DATABASE ${database} SYNC`);
    return null;
  } catch (error) {
    if (error instanceof AnnumError && error.code === 'forbidden') return error.message;
    throw error;
  }
}
