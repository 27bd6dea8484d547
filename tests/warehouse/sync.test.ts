import { Client } from 'pg';
import { afterEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { insertEvents } from '@/server/events/insert';
import { openWarehouse, type Warehouse } from '@/server/warehouse/client';
import { EVENT_COLUMNS, readEventLines } from '@/server/warehouse/event-lines';
import { assertMigrated, EVENTS, migrateWarehouse, PEOPLE, serverOf, wholeLastingTable } from '@/server/warehouse/migrations';
import { shardsOf } from '@/server/warehouse/shards';
import { warehouseStatus } from '@/server/warehouse/status';
import { syncWarehouse } from '@/server/warehouse/sync';
import { smallPopulation } from '../recap/population';
import { createTestStore, providers, type TestStore } from '../support/test-store';
import type { TestEngine } from '../support/test-warehouse';

const opened: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const each of opened.splice(0).reverse()) await each.close();
});

async function open(provider: (typeof providers)[number], engine: TestEngine): Promise<{ store: TestStore; warehouse: Warehouse }> {
  const store = await createTestStore(provider, engine);
  opened.push({ close: () => store.drop() });
  const warehouse = await openWarehouse(store.db.warehouse);
  opened.push(warehouse);
  return { store, warehouse };
}

const idRow = z.object({ id: z.number() });
const eventRow = z.object({
  user_id: z.string(),
  activity: z.string(),
  occurred_at_ms: z.number(),
  duration_ms: z.number().nullable(),
  amount_minor: z.number().nullable(),
  currency: z.string(),
  quantity: z.number(),
  item_name: z.string(),
  creator_name: z.string(),
  categories: z.string(),
  timezone: z.string(),
});
/** Ids on the server, each as often as it is counted. */
const idsOn = async (warehouse: Warehouse): Promise<number[]> =>
  (await warehouse.query('ids', `SELECT id FROM ${wholeLastingTable(warehouse, EVENTS)} FINAL ORDER BY id`, {}, idRow)).map(({ id }) => id);
const idsIn = async ({ db }: TestStore): Promise<number[]> =>
  (await db.client.event.findMany({ select: { id: true }, orderBy: { id: 'asc' } })).map(({ id }) => Number(id));

const events = smallPopulation(12);

describe.each(providers)('the sync of a %s store', (provider) => {
  test('brings every event once, whole, and later only the new ones', async () => {
    const { store, warehouse } = await open(provider, 'shards');
    await insertEvents(store.db, events.slice(0, 300), 7);
    expect(await syncWarehouse(store.db, warehouse)).toEqual({ added: 300, erased: 0, people: 0, waitsFor: 0 });
    await insertEvents(store.db, events, 9);
    expect(await warehouseStatus(store.db, warehouse)).toMatchObject({ behind: events.length - 300, behindSinceMs: 9, events: 300 });
    expect((await syncWarehouse(store.db, warehouse)).added).toBe(events.length - 300);
    expect((await syncWarehouse(store.db, warehouse)).added).toBe(0);
    expect(await idsOn(warehouse)).toEqual(await idsIn(store));
    expect(await warehouseStatus(store.db, warehouse)).toMatchObject({ behind: 0, behindSinceMs: null, shards: 2, waitsFor: 0 });

    const [stored] = await store.db.client.event.findMany({ where: { messageId: '4-3' } });
    const table = wholeLastingTable(warehouse, EVENTS);
    const [found] = await warehouse.query('one', `SELECT * FROM ${table} WHERE id = {id:Int64}`, { id: Number(stored?.id) }, eventRow);
    expect(found).toMatchObject({
      user_id: 'user-004',
      activity: 'listen',
      occurred_at_ms: Number(stored?.occurredAtMs),
      duration_ms: stored?.durationMs,
      amount_minor: null,
      currency: '',
      quantity: 1,
      item_name: stored?.itemName,
      creator_name: stored?.creatorName,
      categories: stored?.categories,
      timezone: stored?.timezone ?? '',
    });
    // A person is on one shard, and both shards have some.
    const users = await Promise.all(
      shardsOf(warehouse).map((shard) =>
        shard.query('users', `SELECT DISTINCT user_id FROM ${serverOf(shard).database}.${EVENTS}`, {}, z.object({ user_id: z.string() })),
      ),
    );
    expect(users.every((some) => some.length > 0)).toBe(true);
    expect(users.flat()).toHaveLength(12);
  });

  test('counts a batch once that a crash cut off before the cursor', async () => {
    const { store, warehouse } = await open(provider, 'shards');
    await insertEvents(store.db, events, 0);
    const batch = await readEventLines(store.db, 0n, 10_000n, 200);
    await migrateWarehouse(warehouse);
    await syncWarehouse(store.db, warehouse);
    await insertEvents(store.db, smallPopulation(3, 2026), 0);
    const ids = await idsIn(store);
    const half = await readEventLines(store.db, BigInt(events.length), 10_000n, 20);
    for (const lines of [batch?.lines ?? '', half?.lines ?? '', half?.lines ?? '']) {
      await serverOf(warehouse).insertLines('crashed', wholeLastingTable(warehouse, EVENTS), EVENT_COLUMNS, lines);
    }
    await syncWarehouse(store.db, warehouse);
    expect(await idsOn(warehouse)).toEqual(ids);
    expect((await warehouseStatus(store.db, warehouse)).events).toBe(ids.length);
  });

  test('follows erased people, single erased events, and changed names, zones and birthdays', async () => {
    const { store, warehouse } = await open(provider, 'shards');
    const { client } = store.db;
    await client.user.createMany({
      data: ['user-003', 'user-004', 'user-005'].map((id) => ({ id, displayName: `Name of ${id}`, createdAtMs: 0n })),
    });
    await insertEvents(store.db, events, 0);
    await syncWarehouse(store.db, warehouse);
    await client.event.deleteMany({ where: { userId: 'user-003' } });
    await client.user.delete({ where: { id: 'user-003' } });
    await client.event.deleteMany({ where: { messageId: { in: ['4-1', '4-2'] } } });
    await client.user.update({ where: { id: 'user-004' }, data: { timezone: 'Asia/Seoul' } });
    await client.user.update({ where: { id: 'user-006' }, data: { timezone: 'Europe/Paris' } });
    await client.user.update({ where: { id: 'user-005' }, data: { birthday: '02-29' } });
    await client.user.create({ data: { id: 'user-013', birthday: '07-05', createdAtMs: 0n } });
    expect((await warehouseStatus(store.db, warehouse)).changes).toBeGreaterThan(3);
    expect(await syncWarehouse(store.db, warehouse)).toMatchObject({ added: 0, erased: 2, people: 5 });
    expect(await idsOn(warehouse)).toEqual(await idsIn(store));
    const people = await warehouse.query(
      'people',
      `SELECT id, display_name, timezone, birthday FROM ${wholeLastingTable(warehouse, PEOPLE)} FINAL ORDER BY id`,
      {},
      z.object({ id: z.string(), display_name: z.string(), timezone: z.string(), birthday: z.string() }),
    );
    expect(people).toEqual([
      { id: 'user-004', display_name: 'Name of user-004', timezone: 'Asia/Seoul', birthday: '' },
      { id: 'user-005', display_name: 'Name of user-005', timezone: '', birthday: '02-29' },
      { id: 'user-006', display_name: '', timezone: 'Europe/Paris', birthday: '' },
      { id: 'user-013', display_name: '', timezone: '', birthday: '07-05' },
    ]);
    expect((await warehouseStatus(store.db, warehouse)).changes).toBe(0);
  });

  test('may be asked by several at once: one works, the others wait for it', async () => {
    const { store, warehouse } = await open(provider, 'server');
    await insertEvents(store.db, events, 0);
    const results = await Promise.all([1, 2, 3].map(() => syncWarehouse(store.db, warehouse)));
    expect(results.map(({ added }) => added).sort((a, b) => a - b)).toEqual([0, 0, events.length]);
    expect(await idsOn(warehouse)).toEqual(await idsIn(store));
  });

  test('refuses tables that hold the events of another store, unless they are to be replaced', async () => {
    const { store, warehouse } = await open(provider, 'server');
    await insertEvents(store.db, events, 0);
    await syncWarehouse(store.db, warehouse);
    const other = await createTestStore(provider, 'embedded');
    opened.push({ close: () => other.drop() });
    await insertEvents(other.db, events.slice(0, 10), 0);
    await expect(syncWarehouse(other.db, warehouse)).rejects.toThrow('events of another store');
    expect((await syncWarehouse(other.db, warehouse, { fromScratch: true })).added).toBe(10);
    expect(await idsOn(warehouse)).toEqual(await idsIn(other));
  });
});

test('migrations run once, on every shard, and a cluster of another size is refused', async () => {
  const { store, warehouse } = await open('sqlite', 'shards');
  expect(await migrateWarehouse(warehouse)).toEqual([]);
  const made = await assertMigrated(warehouse);
  const [first = ''] = store.db.warehouse?.urls ?? [];
  const alone = await openWarehouse({ urls: [first], user: 'default', password: '', database: serverOf(warehouse).database });
  opened.push(alone);
  await expect(assertMigrated(alone)).rejects.toThrow('was made for 2 shard(s), and now there are 1');
  expect((await assertMigrated(warehouse)).id).toBe(made.id);
});

describe.runIf(providers.includes('postgresql'))('events that PostgreSQL commits out of the order of ids', () => {
  const insert = (id: string) =>
    `INSERT INTO events (source, message_id, user_id, activity, occurred_at_ms, received_at_ms) VALUES ('by hand', '${id}', 'late', 'listen', 1, 1)`;

  async function writers(url: string, count: number): Promise<Client[]> {
    const clients = Array.from({ length: count }, () => new Client({ connectionString: url }));
    for (const client of clients) {
      await client.connect();
      opened.push({ close: () => client.end() });
    }
    return clients;
  }

  test('are all brought, though a smaller id appears after a greater one was there to see', async () => {
    const { store, warehouse } = await open('postgresql', 'server');
    await insertEvents(store.db, events.slice(0, 5), 0);
    await syncWarehouse(store.db, warehouse);
    const [slow, fast] = await writers(store.url, 2);
    await slow?.query('BEGIN');
    await slow?.query(insert('slow'));
    await fast?.query(insert('fast'));
    expect(await syncWarehouse(store.db, warehouse, { patienceMs: 0 })).toMatchObject({ added: 0, waitsFor: 1 });
    expect(await warehouseStatus(store.db, warehouse)).toMatchObject({ behind: 1, waitsFor: 1 });
    await slow?.query('COMMIT');
    expect(await syncWarehouse(store.db, warehouse, { patienceMs: 0 })).toMatchObject({ added: 2, waitsFor: 0 });
    expect(await idsOn(warehouse)).toEqual(await idsIn(store));
  });

  test('do not wait for transactions that began later, and those that roll back hold nothing up', async () => {
    const { store, warehouse } = await open('postgresql', 'server');
    const [slow, later] = await writers(store.url, 2);
    await syncWarehouse(store.db, warehouse);
    await slow?.query('BEGIN');
    await slow?.query(insert('slow'));
    await insertEvents(store.db, events.slice(0, 5), 0);
    expect(await syncWarehouse(store.db, warehouse, { patienceMs: 0 })).toMatchObject({ added: 0, waitsFor: 1 });
    await later?.query('BEGIN');
    await later?.query(insert('later'));
    await slow?.query('ROLLBACK');
    expect(await syncWarehouse(store.db, warehouse, { patienceMs: 0 })).toMatchObject({ added: 5, waitsFor: 1 });
    await later?.query('COMMIT');
    expect(await syncWarehouse(store.db, warehouse)).toMatchObject({ added: 1, waitsFor: 0 });
    expect(await idsOn(warehouse)).toEqual(await idsIn(store));
  });
});
