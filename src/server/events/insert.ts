import type { ActivityEvent } from '@/model/event';
import type { Db, Provider } from '../db/db';
import type { Statement } from '../db/statement';
import { storeError } from '../db/store-error';
import { withoutErased } from '../people/erasures';
import { leaveOutRows } from '../people/leave-out';
import { insertStatements, lockStatements } from './insert-statements';
import { RowBatch } from './row-batch';

/** A parsed event that has the two halves of its key. */
export type KeyedEvent = ActivityEvent & { source: string; messageId: string };

export interface Inserted {
  readonly added: number;
  /** Events whose (source, messageId) was there already, in the store or earlier in the same call. */
  readonly duplicates: number;
  /** Events of people who were erased: they were left out. */
  readonly erased: number;
}

/**
 * Stores events and the users they name, all or nothing, and says how many were new. Of two events with the same key the
 * first stays. Safe beside other writers. Best with 5,000 to 20,000 events a call; the caller sends batches one after another.
 * Throws AnnumError `unavailable` (out of reach, disk full) or `busy`.
 */
export async function insertEvents(db: Db, events: readonly KeyedEvent[], receivedAtMs: number): Promise<Inserted> {
  const batch = new RowBatch();
  for (const event of events) batch.add(event);
  return insertRows(db, batch.take(), receivedAtMs);
}

/** Events as the JSON that the statements take, made by `RowBatch`, perhaps in another thread. */
export interface EventRows {
  readonly count: number;
  /** JSON array of the distinct user ids of the rows. */
  readonly users: string;
  /** Indices into EVENT_COLUMNS of the columns that `rows` holds; the others are the same in all rows. */
  readonly varying: readonly number[];
  /** JSON array of rows, each an array of the varying columns. */
  readonly rows: string;
  /** JSON array of one whole row, for the columns that do not vary. */
  readonly constants: string;
}

/** insertEvents for rows that are serialised already. */
export const insertRows = (db: Db, batch: EventRows, receivedAtMs: number): Promise<Inserted> => insertBatches(db, [batch], receivedAtMs);

/** insertRows for several batches in one transaction: few pages are written twice, and no text is larger than one batch. */
export async function insertBatches(db: Db, batches: readonly EventRows[], receivedAtMs: number): Promise<Inserted> {
  if (batches.every(({ count }) => count === 0)) return { added: 0, duplicates: 0, erased: 0 };
  try {
    return await withoutErased(db, async (people, guard) => {
      const sifted = batches.map((batch) => leaveOutRows(batch, people));
      const erased = sifted.reduce((sum, one) => sum + one.erased, 0);
      const full = sifted.map(({ batch }) => batch).filter(({ count }) => count > 0);
      if (full.length === 0) return { added: 0, duplicates: 0, erased };
      const statements = full.flatMap((batch) => batchStatements(db.provider, batch, receivedAtMs));
      const counts = await db.transact([...guard, ...lockStatements(db.provider), ...statements]);
      // From the end: users, then events, for each batch.
      const added = full.reduce((sum, _, index) => sum + (counts.at(-1 - 2 * index) ?? 0), 0);
      return { added, duplicates: full.reduce((sum, { count }) => sum + count, 0) - added, erased };
    });
  } catch (error) {
    throw storeError(error, db.url) ?? error;
  }
}

/** Two statements: the users that a batch names, and its events; the second's count is how many were new. */
export function batchStatements(provider: Provider, batch: EventRows, receivedAtMs: number): [users: Statement, events: Statement] {
  const sql = insertStatements(provider, batch.varying);
  return [
    { sql: sql.users, args: [batch.users, receivedAtMs] },
    { sql: sql.events, args: [batch.rows, batch.constants, receivedAtMs] },
  ];
}
