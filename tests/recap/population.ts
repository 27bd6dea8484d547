import type { StoredEvent } from '../stats/brute-force-events';

const ZONES = ['Asia/Seoul', 'America/New_York', null, 'Europe/Berlin'];
const HOUR_MS = 3_600_000;

/** A small year of listening without chance: person n plays 25 + 3n songs of 4 + n artists, so a few fall below the music minimum. */
export function smallPopulation(people: number, year = 2025): StoredEvent[] {
  const start = Date.UTC(year, 0, 1);
  const events: StoredEvent[] = [];
  for (let person = 0; person < people; person++) {
    for (let play = 0; play < 25 + 3 * person; play++) {
      const artist = (play + person) % (4 + person);
      events.push({
        source: 'test',
        messageId: `${person}-${play}`,
        userId: `user-${String(person).padStart(3, '0')}`,
        activity: 'listen',
        occurredAt: start + ((play * 97 + person * 13) % 8_700) * HOUR_MS + play * 1_000,
        durationMs: 30_000 + ((play * 7_919 + person) % 400) * 500,
        item: { name: `Song ${play % 11}` },
        creator: { name: artist % 3 === 0 ? `ARTIST ${artist}` : `Artist ${artist}` },
        collection: play % 2 === 0 ? { name: `Album ${artist % 4}` } : null,
        categories: [`genre ${artist % 3}`],
        timezone: ZONES[person % ZONES.length] ?? null,
      });
    }
  }
  return events;
}

/** The same events in another order: a fixed shuffle (linear congruential, full period of a power of two). */
export function shuffled<T>(items: readonly T[], seed = 1): T[] {
  let state = seed;
  const next = () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state;
  };
  return items
    .map((item) => ({ item, key: next() }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);
}
