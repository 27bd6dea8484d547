import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { recapSchema } from '@/model/recap';
import { createEdition } from '@/server/editions/create';
import { publishEdition } from '@/server/editions/publish';
import { insertEvents } from '@/server/events/insert';
import { generateEdition } from '@/server/recap/generate';
import { unpackRecap } from '@/server/recap/packed';
import { readAllRecaps, readRecap } from '@/server/recap/read';
import { createTestStore, providers, type TestStore } from '../support/test-store';
import { shuffled, smallPopulation } from './population';

const edition = { id: 'music-2025', pack: 'music', year: 2025, zone: 'Asia/Seoul' };
const PEOPLE = 30;

/** Everything that is frozen in a version. */
const frozen = async ({ db }: TestStore, version: number) =>
  (await db.client.recap.findMany({ where: { version }, orderBy: { userId: 'asc' } })).map(({ userId, payload, hash }) => ({
    userId,
    payload,
    hash,
  }));

// On SQLite here, with the same bytes on PostgreSQL, and whole on PostgreSQL where the engine is a cluster (vitest.engines.config.ts).
describe.each(providers.slice(0, 1))('a generation on %s', (provider) => {
  let store: TestStore;
  beforeAll(async () => {
    store = await createTestStore(provider);
    await insertEvents(store.db, smallPopulation(PEOPLE), 0);
    await createEdition(store.db, edition);
  });
  afterAll(() => store.drop());

  test('freezes a recap for everybody above the minimum and a row without one for everybody else', async () => {
    const phases = new Set<string>();
    const result = await generateEdition(store.db, edition.id, { onProgress: ({ phase }) => phases.add(phase) });
    const rows = await frozen(store, 1);
    expect(rows).toHaveLength(PEOPLE);
    expect(result).toEqual({ version: 1, people: PEOPLE, recaps: rows.filter(({ payload }) => payload !== null).length });
    expect(rows.filter(({ payload }) => payload === null).map(({ userId }) => userId)).toEqual(['user-000', 'user-001']);
    expect([...phases]).toEqual(['project', 'aggregate', 'freeze']);
    expect(await store.db.client.run.findFirst()).toMatchObject({ status: 'done', recaps: 28, people: PEOPLE, worker: null, error: null });
  });

  test('gives the same bytes whatever the number of buckets and the database, in the next version', async () => {
    await generateEdition(store.db, edition.id, { bucketSize: 4 });
    expect(await frozen(store, 2)).toEqual(await firstVersion());
  });

  test('keeps what is served until it is published, and is a snapshot: an event that comes later changes nothing until the next one', async () => {
    await publishEdition(store.db, edition.id, 2);
    await generateEdition(store.db, edition.id);
    const before = await readRecap(store.db, edition.id, 'user-009');
    const [event] = smallPopulation(PEOPLE).filter(({ userId }) => userId === 'user-009');
    if (!event) throw new Error('the population has nobody');
    await insertEvents(store.db, [{ ...event, messageId: 'late' }], 0);
    expect(await readRecap(store.db, edition.id, 'user-009')).toEqual(before);
    await generateEdition(store.db, edition.id);
    const after = await readRecap(store.db, edition.id, 'user-009');
    if (before.state !== 'recap' || after.state !== 'recap') throw new Error('no recap');
    expect(after.recap.totals.plays).toBe(before.recap.totals.plays + 1);
    expect([before.version, after.version]).toEqual([3, 4]);
    expect((await readRecap(store.db, edition.id, 'user-009', { version: 'published' })).version).toBe(2);
    // Versions that nobody needs are gone.
    const versions = await store.db.client.recap.groupBy({ by: ['version'], orderBy: { version: 'asc' } });
    expect(versions.map(({ version }) => version)).toEqual([2, 4]);
  });

  test('streams the JSON of every recap in the order of people', async () => {
    const lines: string[] = [];
    for await (const line of readAllRecaps(store.db, edition.id)) lines.push(line);
    const rows = await frozen(store, 4);
    expect(lines).toEqual(rows.flatMap(({ payload }) => (payload === null ? [] : [JSON.stringify(unpackRecap(payload))])));
    expect(lines.map((line) => recapSchema.parse(JSON.parse(line)).user.id)).toEqual(
      rows.flatMap(({ userId, payload }) => (payload === null ? [] : [userId])),
    );
  });

  test('tells an unknown edition, person and version and somebody below the minimum apart', async () => {
    expect(await readRecap(store.db, edition.id, 'user-000')).toEqual({ state: 'below-minimum', version: 4 });
    await expect(readRecap(store.db, 'nothing', 'user-009')).rejects.toThrow('There is no edition "nothing"');
    await expect(readRecap(store.db, edition.id, 'USER-009')).rejects.toThrow('Nobody with the id "USER-009"');
    await expect(readRecap(store.db, edition.id, 'user-009', { version: 9 })).rejects.toThrow('no finished version 9');
    await createEdition(store.db, { ...edition, id: 'music-2031', year: 2031 });
    await expect(readRecap(store.db, 'music-2031', 'user-009')).rejects.toThrow('has not been generated yet');
    await expect(readRecap(store.db, 'music-2031', 'user-009', { version: 'published' })).rejects.toThrow('is not published');
  });

  test('finishes with nothing when no event counts', async () => {
    expect(await generateEdition(store.db, 'music-2031')).toEqual({ version: 1, people: 0, recaps: 0 });
  });

  test('ends as failed with its tables gone when a statistic breaks, and the next one succeeds', async () => {
    await store.db.client.edition.update({ where: { id: 'music-2031' }, data: { settings: '{}' } });
    await expect(generateEdition(store.db, 'music-2031')).rejects.toThrow();
    expect(await store.db.client.run.findFirst({ where: { editionId: 'music-2031' }, orderBy: { version: 'desc' } })).toMatchObject({
      status: 'failed',
      worker: null,
    });
  });

  /** The first version's rows, made again from the same events in another order, on the other database where the run has both. */
  async function firstVersion() {
    const other = await createTestStore(providers.at(-1) ?? provider);
    const events = shuffled(smallPopulation(PEOPLE));
    for (let at = 0; at < events.length; at += 500) await insertEvents(other.db, events.slice(at, at + 500), 0);
    await createEdition(other.db, edition);
    await generateEdition(other.db, edition.id, { bucketSize: 1 });
    const rows = await frozen(other, 1);
    await other.drop();
    return rows;
  }
});
