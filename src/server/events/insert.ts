import type { ActivityEvent } from '@/model/event';
import type { Db, Provider } from '../db/db';
import type { Statement } from '../db/statement';
import { storeError } from '../db/store-error';
import { insertStatements, lockStatements } from './insert-statements';
import { RowBatch } from './row-batch';

/** A parsed event that has the two halves of its key. */
export type KeyedEvent = ActivityEvent & { source: string; messageId: string };

export interface Inserted {
  readonly added: number;
  /** Events whose (source, messageId) was there already, in the store or earlier in the same call. */
  readonly duplicates: number;
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
  const full = batches.filter((batch) => batch.count > 0);
  if (full.length === 0) return { added: 0, duplicates: 0 };
  const statements = [...lockStatements(db.provider), ...full.flatMap((batch) => batchStatements(db.provider, batch, receivedAtMs))];
  try {
    const counts = await db.transact(statements);
    // From the end: users, then events, for each batch.
    const added = full.reduce((sum, _, index) => sum + (counts.at(-1 - 2 * index) ?? 0), 0);
    return { added, duplicates: full.reduce((sum, batch) => sum + batch.count, 0) - added };
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
