import type { Provider } from '@/server/db/db';
import { createEdition } from '@/server/editions/create';
import { acceptEvents } from '@/server/events/accept';
import { createSource, getSource } from '@/server/events/sources';
import { createTestStore, type TestStore } from '../support/test-store';

export const PEOPLE = 40;
const DAY_MS = 86_400_000;
const START_MS = Date.UTC(2025, 0, 1, 12);

/** Forty people, each with forty plays of eight creators: a recap for each. */
const events = Array.from({ length: PEOPLE }, (_, person) =>
  Array.from({ length: 40 }, (_, play) => ({
    userId: `u${person}`,
    activity: 'listen',
    occurredAt: START_MS + play * DAY_MS + person * 1000,
    durationMs: 60_000 + person * 100,
    item: { name: `Song ${play % 20}` },
    creator: { name: `Band ${play % 8}` },
  })),
).flat();

/** A store with forty listeners and the edition `music-2025`. */
export async function createListeners(provider: Provider): Promise<TestStore> {
  const store = await createTestStore(provider);
  await createSource(store.db, 'test', Date.now());
  const source = await getSource(store.db, 'test');
  await acceptEvents(store.db, source, events, Date.now());
  await createEdition(store.db, { id: 'music-2025', pack: 'music', year: 2025, zone: 'Asia/Seoul' });
  return store;
}
