import { z } from 'zod';
import type { Db } from '../db/db';
import type { Warehouse } from './client';
import { countRows } from './count-rows';
import { readCursor } from './cursor';
import { assertMigrated, EVENTS, PEOPLE, serverOf } from './migrations';
import { stillWriting } from './settled';
import { queryShards, shardsOf } from './shards';

export interface WarehouseStatus {
  readonly database: string;
  readonly shards: number;
  /** Null before the first sync, or when the server's tables are not the ones that were synced. */
  readonly syncedAtMs: number | null;
  /** Rows on the server, and what they take on its disks in bytes. */
  readonly events: number;
  readonly bytes: number;
  /** Events of the store that are not on the server yet, and since when the oldest of them is there. */
  readonly behind: number;
  readonly behindSinceMs: number | null;
  /** Erased events and changed people that the server does not know yet. */
  readonly changes: number;
  /** Transactions that hold newer events back. */
  readonly waitsFor: number;
}

/** How far the server has followed the store. Throws `conflict` when its tables are not made. */
export async function warehouseStatus(db: Db, warehouse: Warehouse): Promise<WarehouseStatus> {
  const identity = await assertMigrated(warehouse);
  const { database } = serverOf(warehouse);
  const cursor = await readCursor(db);
  const followed = cursor?.warehouse === identity.id ? cursor : null;
  const after = { id: { gt: followed?.eventId ?? 0n } };
  const oldest = await db.client.event.findFirst({ where: after, orderBy: { id: 'asc' }, select: { receivedAtMs: true } });
  const sizes = await queryShards(
    warehouse,
    'warehouse-size',
    `SELECT toInt64(sum(bytes_on_disk)) AS bytes FROM system.parts WHERE active AND database = {database:String} AND table IN {tables:Array(String)}`,
    { database, tables: [EVENTS, PEOPLE] },
    z.object({ bytes: z.number() }),
  );
  return {
    database,
    shards: shardsOf(warehouse).length,
    syncedAtMs: followed?.syncedAtMs ?? null,
    events: await countRows(warehouse, EVENTS),
    bytes: sizes.reduce((sum, { bytes }) => sum + bytes, 0),
    behind: await db.client.event.count({ where: after }),
    behindSinceMs: oldest === null ? null : Number(oldest.receivedAtMs),
    changes: await db.client.warehouseChange.count(),
    waitsFor: (await stillWriting(db, followed?.pending?.writers ?? [])).length,
  };
}
