import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createEdition } from '@/server/editions/create';
import { insertEvents } from '@/server/events/insert';
import { erasePerson } from '@/server/people/erase';
import { generateEdition } from '@/server/recap/generate';
import { openWarehouse, type Warehouse } from '@/server/warehouse/client';
import { EVENTS, wholeLastingTable } from '@/server/warehouse/migrations';
import { shardsOf } from '@/server/warehouse/shards';
import { sourceTable } from '@/server/warehouse/source';
import { syncWarehouse } from '@/server/warehouse/sync';
import { smallPopulation } from '../recap/population';
import { annum } from '../support/run-node';
import { createTestStore, type TestStore } from '../support/test-store';
import type { TestEngine } from '../support/test-warehouse';

const EDITION = { id: 'music-2025', pack: 'music', year: 2025, zone: 'Asia/Seoul' };
const folder = mkdtempSync(join(tmpdir(), 'annum-outside-'));
const parquet = join(folder, 'plays.parquet');
const stores: TestStore[] = [];
let expected: unknown;

/** The events under other names and types, as a company may keep them. */
const OUTSIDE = `SELECT user_id AS account, toDateTime64(fromUnixTimestamp64Milli(occurred_at_ms), 3, 'UTC') AS "played at", toInt32(ifNull(duration_ms, 0)) AS ms,
  ifNull(item_name, '') AS song, concat('  ', ifNull(creator_name, '')) AS "band ""x"" \`y\`", ifNull(collection_name, '') AS album,
  JSONExtract(ifNull(categories, '[]'), 'Array(String)') AS genres, ifNull(timezone, '') AS tz`;
const COLUMNS = {
  userId: 'account',
  occurredAt: 'played at',
  durationMs: 'ms',
  itemName: 'song',
  creatorName: 'band "x" `y`',
  collectionName: 'album',
  categories: 'genres',
  timezone: 'tz',
};

async function emptyStore(engine: TestEngine): Promise<TestStore> {
  const store = await createTestStore('sqlite', engine);
  stores.push(store);
  return store;
}

const frozen = ({ db }: TestStore) => db.client.recap.findMany({ orderBy: { userId: 'asc' }, select: { userId: true, hash: true } });

async function filled(engine: TestEngine, work: (warehouse: Warehouse, store: TestStore) => Promise<void>): Promise<void> {
  const store = await emptyStore(engine);
  await insertEvents(store.db, smallPopulation(20), 0);
  const warehouse = await openWarehouse(store.db.warehouse);
  try {
    await work(warehouse, store);
  } finally {
    await warehouse.close();
  }
}

beforeAll(async () => {
  await filled('embedded', async (warehouse, store) => {
    await createEdition(store.db, EDITION);
    await generateEdition(store.db, EDITION.id);
    expected = await frozen(store);
    await warehouse.command(
      'write',
      `INSERT INTO FUNCTION file('${parquet}', 'Parquet') ${OUTSIDE} FROM ${sourceTable(store.db, 'events')}`,
    );
  });
});
afterAll(async () => {
  for (const store of stores) await store.drop();
  rmSync(folder, { recursive: true, force: true });
});

test('recaps of a Parquet file are those of the same events in the store, no event passes through the store, and who was erased gets none', async () => {
  const store = await emptyStore('embedded');
  const columns = Object.entries(COLUMNS).flatMap(([field, column]) => ['--column', `${field}=${column}`]);
  const create = ['edition', 'create', EDITION.id, '--pack', 'music', '--year', '2025', '--zone', EDITION.zone];
  const made = await annum([...create, '--events-from', parquet, '--activity', 'listen', ...columns], { env: { DATABASE_URL: store.url } });
  expect(made).toMatchObject({ code: 0 });
  const { recaps } = await generateEdition(store.db, EDITION.id);
  expect(await frozen(store)).toEqual(expected);
  expect(await store.db.client.event.count()).toBe(0);
  const { client } = store.db;
  await erasePerson(store.db, 'user-015', { erasePictures: async () => 0 });
  expect(await client.recap.count({ where: { payload: { not: null } } })).toBe(recaps - 1);
  // The events stay elsewhere.
  await generateEdition(store.db, EDITION.id);
  expect(await client.recap.count({ where: { version: 2, payload: { not: null } } })).toBe(recaps - 1);
  expect(await client.recap.count({ where: { userId: 'user-015' } })).toBe(0);
});

test.each(['server', 'shards'] as const)('recaps of a view on %s are those of the same events in the store', async (engine) => {
  await filled(engine, async (warehouse, source) => {
    await syncWarehouse(source.db, warehouse);
    const view = `${source.db.warehouse?.database}.plays`;
    for (const shard of shardsOf(warehouse)) {
      await shard.command('view', `CREATE VIEW ${view} AS ${OUTSIDE} FROM ${wholeLastingTable(warehouse, EVENTS)} FINAL`);
    }
    const store = await createTestStore('sqlite', 'embedded');
    stores.push(store);
    const { warehouse: config } = source.db;
    const db = config ? { ...store.db, warehouse: config } : store.db;
    await createEdition(db, { ...EDITION, events: { from: view, activity: 'listen', columns: COLUMNS } });
    await generateEdition(db, EDITION.id);
    expect(await frozen(store)).toEqual(expected);
    expect(await db.client.event.count()).toBe(0);
  });
});

test('what is named must be there and of a type that says what the field means', async () => {
  const store = await emptyStore('embedded');
  const generate = async (id: string, from: string, columns: Record<string, string>) => {
    await createEdition(store.db, { ...EDITION, id, events: { from, activity: 'listen', columns: { ...COLUMNS, ...columns } } });
    await generateEdition(store.db, id);
  };
  await expect(generate('a', join(folder, 'none.parquet'), {})).rejects.toThrow('cannot be read');
  await expect(generate('b', parquet, { itemId: 'song_id' })).rejects.toThrow('has no column "song_id" for itemId');
  await expect(generate('c', parquet, { durationMs: "ms') UNION ALL SELECT 1 --" })).rejects.toThrow('has no column');
  await expect(generate('d', parquet, { durationMs: 'song' })).rejects.toThrow('durationMs needs whole milliseconds');
  await expect(generate('e', 'shop.plays', {})).rejects.toThrow('the embedded engine has none');
});

test('an edition with an impossible mapping is not made', async () => {
  const store = await emptyStore('embedded');
  const make = (events: object) => createEdition(store.db, { ...EDITION, events: events as never });
  await expect(make({ from: "x'; DROP TABLE y", activity: 'listen', columns: COLUMNS })).rejects.toThrow('must be a table');
  await expect(make({ from: parquet, columns: COLUMNS })).rejects.toThrow('activity');
  await expect(make({ from: parquet, activity: 'purchase', columns: COLUMNS })).rejects.toThrow('does not count "purchase"');
  await expect(make({ from: parquet, activity: 'listen', columns: { userId: 'account' } })).rejects.toThrow('userId and occurredAt');
  await expect(make({ from: parquet, activity: 'listen', columns: { ...COLUMNS, nothing: 'x' } })).rejects.toThrow('nothing');
});
