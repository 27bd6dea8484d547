import { AnnumError } from '../../model/errors';
import type { ExternalEvents } from '../../model/external-events';
import type { Db } from '../db/db';
import type { Warehouse } from './client';
import { countRows } from './count-rows';
import { readCursor } from './cursor';
import { readOutsideEvents } from './external-events';
import { assertMigrated, EVENTS, lastingTable, PEOPLE } from './migrations';
import { type EventSource, sourceTable } from './source';

/** The state of the events that a run sees: those up to this id, how many they were, and where they are read. */
export interface Snapshot {
  readonly cutoff: bigint;
  readonly count: bigint;
  readonly source: EventSource;
}

/**
 * Reads the present state, or how many events are up to a given id now. On a server: of what was synced. Outside events have no ids
 * that could say what is new, so of them there is only the present state.
 */
export async function readSnapshot(
  db: Db,
  warehouse: Warehouse,
  { upTo, outside }: { upTo?: bigint | undefined; outside?: ExternalEvents | undefined } = {},
): Promise<Snapshot> {
  if (outside) return outsideSnapshot(db, warehouse, outside);
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

async function outsideSnapshot(db: Db, warehouse: Warehouse, outside: ExternalEvents): Promise<Snapshot> {
  const { events, count } = await readOutsideEvents(warehouse, outside);
  return { cutoff: 0n, count, source: { events, users: await peopleBeside(db, warehouse) } };
}

/** Names, zones and birthdays of people of the event store, as far as they can be reached from where the outside events are. */
async function peopleBeside(db: Db, warehouse: Warehouse): Promise<string> {
  if (!warehouse.server) return sourceTable(db, 'users');
  if ((await readCursor(db)) !== null) return `${lastingTable(warehouse, PEOPLE)} FINAL`;
  return "(SELECT '' AS id, '' AS display_name, '' AS timezone, '' AS birthday WHERE 0)";
}
