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
    await expect(insertEvents(store.db, [full, event('bare', { userId: 'ben' })], 1_795_294_852_527)).resolves.toEqual({ added: 2, duplicates: 0 });
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
});
