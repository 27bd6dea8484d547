import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { insertEvents, type KeyedEvent } from '@/server/events/insert';
import { createTestStore, providers, type TestStore } from '../support/test-store';

const event = (messageId: string, fields: Partial<KeyedEvent> = {}): KeyedEvent => ({
  source: 'test',
  messageId,
  userId: 'ina',
  activity: 'listen',
  occurredAt: 1_735_689_600_000,
  ...fields,
});

describe.each(providers)('insertEvents on %s', (provider) => {
  let store: TestStore;
  beforeAll(async () => {
    store = await createTestStore(provider);
  });
  afterAll(() => store.drop());

  it('keeps every field as it is', async () => {
    const full = event('full', {
      durationMs: 86_400_000,
      amountMinor: -Number.MAX_SAFE_INTEGER,
      currency: 'KRW',
      quantity: -3,
      item: { id: 'i', name: 'Ångström “quoted” \\ back 한국어 😀\n\ttab' },
      creator: { name: "O'Creator" },
      collection: { id: null, name: 'C' },
      categories: ['a', '나'],
      country: 'KR',
      platform: 'ios',
      timezone: 'Asia/Seoul',
      properties: { nested: { list: [1, null, 'x'] }, big: 1e21 },
    });
    await expect(insertEvents(store.db, [full, event('bare', { userId: 'ben' })], 1_795_294_852_527)).resolves.toEqual({
      added: 2,
      duplicates: 0,
      erased: 0,
    });
    const row = await store.db.client.event.findUniqueOrThrow({ where: { source_messageId: { source: 'test', messageId: 'full' } } });
    expect(row).toMatchObject({
      userId: 'ina',
      activity: 'listen',
      occurredAtMs: 1_735_689_600_000n,
      durationMs: 86_400_000,
      amountMinor: -BigInt(Number.MAX_SAFE_INTEGER),
      currency: 'KRW',
      quantity: -3,
      itemId: 'i',
      itemName: 'Ångström “quoted” \\ back 한국어 😀\n\ttab',
      creatorId: null,
      creatorName: "O'Creator",
      collectionName: 'C',
      country: 'KR',
      timezone: 'Asia/Seoul',
      receivedAtMs: 1_795_294_852_527n,
    });
    expect(JSON.parse(row.categories ?? '')).toEqual(['a', '나']);
    expect(JSON.parse(row.properties ?? '')).toEqual(full.properties);
    const bare = await store.db.client.event.findFirstOrThrow({ where: { messageId: 'bare' } });
    expect(bare).toMatchObject({ quantity: 1, durationMs: null, itemName: null, categories: null, properties: null });
    expect(bare.id).toBeGreaterThan(row.id);
  });

  const countOf = (source: string) => store.db.client.event.count({ where: { source } });

  it('keeps one of equal keys, the first, and counts the others', async () => {
    const at = (messageId: string, itemName: string) => event(messageId, { source: 'twice', item: { name: itemName } });
    await expect(insertEvents(store.db, [at('a', 'first'), at('b', 'x'), at('a', 'second')], 1)).resolves.toEqual({
      added: 2,
      duplicates: 1,
      erased: 0,
    });
    await expect(insertEvents(store.db, [at('c', 'x'), at('a', 'third')], 2)).resolves.toEqual({ added: 1, duplicates: 1, erased: 0 });
    expect(await store.db.client.event.findFirst({ where: { source: 'twice', messageId: 'a' } })).toMatchObject({
      itemName: 'first',
      receivedAtMs: 1n,
    });
    expect(await countOf('twice')).toBe(3);
  });

  it('tells the same message id of two sources apart', async () => {
    const both = [event('same', { source: 'one' }), event('same', { source: 'two' })];
    await expect(insertEvents(store.db, both, 1)).resolves.toEqual({ added: 2, duplicates: 0, erased: 0 });
  });

  it('takes nothing, one event, and rows that agree in every column but the key', async () => {
    await expect(insertEvents(store.db, [], 1)).resolves.toEqual({ added: 0, duplicates: 0, erased: 0 });
    await expect(insertEvents(store.db, [event('1', { source: 'few' })], 1)).resolves.toEqual({ added: 1, duplicates: 0, erased: 0 });
    const rows = ['1', '2', '3'].map((id) => event(id, { source: 'few' }));
    await expect(insertEvents(store.db, rows, 1)).resolves.toEqual({ added: 2, duplicates: 1, erased: 0 });
    const whole = [event('x', { source: 'few' }), event('x', { source: 'few' })];
    await expect(insertEvents(store.db, whole, 1)).resolves.toEqual({ added: 1, duplicates: 1, erased: 0 });
  });

  it('makes users once and leaves what is known of them', async () => {
    await store.db.client.user.create({ data: { id: 'known', displayName: 'Known', timezone: 'Asia/Seoul', createdAtMs: 5n } });
    await insertEvents(
      store.db,
      ['known', 'new', 'known'].map((userId, index) => event(`u${index}`, { source: 'people', userId })),
      9,
    );
    const users = await store.db.client.user.findMany({ where: { id: { in: ['known', 'new'] } }, orderBy: { id: 'asc' } });
    expect(users).toMatchObject([
      { id: 'known', displayName: 'Known', timezone: 'Asia/Seoul', createdAtMs: 5n },
      { id: 'new', displayName: null, createdAtMs: 9n },
    ]);
  });

  it('stores nothing of a batch that fails', async () => {
    const bad = event('bad', { source: 'whole', durationMs: 2 ** 40, userId: 'nobody' });
    const batch = [event('good', { source: 'whole', userId: 'nobody' }), bad];
    if (provider === 'sqlite') {
      // SQLite takes any number; a rule stands in for what else can fail.
      await store.db.client.$executeRawUnsafe(
        "CREATE TRIGGER refuse BEFORE INSERT ON events WHEN new.message_id = 'bad' BEGIN SELECT RAISE(ABORT, 'refused'); END",
      );
    }
    await expect(insertEvents(store.db, batch, 1)).rejects.toThrow();
    expect(await countOf('whole')).toBe(0);
    expect(await store.db.client.user.findUnique({ where: { id: 'nobody' } })).toBeNull();
  });

  it('serves other queries and transactions of the same process meanwhile', async () => {
    const batches = Array.from({ length: 8 }, (_, batch) =>
      Array.from({ length: 200 }, (_unused, index) => event(`${batch}-${index}`, { source: 'meanwhile' })),
    );
    const inserts = batches.map((batch) => insertEvents(store.db, batch, 1));
    const others = Array.from({ length: 5 }, (_, index) =>
      store.db.client.$transaction(async (tx) => {
        const known = await tx.user.count({ where: { id: `meanwhile-${index}` } });
        await tx.user.create({ data: { id: `meanwhile-${index}`, createdAtMs: 1n } });
        return known;
      }),
    );
    const [known] = await Promise.all([Promise.all(others), Promise.all(inserts)]);
    expect(known).toEqual([0, 0, 0, 0, 0]);
    expect((await Promise.all(inserts)).reduce((sum, { added }) => sum + added, 0)).toBe(1_600);
    expect(await countOf('meanwhile')).toBe(1_600);
  });
});
