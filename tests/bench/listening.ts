import type { Db } from '@/server/db/db';
import { insertRows, type KeyedEvent } from '@/server/events/insert';
import { RowBatch } from '@/server/events/row-batch';

const YEAR_MS = 365 * 86_400_000;
const END_MS = Date.UTC(2026, 0, 1);
const ARTISTS = 20_000;
const SONGS_AN_ARTIST = 12;
const GENRES = ['pop', 'rock', 'jazz', 'hip hop', 'electronic', 'folk', 'classical', 'metal', 'k-pop', 'soul', 'ambient', 'punk'];
export const ZONES = ['Asia/Seoul', 'Europe/Berlin', 'America/New_York', 'UTC', 'Asia/Kolkata'];
const BATCH = 5_000;

/** Numbers in [0, 1) that the seed decides (mulberry32). */
function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * One person's plays of 2024 and 2025, `mean` of them on average (exponentially spread), in sittings of about eight songs, mostly of a
 * few dozen favourites of their own. Artists are drawn by a steep power law, so the greatest cohorts hold a good part of everybody.
 */
export function* playsOf(person: number, mean: number): Generator<KeyedEvent> {
  const next = random(person + 1);
  const userId = `listener-${String(person).padStart(8, '0')}`;
  const timezone = ZONES[person % ZONES.length];
  const count = Math.max(1, Math.round(-Math.log(1 - next()) * mean));
  const artist = () => Math.floor(next() ** 3 * ARTISTS);
  const favourites = Array.from({ length: 40 }, artist);
  let at = 0;
  for (let number = 0; number < count; number++) {
    at = number % 8 === 0 ? END_MS - Math.floor(next() * 2 * YEAR_MS) : at + 200_000 + Math.floor(next() * 60_000);
    const who = next() < 0.8 ? (favourites[Math.floor(next() ** 2 * favourites.length)] ?? 0) : artist();
    const song = Math.floor(next() ** 2 * SONGS_AN_ARTIST);
    yield {
      source: 'bench',
      messageId: `${person}.${number}`,
      userId,
      activity: 'listen',
      occurredAt: at,
      durationMs: Math.floor(next() * 300_000),
      item: { name: `Song ${song} of ${who}` },
      creator: { name: `Artist ${who}` },
      collection: { name: `Album ${song % 3} of ${who}` },
      categories: [GENRES[who % GENRES.length] ?? '', GENRES[(who >> 4) % GENRES.length] ?? ''],
      timezone,
    };
  }
}

/** Fills a store with the plays of `people`; how many there are. */
export async function fillListening(db: Db, people: number, mean: number): Promise<number> {
  const batch = new RowBatch();
  let total = 0;
  const flush = async () => {
    total += batch.count;
    await insertRows(db, batch.take(), 0);
  };
  for (let person = 0; person < people; person++) {
    for (const play of playsOf(person, mean)) batch.add(play);
    if (batch.count >= BATCH) await flush();
  }
  await flush();
  return total;
}
