import { setTimeout as wait } from 'node:timers/promises';
import { AnnumError } from '../../model/errors';
import type { Db } from '../db/db';
import { workerName } from '../jobs/worker-name';
import type { Warehouse } from './client';
import { countRows } from './count-rows';
import { advanceCursor, type Cursor, claimCursor, releaseCursor } from './cursor';
import { EVENT_COLUMNS, readEventLines } from './event-lines';
import { copyPeople, followChanges } from './follow-changes';
import { assertMigrated, EVENTS, lastingTable, PEOPLE, serverOf, wholeLastingTable } from './migrations';
import { horizonOf, stillWriting, writersOf } from './settled';
import { onShards } from './shards';

/** Events that travel in one insert: some 10 MB of text. */
const BATCH = 20_000;
const PROBE_MS = 50;

export interface SyncOptions {
  readonly signal?: AbortSignal;
  /** How long to wait for transactions that may commit earlier ids. Milliseconds. */
  readonly patienceMs?: number;
  /** How long to wait for another process that syncs; as long as for transactions when absent. Milliseconds. */
  readonly queueMs?: number;
  readonly onProgress?: (added: number) => void;
  /** Empties the server's tables and begins anew. */
  readonly fromScratch?: boolean;
}

export interface SyncResult {
  readonly added: number;
  readonly erased: number;
  readonly people: number;
  /** Transactions that hold newer events back: they wrote when this pass looked, and have not ended. */
  readonly waitsFor: number;
}

/**
 * Brings the server up to the store: new events, once each, in the order of ids; erased events and changed people. What a crash left
 * half done is done again: a row that is sent twice counts once. Throws `busy` while another process does it, `conflict` when the
 * server's tables are not made or hold another store's events, or `unavailable`.
 */
export async function syncWarehouse(db: Db, warehouse: Warehouse, options: SyncOptions = {}): Promise<SyncResult> {
  const identity = await assertMigrated(warehouse);
  const worker = workerName();
  const queue = options.queueMs === undefined ? options : { ...options, patienceMs: options.queueMs };
  const cursor = await patiently(queue, () => claimCursor(db, worker, identity.id));
  if (cursor === null) {
    throw new AnnumError('busy', 'Another process brings the warehouse up to date.', {
      mend: 'Wait until it is done: annum warehouse status',
    });
  }
  try {
    await endInserts(warehouse);
    const from = await beginning(db, warehouse, worker, cursor, identity.id, options);
    const horizon = await settle(db, from, options);
    await advanceCursor(db, worker, { pending: horizon.waitsFor === 0 ? null : horizon.pending });
    const added = await copyEvents(db, warehouse, worker, from.eventId, horizon.upTo, options);
    const followed = await followChanges(db, warehouse, cursor.pass);
    await advanceCursor(db, worker, { syncedAtMs: Date.now() });
    return { added, ...followed, waitsFor: horizon.waitsFor };
  } finally {
    await releaseCursor(db, worker);
  }
}

/** Inserts of a process that died may still be at work; they must not come after what this pass erases. */
async function endInserts(warehouse: Warehouse): Promise<void> {
  const prefix = `annum-${serverOf(warehouse).database}-sync-`;
  await onShards(warehouse, (shard) =>
    shard.command('sync-end', 'KILL QUERY WHERE startsWith(initial_query_id, {prefix:String}) SYNC', { prefix }),
  );
}

/** Where to go on. The first time, and when the server's tables are other ones: from nothing, with a copy of the people. */
async function beginning(
  db: Db,
  warehouse: Warehouse,
  worker: string,
  cursor: Cursor,
  identity: string,
  options: SyncOptions,
): Promise<Cursor> {
  if (cursor.warehouse === identity && !options.fromScratch) return cursor;
  const tables = [EVENTS, PEOPLE];
  if (options.fromScratch) {
    for (const name of tables)
      await onShards(warehouse, (shard) => shard.command('sync-empty', `TRUNCATE TABLE ${lastingTable(shard, name)} SYNC`));
  } else if (cursor.warehouse !== `half ${identity}` && (await countRows(warehouse, EVENTS)) > 0) {
    throw new AnnumError('conflict', `The database ${serverOf(warehouse).database} holds the events of another store.`, {
      mend: 'Set CLICKHOUSE_DATABASE to a name of its own, or replace them: annum warehouse sync --from-scratch',
    });
  }
  await advanceCursor(db, worker, { warehouse: `half ${identity}`, eventId: 0n, pending: null });
  // Transactions that began before the cursor was there did not see that changes are to be noted: what they do is read instead.
  const earlier = await writersOf(db);
  const ended = await patiently(options, async () => ((await stillWriting(db, earlier)).length === 0 ? true : null));
  if (ended === null) {
    throw new AnnumError('busy', `${earlier.length} transaction(s) have been writing to the event store since before the first sync.`, {
      mend: 'Run it again when they have ended.',
    });
  }
  await copyPeople(db, warehouse, cursor.pass);
  await advanceCursor(db, worker, { warehouse: identity });
  return { ...cursor, warehouse: identity, eventId: 0n, pending: null };
}

interface Settled {
  /** Nothing can appear at or below this id any more. */
  readonly upTo: bigint;
  readonly pending: Cursor['pending'];
  readonly waitsFor: number;
}

/** Waits a little for transactions that may still commit an id below the newest; when they do not end, goes as far as is certain. */
async function settle(db: Db, cursor: Cursor, options: SyncOptions): Promise<Settled> {
  const { pending } = cursor;
  const newest = await horizonOf(db);
  const ended = await patiently(options, async () => ((await stillWriting(db, newest.writers)).length === 0 ? true : null));
  if (ended) return { upTo: newest.id, pending: null, waitsFor: 0 };
  const waitsFor = (await stillWriting(db, newest.writers)).length;
  if (pending === null) return { upTo: cursor.eventId, pending: newest, waitsFor };
  // The older horizon is certain before the newer one is; only then the newer one takes its place.
  const open = (await stillWriting(db, pending.writers)).length > 0;
  return open ? { upTo: cursor.eventId, pending, waitsFor } : { upTo: pending.id, pending: newest, waitsFor };
}

/** The next batch is read while one is inserted. The cursor follows each insert, so a crash repeats one batch at most. */
async function copyEvents(
  db: Db,
  warehouse: Warehouse,
  worker: string,
  after: bigint,
  upTo: bigint,
  { signal, onProgress }: SyncOptions,
): Promise<number> {
  const table = wholeLastingTable(warehouse, EVENTS);
  const server = serverOf(warehouse);
  let added = 0;
  let batch = await readEventLines(db, after, upTo, BATCH);
  while (batch !== null) {
    signal?.throwIfAborted();
    const [next] = await Promise.all([
      readEventLines(db, batch.lastId, upTo, BATCH),
      server.insertLines('sync-events', table, EVENT_COLUMNS, batch.lines),
    ]);
    await advanceCursor(db, worker, { eventId: batch.lastId });
    added += batch.rows;
    onProgress?.(added);
    batch = next;
  }
  if (upTo > after) await advanceCursor(db, worker, { eventId: upTo });
  return added;
}

/** Asks until there is an answer or patience ends. */
async function patiently<T>({ patienceMs = 10_000, signal }: SyncOptions, ask: () => Promise<T | null>): Promise<T | null> {
  const until = Date.now() + patienceMs;
  for (;;) {
    const answer = await ask();
    if (answer !== null || Date.now() >= until) return answer;
    await wait(PROBE_MS, undefined, signal ? { signal } : {});
  }
}
