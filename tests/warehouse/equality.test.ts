import { afterAll, expect, test } from 'vitest';
import { z } from 'zod';
import { createEdition } from '@/server/editions/create';
import { insertEvents } from '@/server/events/insert';
import { generateEdition } from '@/server/recap/generate';
import { openWarehouse } from '@/server/warehouse/client';
import { lastingTable } from '@/server/warehouse/migrations';
import { shardsOf } from '@/server/warehouse/shards';
import { shuffled, smallPopulation } from '../recap/population';
import { createTestStore, providers, type TestStore } from '../support/test-store';
import type { TestEngine } from '../support/test-warehouse';

const PEOPLE = 28;
const EDITION = { id: 'music-2025', pack: 'music', year: 2025, zone: 'Asia/Seoul', minCohort: 3 };
const population = [
  ...smallPopulation(PEOPLE),
  ...smallPopulation(PEOPLE, 2024).map((event) => ({ ...event, messageId: `b${event.messageId}` })),
];

const stores: TestStore[] = [];
afterAll(async () => {
  for (const store of stores) await store.drop();
});

/** Everybody with the hash of what one generation freezes. */
async function frozen(engine: TestEngine, seed: number, buckets: number, provider = providers.at(-1) ?? 'sqlite') {
  const store = await createTestStore(provider, engine);
  stores.push(store);
  const events = shuffled(population, seed);
  for (let at = 0; at < events.length; at += 1_500) await insertEvents(store.db, events.slice(at, at + 1_500), 0);
  await createEdition(store.db, EDITION);
  await generateEdition(store.db, EDITION.id, { bucketSize: Math.ceil(PEOPLE / buckets) });
  const rows = await store.db.client.recap.findMany({ orderBy: { userId: 'asc' }, select: { userId: true, hash: true } });
  return rows.map(({ userId, hash }) => `${userId} ${hash}`);
}

test('embedded, one server and two shards give the same bytes, in whatever order events came and however many buckets there are', async () => {
  const expected = await frozen('embedded', 1, 1, 'sqlite');
  expect(expected).toHaveLength(PEOPLE);
  expect(expected.filter((row) => /[0-9a-f]{64}$/.test(row)).length).toBeGreaterThan(PEOPLE / 2);
  for (const [engine, seed, buckets] of [
    ['server', 2, 64],
    ['shards', 3, 1],
    ['shards', 4, 64],
  ] as const) {
    expect(await frozen(engine, seed, buckets), `${engine}, ${buckets} buckets`).toEqual(expected);
  }
}, 240_000);

test('on shards each holds a part of the people', async () => {
  const sharded = stores.find((store) => store.db.warehouse?.cluster !== undefined);
  const warehouse = await openWarehouse(sharded?.db.warehouse);
  const counts = await Promise.all(
    shardsOf(warehouse).map((shard) =>
      shard.query(
        'people',
        `SELECT toInt64(uniqExact(user_id)) AS n FROM ${lastingTable(shard, 'events')}`,
        {},
        z.object({ n: z.number() }),
      ),
    ),
  );
  await warehouse.close();
  expect(counts).toHaveLength(2);
  for (const [count] of counts) expect(count?.n).toBeGreaterThan(PEOPLE / 8);
});
