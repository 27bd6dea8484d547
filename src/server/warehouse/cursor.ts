import { z } from 'zod';
import { AnnumError } from '../../model/errors';
import type { Db } from '../db/db';
import { isGone } from '../jobs/worker-name';
import type { Horizon } from './settled';

const ID = 'events';
/** How long a pass may be silent before another process goes on in its place. */
const LEASE_MS = 60_000;

export interface Cursor {
  /** The tables that it is about; other ones begin from nothing. */
  readonly warehouse: string;
  /** Events up to this id are on the server. */
  readonly eventId: bigint;
  readonly pass: bigint;
  /** Waits for transactions to end, from an earlier pass. */
  readonly pending: Horizon | null;
  readonly syncedAtMs: number | null;
}

const writers = z.array(z.string());

export async function readCursor(db: Db): Promise<Cursor | null> {
  const row = await db.client.warehouseCursor.findUnique({ where: { id: ID } });
  if (row === null) return null;
  const { warehouse, eventId, pass, pendingId, pendingWriters, syncedAtMs } = row;
  return {
    warehouse,
    eventId,
    pass,
    pending: pendingId === null ? null : { id: pendingId, writers: writers.parse(JSON.parse(pendingWriters ?? '[]')) },
    syncedAtMs: syncedAtMs === null ? null : Number(syncedAtMs),
  };
}

/**
 * Leases the cursor to `worker`, making it when there is none. The cursor, or null while another process holds it. From the moment
 * it exists, the store's triggers note what is erased and changed.
 */
export async function claimCursor(db: Db, worker: string, warehouse: string): Promise<Cursor | null> {
  await db.client
    .$executeRaw`INSERT INTO warehouse_cursors (id, warehouse, event_id) VALUES (${ID}, ${`new ${warehouse}`}, 0) ON CONFLICT DO NOTHING`;
  const held = await db.client.warehouseCursor.findUniqueOrThrow({ where: { id: ID } });
  const now = BigInt(Date.now());
  if (held.worker !== null && held.leaseUntilMs !== null && held.leaseUntilMs > now && !isGone(held.worker)) return null;
  const taken = await db.client.warehouseCursor.updateMany({
    where: { id: ID, worker: held.worker, leaseUntilMs: held.leaseUntilMs },
    data: { worker, leaseUntilMs: now + BigInt(LEASE_MS), pass: { increment: 1 } },
  });
  return taken.count === 1 ? readCursor(db) : null;
}

/** Writes what the holder has done and renews its lease. Throws `conflict` when the lease was lost. */
export async function advanceCursor(db: Db, worker: string, change: Partial<Omit<Cursor, 'pass'>>): Promise<void> {
  const { pending, syncedAtMs, ...rest } = change;
  const moved = await db.client.warehouseCursor.updateMany({
    where: { id: ID, worker },
    data: {
      ...rest,
      ...(syncedAtMs === undefined ? {} : { syncedAtMs: syncedAtMs === null ? null : BigInt(syncedAtMs) }),
      ...(pending === undefined
        ? {}
        : { pendingId: pending?.id ?? null, pendingWriters: pending === null ? null : JSON.stringify(pending.writers) }),
      leaseUntilMs: BigInt(Date.now() + LEASE_MS),
    },
  });
  if (moved.count === 0)
    throw new AnnumError('conflict', 'Another process has taken over the sync of the warehouse.', { mend: 'It goes on by itself.' });
}

export async function releaseCursor(db: Db, worker: string): Promise<void> {
  await db.client.warehouseCursor.updateMany({ where: { id: ID, worker }, data: { worker: null, leaseUntilMs: null } });
}
