import { AnnumError } from '../../model/errors';
import type { Db } from '../db/db';
import type { Warehouse } from './client';
import { countRows } from './count-rows';
import { readCursor } from './cursor';
import { assertMigrated, EVENTS, lastingTable, PEOPLE } from './migrations';
import { type EventSource, sourceTable } from './source';

/** The state of the events that a run sees: those up to this id, how many they were, and where they are read. */
export interface Snapshot {
  readonly cutoff: bigint;
  readonly count: bigint;
  readonly source: EventSource;
}

/** Reads the present state, or how many events are up to a given id now. On a server: of what was synced. */
export async function readSnapshot(db: Db, warehouse: Warehouse, upTo?: bigint): Promise<Snapshot> {
  if (warehouse.server) return serverSnapshot(db, warehouse, upTo);
  const cutoff = upTo ?? (await db.client.event.aggregate({ _max: { id: true } }))._max.id ?? 0n;
  return {
    cutoff,
    count: BigInt(await db.client.event.count({ where: { id: { lte: cutoff } } })),
    source: { events: sourceTable(db, 'events'), users: sourceTable(db, 'users') },
  };
}

async function serverSnapshot(db: Db, warehouse: Warehouse, upTo: bigint | undefined): Promise<Snapshot> {
  const cursor = await readCursor(db);
  if (cursor?.warehouse !== (await assertMigrated(warehouse)).id) {
    throw new AnnumError('conflict', 'The ClickHouse server has no events of this store yet.', { mend: 'Run: annum warehouse sync' });
  }
  const cutoff = upTo ?? cursor.eventId;
  return {
    cutoff,
    count: BigInt(await countRows(warehouse, EVENTS, cutoff)),
    source: { events: `${lastingTable(warehouse, EVENTS)} FINAL`, users: `${lastingTable(warehouse, PEOPLE)} FINAL` },
  };
}
