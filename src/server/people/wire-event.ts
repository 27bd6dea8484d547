import type { Db } from '../db/db';

type EventRow = Awaited<ReturnType<Db['client']['event']['findMany']>>[number];

/** A stored event as its sender could have sent it (model/event.ts), with the time of its arrival; what it lacks is left out. */
export function wireEvent(row: EventRow): object {
  const { source, messageId, userId, activity, durationMs, currency, quantity, country, platform, timezone } = row;
  const known = {
    durationMs,
    amountMinor: row.amountMinor === null ? null : Number(row.amountMinor),
    currency,
    quantity,
    item: entity(row.itemId, row.itemName),
    creator: entity(row.creatorId, row.creatorName),
    collection: entity(row.collectionId, row.collectionName),
    categories: row.categories === null ? null : (JSON.parse(row.categories) as unknown),
    country,
    platform,
    timezone,
    properties: row.properties === null ? null : (JSON.parse(row.properties) as unknown),
  };
  return {
    source,
    messageId,
    userId,
    activity,
    occurredAt: new Date(Number(row.occurredAtMs)).toISOString(),
    ...Object.fromEntries(Object.entries(known).filter(([, value]) => value !== null)),
    receivedAt: new Date(Number(row.receivedAtMs)).toISOString(),
  };
}

const entity = (id: string | null, name: string | null) => (name === null ? null : { ...(id !== null && { id }), name });
