import type { Db } from '../db/db';
import type { Warehouse } from './client';
import { literal } from './literal';
import { DAY_MS, type Scope } from './scope';
import { sourceTable } from './source';

/** The state of the event store that a run sees: events up to this id, and how many they were. */
export interface Snapshot {
  readonly cutoff: bigint;
  readonly count: bigint;
}

/** Reads the store's present state, or how many of its events are up to a given id now. */
export async function readSnapshot(db: Db, upTo?: bigint): Promise<Snapshot> {
  const cutoff = upTo ?? (await db.client.event.aggregate({ _max: { id: true } }))._max.id ?? 0n;
  return { cutoff, count: BigInt(await db.client.event.count({ where: { id: { lte: cutoff } } })) };
}

/** Copies the snapshot's events of the pack's kinds, of all time until just after the window, from the event store into the engine. */
export async function projectEvents(warehouse: Warehouse, db: Db, scope: Scope, snapshot: Snapshot): Promise<void> {
  // No zone is a whole day behind universal time.
  const endMs = (scope.window.toDay + 1) * DAY_MS;
  const activities = scope.pack.activities.map(literal).join(', ');
  await warehouse.command(
    'project-events',
    `INSERT INTO ${scope.tables.events}
    SELECT user_id, occurred_at_ms, ifNull(duration_ms, -1), ifNull(amount_minor, 0), amount_minor IS NOT NULL, ifNull(currency, ''),
      quantity, ifNull(item_id, ''), ifNull(item_name, ''), ifNull(creator_id, ''), ifNull(creator_name, ''),
      ifNull(collection_id, ''), ifNull(collection_name, ''), ifNull(categories, ''), ifNull(timezone, '')
    FROM ${sourceTable(db, 'events')}
    WHERE id <= ${snapshot.cutoff} AND activity IN (${activities}) AND occurred_at_ms < ${endMs}`,
  );
}
