import { createMessageIdDeriver } from '@/server/events/derive-message-id';
import type { KeyedEvent } from '@/server/events/insert';

const START_MS = 1_735_689_600_000;
const USERS = 20_000;
const TRACKS = 60_000;

/** `count` plays, numbered from `first`, in the order of time, of 20,000 people and 60,000 tracks; the same numbers give the same plays. */
export function syntheticEvents(count: number, first: number, source: string): KeyedEvent[] {
  const deriveId = createMessageIdDeriver();
  return Array.from({ length: count }, (_, index) => {
    const number = first + index;
    const scattered = Math.imul(number + 1, 0x9e3779b1) >>> 0;
    const track = Math.floor((scattered / 2 ** 32) ** 2 * TRACKS);
    const event = {
      source,
      userId: `listener-${(Math.imul(number, 0x85ebca6b) >>> 0) % USERS}`,
      activity: 'listen',
      occurredAt: START_MS + number * 700,
      durationMs: 30_000 + (scattered % 240_000),
      item: { id: `track:${track}`, name: `Song number ${track}` },
      creator: { name: `Artist ${track % 4_000}` },
      collection: { name: `Album ${track % 12_000}` },
      country: scattered % 3 === 0 ? 'KR' : 'DE',
      platform: scattered % 2 === 0 ? 'ios' : 'android',
      properties: { shuffle: scattered % 5 === 0, skipped: scattered % 7 === 0 },
    };
    return { ...event, messageId: deriveId(event) };
  });
}
