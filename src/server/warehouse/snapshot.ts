import type { Db } from '../db/db';
import type { Warehouse } from './client';
import { type EventSource, sourceTable } from './source';

/** The state of the events that a run sees: those up to this id, how many they were, and where they are read. */
export interface Snapshot {
  readonly cutoff: bigint;
  readonly count: bigint;
  readonly source: EventSource;
}

/** Reads the present state, or how many events are up to a given id now. */
export async function readSnapshot(db: Db, _warehouse: Warehouse, upTo?: bigint): Promise<Snapshot> {
  const cutoff = upTo ?? (await db.client.event.aggregate({ _max: { id: true } }))._max.id ?? 0n;
  return {
    cutoff,
    count: BigInt(await db.client.event.count({ where: { id: { lte: cutoff } } })),
    source: { events: sourceTable(db, 'events'), users: sourceTable(db, 'users') },
  };
}
