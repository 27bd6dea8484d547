import type { ActivityEvent } from './event';
import { OccurrenceCounter } from './occurrence-counter';

/** What is needed of SHA-256: the first 144 bits as base64url, 24 characters, and the first two 32-bit words (little endian). */
export interface ContentDigest {
  readonly id: string;
  readonly high: number;
  readonly low: number;
}

/** Milliseconds in base 36 have 8 characters until 2059, and 9 after it. */
const TIME_WIDTH = 9;

/**
 * Gives ids to events that have none. One deriver serves one input (a file, a request): the id is SHA-256 of what the event
 * says and of how many identical ones came before it in that input. So the same input again gives the same ids, and two true
 * repeats within one input stay two events. `identity` replaces the content where a format knows better what makes two rows
 * of one person the same. Memory: see OccurrenceCounter. The digest is given, because Node and browsers have different ones.
 *
 * An id from the content begins with the time: an input in the order of time then fills the unique index in order, which takes
 * half as long as random ids once the index has outgrown the database's cache.
 */
export function messageIdDeriver(digestOf: (text: string) => ContentDigest): (event: ActivityEvent, identity?: string) => string {
  const seen = new OccurrenceCounter();
  return (event, identity) => {
    const { id, high, low } = digestOf(identity === undefined ? canonical(event) : JSON.stringify([event.userId, identity]));
    const time = identity === undefined ? event.occurredAt.toString(36).padStart(TIME_WIDTH, '0') : '';
    const before = seen.next(high, low) - 1;
    return before === 0 ? time + id : `${time}${id}.${before}`;
  };
}

/** The event's content as text, the same for any order of keys and for absent and null. */
const canonical = (event: ActivityEvent): string =>
  JSON.stringify([
    event.userId,
    event.activity,
    event.occurredAt,
    event.durationMs,
    event.amountMinor,
    event.currency,
    event.quantity ?? 1,
    entity(event.item),
    entity(event.creator),
    entity(event.collection),
    event.categories,
    event.country,
    event.platform,
    event.timezone,
    event.properties ? sorted(event.properties) : null,
  ]);

const entity = (value: ActivityEvent['item']) => (value ? [value.id, value.name] : null);

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, field]) => field !== null && field !== undefined);
  return entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([key, field]) => [key, sorted(field)]);
}
