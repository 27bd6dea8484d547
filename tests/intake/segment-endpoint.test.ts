import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changeSource, createSource, getSource } from '@/server/events/sources';
import { addWriteKey, revokeWriteKey } from '@/server/events/write-keys';
import { discardLetters, letterLines, listLetters, replayLetters } from '@/server/intake/dead-letters';
import { closeViewings } from '@/server/intake/viewings';
import type { Served } from '../support/serve';
import { createTestStore, providers, type TestStore } from '../support/test-store';
import { serveIntake } from './serve-intake';

const NOW_MS = Date.parse('2026-01-15T12:00:00Z');
const iso = (second: number) => new Date(NOW_MS - 3_600_000 + second * 1000).toISOString();

describe.each(providers)('the tracking API on %s', (provider) => {
  let store: TestStore;
  let served: Served;
  let key: string;
  let nowMs = NOW_MS;
  let sent = 0;
  beforeAll(async () => {
    store = await createTestStore(provider);
    ({ key } = await createSource(store.db, 'app', NOW_MS));
    served = await serveIntake(store.db, { nowMs: () => nowMs });
  });
  afterAll(async () => {
    await served.close();
    await store.drop();
  });

  const call = async (path: string, body: unknown, headers: Record<string, string> = {}) => {
    const response = await fetch(`${served.url}/v1/${path}`, {
      method: 'POST',
      headers: { authorization: `Basic ${Buffer.from(`${key}:`).toString('base64')}`, ...headers },
      body: body instanceof Uint8Array ? new Uint8Array(body) : typeof body === 'string' ? body : JSON.stringify(body),
    });
    return { status: response.status, headers: response.headers, body: (await response.json()) as Record<string, unknown> };
  };
  const track = (event: string, properties: unknown, more: Record<string, unknown> = {}) => ({
    type: 'track',
    userId: 'ina',
    messageId: `m${sent++}`,
    timestamp: iso(0),
    event,
    properties,
    ...more,
  });
  const good = { status: 200, body: { success: true, rejected: [] } };
  const events = (userId: string) =>
    store.db.client.event.findMany({ where: { userId }, orderBy: [{ occurredAtMs: 'asc' }, { messageId: 'asc' }] });

  it('takes every call under its name and its letter, with the key in the header or in the body', async () => {
    const one = { userId: 'calls', messageId: 'c1', event: 'Listen', properties: { item: { name: 'Halt' } } };
    for (const path of ['track', 't', 'identify', 'i', 'page', 'p', 'screen', 's', 'group', 'g'])
      expect(await call(path, one)).toMatchObject(good);
    for (const path of ['alias', 'a']) expect(await call(path, { previousId: 'before', userId: 'calls' })).toMatchObject(good);
    for (const path of ['batch', 'b']) expect(await call(path, { batch: [{ ...one, type: 'track' }], writeKey: key })).toMatchObject(good);
    const browser = { method: 'POST', headers: { 'content-type': 'text/plain' }, body: JSON.stringify({ ...one, writeKey: key }) };
    expect((await fetch(`${served.url}/v1/t`, browser)).status).toBe(200);
    expect(await events('calls')).toHaveLength(1);
    expect((await call('nonsense', one)).status).toBe(404);
    expect((await call('track', { ...one, writeKey: 'ak_anotheranotheranother1' })).status).toBe(401);
    expect((await call('track', one, { authorization: '' })).status).toBe(401);
  });

  it('keeps the good of a batch, and the bad with the reason until the mapping is mended', async () => {
    const batch = [
      track('Listen', { item: { name: 'Halt' } }, { userId: 'bea' }),
      track('Song Played', { title: 'Heap' }, { userId: 'bea', context: { ip: '10.1.2.3', app: 'x', userAgent: 'y' } }),
      { type: 'track', event: 'Listen', messageId: 'nobody' },
      { type: 'dance', userId: 'bea', messageId: 'dance' },
      track('Listen', { item: { name: 'NUL \0' } }, { userId: 'bea' }),
      track('Listen', { item: { name: 'half \ud800' } }, { userId: 'bea' }),
      track('Listen', { item: { name: 'Later' } }, { userId: 'bea', timestamp: '2026-01-15T13:30:00Z' }),
      track('Listen', { item: { name: 'Old' } }, { userId: 'bea', timestamp: '1899-01-01T00:00:00Z' }),
      track('Listen', { item: { name: 'x'.repeat(40_000) } }, { userId: 'bea' }),
      7,
    ];
    const answer = await call('batch', gzipSync(JSON.stringify({ batch })), {
      'content-encoding': 'gzip',
      'content-type': 'application/x-www-form-urlencoded',
    });
    expect(answer.status).toBe(200);
    const codes = ['unmapped', 'no_user', 'unknown_type', 'invalid', 'invalid', 'in_the_future', 'invalid', 'too_large', 'invalid'];
    expect(answer.body.accepted).toBe(1);
    expect((answer.body.rejected as { index: number; code: string }[]).map(({ code }) => code)).toEqual(codes);
    expect(answer.body.rejected).toEqual(expect.arrayContaining([expect.objectContaining({ index: 2, messageId: 'nobody' })]));
    await call('batch', { batch });
    const letters = await listLetters(store.db, 'app', 100);
    expect(letters.map(({ code }) => code).toReversed()).toEqual(codes);
    expect(letters.find(({ code }) => code === 'unmapped')?.body).not.toMatch(/10\.1\.2\.3|userAgent/);
    expect(await events('bea')).toHaveLength(1);

    const rule = { event: 'Song Played', fields: { activity: 'listen', item: { name: '{properties.title}' } } };
    await changeSource(store.db, 'app', { mapping: { rules: [rule] } });
    expect(await replayLetters(store.db, 'app', NOW_MS)).toEqual({ settled: 1, left: codes.length - 1 });
    expect(await events('bea')).toMatchObject([{ itemName: 'Halt' }, { itemName: 'Heap', occurredAtMs: BigInt(Date.parse(iso(0))) }]);
    let lines = '';
    for await (const some of letterLines(store.db, 'app')) lines += some;
    expect(
      lines
        .trim()
        .split('\n')
        .map((line) => (JSON.parse(line) as { code: string }).code),
    ).toEqual(codes.slice(1));
    expect(await discardLetters(store.db, 'app')).toBe(codes.length - 1);
  });

  it('gives ids to messages without one, so that a request that is sent again adds nothing', async () => {
    const { messageId: _none, ...one } = track('Listen', { item: { name: 'Halt' } }, { userId: 'cai' });
    const batch = { batch: [one, one], sentAt: new Date(NOW_MS).toISOString() };
    await call('batch', batch);
    await call('batch', { ...batch, sentAt: new Date(NOW_MS + 4_000).toISOString() });
    expect(await events('cai')).toHaveLength(2);
  });

  it('counts what was watched, once, also of signs that come late', async () => {
    const beat = (event: string, second: number, more: Record<string, unknown> = {}) =>
      track(
        event,
        {
          session_id: 's',
          asset_id: 'a7',
          position: second,
          total_length: 1320,
          title: 'Low Water',
          program: 'Tidewater',
          season: 'One',
          genre: 'Mystery',
          ...more,
        },
        {
          userId: 'dan',
          timestamp: iso(second),
          messageId: `beat-${event}-${second}`,
          context: { timezone: 'Europe/Riga' },
        },
      );
    const first = [beat('Video Content Started', 0), beat('Video Content Playing', 10), beat('Video Content Playing', 20)];
    expect(await call('batch', { batch: first })).toMatchObject(good);
    expect(await call('batch', { batch: first })).toMatchObject(good);
    expect(await closeViewings(store.db, nowMs)).toBe(0);
    const quiet = 16 * 60_000;
    expect(await closeViewings(store.db, Date.now() + quiet)).toBe(1);
    const viewing = {
      activity: 'watch',
      durationMs: 20_000,
      itemName: 'Low Water',
      itemId: 'a7',
      creatorName: 'Tidewater',
      timezone: 'Europe/Riga',
    };
    expect(await events('dan')).toMatchObject([{ ...viewing, occurredAtMs: BigInt(Date.parse(iso(0))), categories: '["Mystery"]' }]);
    await call('batch', { batch: [...first, beat('Video Content Completed', 30)] });
    expect(await closeViewings(store.db, Date.now() + quiet)).toBe(1);
    expect(await closeViewings(store.db, Date.now() + quiet)).toBe(0);
    expect(await events('dan')).toMatchObject([viewing, { ...viewing, durationMs: 10_000 }]);
    expect(await call('track', beat('Video Content Playing', 40, { session_id: undefined }))).toMatchObject({
      body: { rejected: [{ code: 'invalid' }] },
    });
  });

  it('takes what went back out of its order, once', async () => {
    await discardLetters(store.db, 'app');
    const order = {
      order_id: 'o-1',
      currency: 'EUR',
      products: [
        { product_id: 'p1', name: 'Mug', price: 10, quantity: 2 },
        { product_id: 'p2', name: 'Tea', price: 5 },
      ],
    };
    const back = (orderId: string, properties: Record<string, unknown>) =>
      track('Order Refunded', { order_id: orderId, ...properties }, { userId: 'eli' });
    await call('track', track('Order Completed', order, { userId: 'eli' }));
    const one = back('o-1', { products: [{ product_id: 'p1', quantity: 1 }], total: 10 });
    for (const _again of [1, 2]) expect(await call('track', one)).toMatchObject(good);
    const purchases = async () =>
      (await events('eli'))
        .filter(({ activity }) => activity === 'purchase')
        .map(({ itemName, quantity, amountMinor }) => [itemName, quantity, amountMinor]);
    expect(await purchases()).toEqual([
      ['Mug', 1, 1_000n],
      ['Tea', 1, 500n],
    ]);
    await call('track', back('o-1', { total: 5 }));
    expect(await purchases()).toEqual([['Mug', 1, 1_000n]]);
    await call('track', back('o-1', {}));
    await call('track', track('Order Completed', order, { userId: 'eli' }));
    expect(await purchases()).toEqual([]);
    expect(await call('track', back('o-2', { total: 7 }))).toMatchObject({ status: 200 });
    expect(await listLetters(store.db, 'app', 10)).toMatchObject([{ code: 'unknown_order' }]);
    await call('track', track('Order Completed', { order_id: 'o-2', total: 7, currency: 'EUR' }, { userId: 'eli' }));
    expect(await purchases()).toEqual([['Order o-2', 1, 700n]]);
    expect(await replayLetters(store.db, 'app', NOW_MS)).toEqual({ settled: 1, left: 0 });
    expect(await purchases()).toEqual([]);
  });

  it('makes two ids one person, for what was and for what comes, and lets a server that follows know', async () => {
    await store.db.client.warehouseCursor.create({ data: { id: 'events', warehouse: 'w', eventId: 0n } });
    await call('batch', {
      batch: [
        track('Listen', { item: { name: 'One' } }, { userId: undefined, anonymousId: 'anon-1' }),
        { type: 'identify', userId: 'fay', messageId: 'i', traits: { firstName: 'Fay', lastName: 'Lee' } },
      ],
    });
    const [before] = await events('anon-1');
    expect(await call('alias', { previousId: 'anon-1', userId: 'fay', messageId: 'al' })).toMatchObject(good);
    await call('track', track('Listen', { item: { name: 'Two' } }, { userId: undefined, anonymousId: 'anon-1', timestamp: iso(5) }));
    expect(await events('anon-1')).toEqual([]);
    const moved = await events('fay');
    expect(moved.map(({ itemName }) => itemName)).toEqual(['One', 'Two']);
    expect(moved[0]?.id).toBeGreaterThan(before?.id ?? 0n);
    expect(await store.db.client.warehouseChange.findFirst({ where: { userId: 'anon-1', eventId: before?.id ?? 0n } })).not.toBeNull();
    expect(await store.db.client.user.findMany({ where: { id: { in: ['fay', 'anon-1'] } } })).toMatchObject([
      { id: 'fay', displayName: 'Fay Lee' },
    ]);
    for (const [previousId, userId] of [
      ['anon-1', 'fay'],
      ['fay', 'anon-1'],
      ['fay', 'gil'],
      ['anon-1', 'gil'],
    ])
      expect(await call('alias', { previousId, userId })).toMatchObject(good);
    expect((await events('gil')).map(({ itemName }) => itemName)).toEqual(['One', 'Two']);
    expect((await call('alias', { previousId: 'anon-1', userId: 'eli' })).status).toBe(200);
    expect(await listLetters(store.db, 'app', 1)).toMatchObject([{ code: 'not_allowed', userId: 'eli' }]);
    await store.db.client.warehouseCursor.deleteMany();
    expect(await call('track', track('Listen', { item: { name: 'Three' } }, { userId: 'gil' }))).toMatchObject(good);
  });

  it('lets keys be changed over, and writes down when each was used', async () => {
    const second = await addWriteKey(store.db, 'app', NOW_MS);
    nowMs = NOW_MS + 120_000;
    await call('page', { userId: 'ina' }, { authorization: `Bearer ${second.key}` });
    const { keys } = await getSource(store.db, 'app');
    expect(keys.map(({ lastUsedAtMs }) => lastUsedAtMs !== null)).toEqual([true, true]);
    const old = keys.find(({ prefix }) => key.startsWith(prefix));
    await revokeWriteKey(store.db, 'app', old?.id ?? '', nowMs);
    expect((await call('page', { userId: 'ina' })).status).toBe(401);
    ({ key } = second);
    expect((await call('page', { userId: 'ina' })).status).toBe(200);
    expect(
      JSON.stringify(await store.db.client.writeKey.findMany(), (_name, value) => (typeof value === 'bigint' ? Number(value) : value)),
    ).not.toContain(key);
  });

  it('lets pages send whose origin the source names, and no others', async () => {
    const pages = await createSource(store.db, 'pages', NOW_MS, { origins: ['https://Shop.example'] });
    const page = (origin: string, use: string, body: unknown = { userId: 'ina' }) =>
      call('page', body, { authorization: `Bearer ${use}`, origin });
    const allowed = await page('https://shop.example', pages.key);
    expect([allowed.status, allowed.headers.get('access-control-allow-origin')]).toEqual([200, '*']);
    expect((await page('https://evil.example', pages.key)).status).toBe(403);
    expect((await page('https://shop.example', key)).status).toBe(403);
    expect(await call('alias', { previousId: 'gil', userId: 'thief' }, { authorization: `Bearer ${pages.key}` })).toMatchObject({
      status: 200,
      body: { rejected: [{ code: 'not_allowed' }] },
    });
    const asked = await fetch(`${served.url}/v1/batch`, {
      method: 'OPTIONS',
      headers: { origin: 'https://shop.example', 'access-control-request-headers': 'authorization' },
    });
    expect([asked.status, asked.headers.get('access-control-allow-headers')]).toEqual([204, 'authorization']);
  });

  it('holds a source to its rate', async () => {
    const slow = await createSource(store.db, 'slow', NOW_MS, { eventsPerMinute: 3 });
    const page = () =>
      call(
        'batch',
        {
          batch: [
            { type: 'page', userId: 'a' },
            { type: 'page', userId: 'a' },
          ],
        },
        { authorization: `Bearer ${slow.key}` },
      );
    expect((await page()).status).toBe(200);
    const over = await page();
    expect(over.status).toBe(429);
    expect(Number(over.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await call('page', { userId: 'ina' })).status).toBe(200);
  });
});
