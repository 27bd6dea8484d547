import type { ActivityEvent } from '@/model/event';
import type { Db } from '../db/db';
import { storeError } from '../db/store-error';
import { EVENT_COLUMNS, eventRow } from './event-row';

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
  const users = JSON.stringify([...new Set(events.map((event) => event.userId))]);
  return insertRows(db, { users, rows: JSON.stringify(events.map(eventRow)), count: events.length }, receivedAtMs);
}

/** Events as the JSON that the statements take, which may be made in another thread. */
export interface EventRows {
  /** JSON array of the distinct user ids of the rows. */
  readonly users: string;
  /** JSON array of `eventRow`s. */
  readonly rows: string;
  readonly count: number;
}

/** insertEvents for rows that are serialised already. */
export async function insertRows(db: Db, { users, rows, count }: EventRows, receivedAtMs: number): Promise<Inserted> {
  if (count === 0) return { added: 0, duplicates: 0 };
  const statements = STATEMENTS[db.provider];
  try {
    const [, added] = await db.client.$transaction([
      db.client.$executeRawUnsafe(statements.users, users, receivedAtMs),
      db.client.$executeRawUnsafe(statements.events, rows, receivedAtMs),
    ]);
    return { added, duplicates: count - added };
  } catch (error) {
    throw storeError(error, db.url) ?? error;
  }
}

const NAMES = EVENT_COLUMNS.map((column) => column.name).join(', ');

// LIMIT -1 keeps SQLite from rendering each row's JSON once per column. WHERE true: else ON would belong to a join.
const STATEMENTS = {
  sqlite: {
    users: 'INSERT INTO users (id, created_at_ms) SELECT value, ?2 FROM json_each(?1) WHERE true ON CONFLICT DO NOTHING',
    events: `INSERT INTO events (${NAMES}, received_at_ms)
      SELECT ${EVENT_COLUMNS.map((_, index) => `row ->> ${index}`).join(', ')}, ?2 FROM (SELECT value AS row FROM json_each(?1) LIMIT -1)
      WHERE true ON CONFLICT DO NOTHING`,
  },
  postgresql: {
    users: `INSERT INTO users (id, created_at_ms) SELECT id, $2::bigint FROM jsonb_array_elements_text($1::jsonb) AS id
      ORDER BY id ON CONFLICT DO NOTHING`,
    events: `INSERT INTO events (${NAMES}, received_at_ms)
      SELECT ${EVENT_COLUMNS.map((column, index) => `(row ->> ${index})::${column.type}`).join(', ')}, $2::bigint
      FROM jsonb_array_elements($1::jsonb) AS row ON CONFLICT DO NOTHING`,
  },
} as const;
