import Rudder from '@rudderstack/rudder-sdk-node';
import { Analytics } from '@segment/analytics-node';
import { CloudEvent, emitterFor, HTTP, httpTransport, Mode } from 'cloudevents';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createSource } from '@/server/events/sources';
import type { Served } from '../support/serve';
import { createTestStore, providers, type TestStore } from '../support/test-store';
import { serveIntake } from './serve-intake';

describe.each(providers)('unmodified clients deliver to %s', (provider) => {
  let store: TestStore;
  let served: Served;
  let key: string;
  beforeAll(async () => {
    store = await createTestStore(provider);
    ({ key } = await createSource(store.db, 'shop', Date.now()));
    served = await serveIntake(store.db);
  });
  beforeEach(() => store.db.client.event.deleteMany());
  afterAll(async () => {
    await served.close();
    await store.drop();
  });

  const events = () => store.db.client.event.findMany({ orderBy: { messageId: 'asc' } });
  const order = {
    order_id: 'o-55',
    total: 31.5,
    currency: 'eur',
    affiliation: 'Corner Supply',
    products: [
      { product_id: 'p1', name: 'Mug', price: 10.5, quantity: 2, category: 'Kitchen' },
      { product_id: 'p2', name: 'Tea', price: 10.5, brand: 'Kettle Works' },
    ],
  };
  const lines = [
    {
      messageId: 'order/o-55/0',
      userId: 'ina',
      amountMinor: 2_100n,
      quantity: 2,
      itemName: 'Mug',
      creatorName: 'Corner Supply',
      currency: 'EUR',
    },
    { messageId: 'order/o-55/1', userId: 'ina', amountMinor: 1_050n, quantity: 1, itemName: 'Tea', creatorName: 'Kettle Works' },
  ];

  it('@segment/analytics-node', async () => {
    const analytics = new Analytics({ writeKey: key, host: served.url, flushAt: 5 });
    const failures: unknown[] = [];
    analytics.on('error', (error) => failures.push(error));
    analytics.identify({ userId: 'ina', traits: { name: 'Ina', timezone: 'Europe/Riga', locale: 'lv_LV' } });
    analytics.track({ userId: 'ina', event: 'Order Completed', properties: order, timestamp: '2025-05-05T12:00:00Z' });
    analytics.page({ userId: 'ina', name: 'Home' });
    await analytics.closeAndFlush();
    expect(failures).toEqual([]);
    expect(await events()).toMatchObject(lines.map((line) => ({ ...line, occurredAtMs: BigInt(Date.parse('2025-05-05T12:00:00Z')) })));
    expect(await store.db.client.user.findUnique({ where: { id: 'ina' } })).toMatchObject({
      displayName: 'Ina',
      timezone: 'Europe/Riga',
      locale: 'lv-LV',
    });
  });

  it('@rudderstack/rudder-sdk-node, gzip in the guise of a form, with the time that was meant', async () => {
    const rudder = new Rudder(key, { dataPlaneUrl: served.url, flushInterval: 50 });
    await new Promise<void>((resolve, reject) => {
      const message = { userId: 'ina', event: 'Order Completed', properties: order, timestamp: new Date('2024-05-05T12:00:00Z') };
      rudder.track(message, (error?: Error) => (error ? reject(error) : resolve()));
    });
    expect(await events()).toMatchObject(lines.map((line) => ({ ...line, occurredAtMs: BigInt(Date.parse('2024-05-05T12:00:00Z')) })));
  });

  it('cloudevents in all three forms', async () => {
    const data = { activity: 'listen', durationMs: 60_000, item: { name: 'Halt' } };
    const event = (id: string) =>
      new CloudEvent({ id, source: '/apps/player', type: 'song.played', subject: 'user:ina', time: '2025-03-01T09:00:00Z', data });
    const transport = httpTransport(`${served.url}/api/events`);
    for (const mode of [Mode.BINARY, Mode.STRUCTURED]) {
      const emit = emitterFor((message) => transport({ ...message, headers: { ...message.headers, authorization: `Bearer ${key}` } }), {
        mode,
      });
      await emit(event(mode));
      await emit(event(mode));
    }
    const batch = [event('binary'), event('b1'), event('b2')].map((one) => JSON.parse(String(HTTP.structured(one).body)) as unknown);
    const response = await fetch(`${served.url}/api/events`, {
      method: 'POST',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/cloudevents-batch+json' },
      body: JSON.stringify(batch),
    });
    expect(await response.json()).toEqual({ accepted: 2, duplicates: 1, rejected: [] });
    expect(await events()).toHaveLength(4);
    expect(await store.db.client.event.findFirst()).toMatchObject({
      userId: 'ina',
      itemName: 'Halt',
      occurredAtMs: BigInt(Date.parse('2025-03-01T09:00:00Z')),
    });
  });

  it('says 401 to a wrong key so that the SDK tells its user', async () => {
    const analytics = new Analytics({ writeKey: 'ak_wrongwrongwrongwrongwrong', host: served.url, flushAt: 1 });
    const failed = new Promise((resolve) => analytics.on('error', resolve));
    analytics.track({ userId: 'ina', event: 'Listen', properties: {} });
    expect(await failed).toMatchObject({
      code: 'delivery_failure',
      reason: expect.objectContaining({ message: expect.stringContaining('401') }),
    });
    await analytics.closeAndFlush();
  });
});
