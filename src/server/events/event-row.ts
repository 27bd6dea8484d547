import { ESTIMATED } from '@/model/event';
import type { KeyedEvent } from './insert';

/** The columns of `events` that an event fills, in the order of `eventRow`, with PostgreSQL's types. */
export const EVENT_COLUMNS = [
  { name: 'source', type: 'text' },
  { name: 'message_id', type: 'text' },
  { name: 'user_id', type: 'text' },
  { name: 'activity', type: 'text' },
  { name: 'occurred_at_ms', type: 'bigint' },
  { name: 'duration_ms', type: 'integer' },
  { name: 'amount_minor', type: 'bigint' },
  { name: 'currency', type: 'text' },
  { name: 'quantity', type: 'integer' },
  { name: 'item_id', type: 'text' },
  { name: 'item_name', type: 'text' },
  { name: 'creator_id', type: 'text' },
  { name: 'creator_name', type: 'text' },
  { name: 'collection_id', type: 'text' },
  { name: 'collection_name', type: 'text' },
  { name: 'categories', type: 'text' },
  { name: 'country', type: 'text' },
  { name: 'platform', type: 'text' },
  { name: 'timezone', type: 'text' },
  { name: 'properties', type: 'text' },
  { name: 'estimated', type: 'integer' },
] as const;

export type EventRow = (string | number | null)[];

/** One event as its row. Absent is null, except for the quantity, which is 1. */
export const eventRow = (event: KeyedEvent): EventRow => [
  event.source,
  event.messageId,
  event.userId,
  event.activity,
  event.occurredAt,
  event.durationMs ?? null,
  event.amountMinor ?? null,
  event.currency ?? null,
  event.quantity ?? 1,
  event.item?.id ?? null,
  event.item?.name ?? null,
  event.creator?.id ?? null,
  event.creator?.name ?? null,
  event.collection?.id ?? null,
  event.collection?.name ?? null,
  event.categories ? JSON.stringify(event.categories) : null,
  event.country ?? null,
  event.platform ?? null,
  event.timezone ?? null,
  event.properties ? JSON.stringify(event.properties) : null,
  event.properties?.[ESTIMATED] === true ? 1 : 0,
];
