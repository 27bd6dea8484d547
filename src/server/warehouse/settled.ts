import type { Db } from '../db/db';

/** An id below which nothing can appear any more once the transactions `writers` have ended. */
export interface Horizon {
  readonly id: bigint;
  readonly writers: readonly string[];
}

/**
 * The newest event, and who may still commit one below it. SQLite has one writer, so ids appear in order. In PostgreSQL an id is given
 * before its row is visible, so a smaller one can follow a greater; but whoever holds an id below the newest visible one took its lock
 * on the table before that one was given, and keeps it until the end of its transaction: pg_locks names them all. (Intake stores
 * batches one after another anyway; this is for everybody else who writes.)
 */
export async function horizonOf(db: Db): Promise<Horizon> {
  const id = (await db.client.event.aggregate({ _max: { id: true } }))._max.id ?? 0n;
  return { id, writers: await writersOf(db) };
}

/** Those of `writers` that have not ended. */
export async function stillWriting(db: Db, writers: readonly string[]): Promise<string[]> {
  if (writers.length === 0) return [];
  const now = new Set(await writersOf(db));
  return writers.filter((writer) => now.has(writer));
}

/** The transactions that may have changed events or users, by PostgreSQL's own names for them; prepared ones too. */
export async function writersOf(db: Db): Promise<string[]> {
  if (db.provider === 'sqlite') return [];
  const rows = await db.client.$queryRaw<{ writer: string }[]>`
    SELECT DISTINCT virtualtransaction AS writer FROM pg_locks
    WHERE locktype = 'relation' AND granted AND mode IN ('RowExclusiveLock', 'ShareRowExclusiveLock', 'ExclusiveLock', 'AccessExclusiveLock')
      AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
      AND relation IN ('events'::regclass, 'users'::regclass)`;
  return rows.map(({ writer }) => writer);
}
