import type { Edition } from '@/model/edition';
import type { ActivityEvent } from '@/model/event';
import type { Pack } from '@/model/pack';
import { foldedForm } from './brute-force-text';
import { localTime } from './brute-force-time';

/** An accepted event. */
export type StoredEvent = ActivityEvent & { source: string; messageId: string };

/** What is known of a person beside the events. */
export interface Person {
  readonly id: string;
  readonly timezone: string | null;
  readonly displayName: string | null;
  readonly birthday: string | null;
}

/** An event of the pack with local time and identities; `counts` says whether it is in any number. */
export interface Counted {
  readonly userId: string;
  readonly t: number;
  readonly date: string;
  readonly hour: number;
  readonly counts: boolean;
  readonly durationMs: number;
  readonly estimated: boolean;
  readonly amount: number;
  readonly quantity: number;
  readonly otherCurrency: boolean;
  readonly item: string | null;
  readonly creator: string | null;
  readonly collection: string | null;
  readonly categories: readonly string[];
  readonly names: { readonly item: string; readonly creator: string; readonly collection: string; readonly categories: readonly string[] };
}

type Entity = { id?: string | null | undefined; name: string } | null | undefined;

const identity = (entity: Entity): string | null => (entity ? (entity.id ? `i${entity.id}` : `n${foldedForm(entity.name)}`) : null);

/** Without an id, an item or a collection is identified together with its creator. NUL cannot be in a name and sorts first. */
const ownedIdentity = (entity: Entity, creator: Entity): string | null =>
  entity ? (entity.id ? `i${entity.id}` : `n${foldedForm(entity.name)}\u0000${identity(creator) ?? ''}`) : null;

/** Drops later duplicates of a message, settles zones, tells what counts. */
export function readEvents(
  events: readonly StoredEvent[],
  people: readonly Person[],
  edition: Edition,
  pack: Pack,
): { events: Counted[]; zones: Map<string, string> } {
  const end = Date.parse(`${edition.window.to}T00:00:00Z`) + 86_400_000;
  const seen = new Set<string>();
  const kept = events.filter(({ source, messageId, activity, occurredAt }) => {
    const key = JSON.stringify([source, messageId]);
    if (seen.has(key)) return false;
    seen.add(key);
    return pack.activities.includes(activity) && occurredAt < end;
  });
  const zones = new Map<string, string>();
  for (const userId of new Set(kept.map((event) => event.userId))) {
    const own = people.find(({ id }) => id === userId)?.timezone;
    let latest: StoredEvent | undefined;
    for (const event of kept) {
      if (event.userId !== userId || !event.timezone) continue;
      const later = !latest || event.occurredAt > latest.occurredAt;
      const tie = latest?.occurredAt === event.occurredAt && event.timezone > (latest.timezone ?? '');
      if (later || tie) latest = event;
    }
    zones.set(userId, own ?? latest?.timezone ?? edition.zone);
  }
  return { zones, events: kept.map((event) => counted(event, zones.get(event.userId) ?? '', edition, pack)) };
}

function counted(event: StoredEvent, zone: string, edition: Edition, pack: Pack): Counted {
  const { item, creator, collection } = event;
  const quantity = event.quantity ?? 1;
  const amount = event.amountMinor ?? 0;
  const has = event.amountMinor !== null && event.amountMinor !== undefined;
  const mine = edition.currency !== null && event.currency === edition.currency;
  const long = event.durationMs !== null && event.durationMs !== undefined && event.durationMs >= (edition.minDurationMs ?? 30_000);
  const categories = [...new Map((event.categories ?? []).map((name) => [`n${foldedForm(name)}`, name])).keys()];
  return {
    userId: event.userId,
    t: event.occurredAt,
    ...localTime(event.occurredAt, zone),
    counts: pack.counts.by === 'duration' ? long : quantity >= 1 && amount >= 0,
    durationMs: event.durationMs ?? 0,
    estimated: event.properties?.durationEstimated === true,
    amount: has && mine ? amount : 0,
    quantity,
    otherCurrency: has && edition.currency !== null && !mine,
    item: ownedIdentity(item, creator),
    creator: identity(creator),
    collection: ownedIdentity(collection, creator),
    categories,
    names: { item: item?.name ?? '', creator: creator?.name ?? '', collection: collection?.name ?? '', categories: event.categories ?? [] },
  };
}
