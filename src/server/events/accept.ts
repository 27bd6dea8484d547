import { parseEvent } from '@/model/parse-event';
import type { Db } from '../db/db';
import { createMessageIdDeriver } from './derive-message-id';
import { insertEvents, type KeyedEvent } from './insert';

/** How far a sender's clock may be ahead. */
const FUTURE_MS = 60 * 60_000;

export type RejectionCode = 'not_json' | 'invalid' | 'in_the_future' | 'foreign_source';

/** Why the item at `index` (from 0) was not taken. */
export interface Rejection {
  readonly index: number;
  readonly code: RejectionCode;
  readonly message: string;
}

export interface Acceptance {
  /** Events stored by this call. */
  readonly accepted: number;
  /** Events that were stored before: sending the same again is harmless. */
  readonly duplicates: number;
  readonly rejected: readonly Rejection[];
}

/** Stands for a piece of input that is no JSON at all, among items that are. */
export const NOT_JSON = Symbol('not JSON');

/**
 * Takes the wire form of events from one sender: what is right is stored (committed when this returns), what is wrong is told
 * by its index and costs the others nothing. Events without `messageId` get one from their content, so a request sent twice
 * is stored once. Events are filed under `source`. Throws AnnumError `unavailable` or `busy`; then nothing was stored.
 */
export async function acceptEvents(db: Db, source: string, items: readonly unknown[], nowMs: number): Promise<Acceptance> {
  const rejected: Rejection[] = [];
  const events: KeyedEvent[] = [];
  const deriveId = createMessageIdDeriver();
  items.forEach((item, index) => {
    const outcome = keyed(item, source, nowMs, deriveId);
    if ('code' in outcome) rejected.push({ index, ...outcome });
    else events.push(outcome);
  });
  const { added, duplicates } = await insertEvents(db, events, nowMs);
  return { accepted: added, duplicates, rejected };
}

type DeriveId = ReturnType<typeof createMessageIdDeriver>;

function keyed(item: unknown, source: string, nowMs: number, deriveId: DeriveId): KeyedEvent | Omit<Rejection, 'index'> {
  if (item === NOT_JSON) return { code: 'not_json', message: 'is no JSON' };
  const parsed = parseEvent(item);
  if ('problem' in parsed) return { code: 'invalid', message: parsed.problem };
  const { event } = parsed;
  if (event.occurredAt > nowMs + FUTURE_MS) return { code: 'in_the_future', message: 'occurredAt: lies more than an hour ahead' };
  if (event.source != null && event.source !== source) {
    return { code: 'foreign_source', message: `source: must be absent or "${source}", the sender of this write key` };
  }
  return { ...event, source, messageId: event.messageId ?? deriveId(event) };
}
