import { once } from 'node:events';
import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createSource, revokeSource } from '@/server/events/sources';
import { createLimits } from '@/server/http/door';
import { createEventsEndpoint } from '@/server/http/post-events';
import { type Served, serve } from '../support/serve';
import { createTestStore, providers, type TestStore } from '../support/test-store';

const NOW_MS = Date.parse('2026-01-15T12:00:00Z');
const event = (fields: Record<string, unknown> = {}) => ({
  userId: 'ina',
  activity: 'listen',
  occurredAt: '2025-06-01T10:00:00Z',
  item: { name: 'Slow Harbour' },
  ...fields,
});

describe.each(providers)('POST /api/events on %s', (provider) => {
  let store: TestStore;
  let served: Served;
  let key: string;
  let handled: Promise<Response>;

  beforeAll(async () => {
    store = await createTestStore(provider);
    ({ key } = await createSource(store.db, 'player', NOW_MS));
    const endpoint = createEventsEndpoint({ store: async () => store.db, trustProxy: () => false, nowMs: () => NOW_MS });
    served = await serve((request) => {
      handled = endpoint(request);
      return handled;
    });
  });
  beforeEach(() => store.db.client.event.deleteMany());
  afterAll(async () => {
    await served.close();
    await store.drop();
  });

  const stored = () => store.db.client.event.count();
  const post = async (body: string | Buffer, headers: Record<string, string> = {}) => {
    const response = await fetch(served.url, {
      method: 'POST',
      body: typeof body === 'string' ? body : new Uint8Array(body),
      headers: { authorization: `Bearer ${key}`, ...headers },
    });
    return { status: response.status, headers: response.headers, body: (await response.json()) as Record<string, unknown> };
  };

  it('stores an array and says what came of every item', async () => {
    const items = [
      event({ messageId: 'a', occurredAt: 1_748_772_000_000, durationMs: 180_000 }),
      event({ messageId: 'a' }),
      event({ userId: '' }),
      'text',
      event({ occurredAt: '2026-01-15T13:00:01Z' }),
      event({ occurredAt: '2026-01-15T12:59:59Z', source: 'player' }),
      event({ source: 'another' }),
      event({ item: { name: 'a\u0000b' } }),
    ];
    const { status, body, headers } = await post(JSON.stringify(items));
    expect(status).toBe(200);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(body).toEqual({
      accepted: 2,
      duplicates: 1,
      rejected: [
        { index: 2, code: 'invalid', message: expect.stringContaining('userId') },
        { index: 3, code: 'invalid', message: expect.any(String) },
        { index: 4, code: 'in_the_future', message: expect.stringContaining('occurredAt') },
        { index: 6, code: 'foreign_source', message: expect.stringContaining('"player"') },
        { index: 7, code: 'invalid', message: expect.stringContaining('NUL') },
      ],
    });
    expect(await store.db.client.event.findFirst({ where: { messageId: 'a' } })).toMatchObject({
      source: 'player',
      userId: 'ina',
      durationMs: 180_000,
    });
    expect(await stored()).toBe(2);
  });

  it('takes one event a line, tells broken lines, and reads gzip whatever the content type says', async () => {
    const lines = `${JSON.stringify(event({ messageId: '1' }))}\r\n\n{"broken\n${JSON.stringify(event({ messageId: '2' }))}\n`;
    const { status, body } = await post(gzipSync(lines), {
      'content-encoding': 'gzip',
      'content-type': 'application/x-www-form-urlencoded',
    });
    expect({ status, body }).toMatchObject({
      status: 200,
      body: { accepted: 2, duplicates: 0, rejected: [{ index: 1, code: 'not_json' }] },
    });
    expect((await post(JSON.stringify(event({ messageId: '3' }), null, 2))).body).toMatchObject({ accepted: 1, rejected: [] });
  });

  it('stores the same request once, and true repeats within it twice', async () => {
    const body = JSON.stringify([event(), event(), event({ userId: 'ben' })]);
    expect((await post(body)).body).toEqual({ accepted: 3, duplicates: 0, rejected: [] });
    expect((await post(body)).body).toEqual({ accepted: 0, duplicates: 3, rejected: [] });
    expect(await stored()).toBe(3);
  });

  it.each([
    ['nothing', ''],
    ['an unfinished array', '[{"userId":"ina"}'],
    ['no JSON', 'hello'],
    ['no UTF-8', Buffer.from([0x5b, 0xff, 0x5d])],
  ])('refuses %s with 400', async (_what, body) => {
    expect(await post(body)).toMatchObject({ status: 400, body: { error: { code: 'invalid_input', mend: expect.any(String) } } });
  });

  it('refuses a broken gzip and an encoding it does not know with 400', async () => {
    const packed = gzipSync(JSON.stringify([event()]));
    expect((await post(packed.subarray(0, packed.length - 9), { 'content-encoding': 'gzip' })).status).toBe(400);
    expect((await post('[]', { 'content-encoding': 'br' })).status).toBe(400);
    expect(await stored()).toBe(0);
  });

  it('refuses more than 10 MB, announced, streamed or unpacked, and more than 10,000 events with 413', async () => {
    const big = Buffer.alloc(10 * 1024 * 1024 + 1, ' ');
    expect((await post(big)).status).toBe(413);
    expect((await post(gzipSync(big), { 'content-encoding': 'gzip' })).status).toBe(413);
    const streamed = new ReadableStream({
      start(controller) {
        for (let part = 0; part < 11; part++) controller.enqueue(new Uint8Array(1024 * 1024));
        controller.close();
      },
    });
    const init = { method: 'POST', body: streamed, headers: { authorization: `Bearer ${key}` }, duplex: 'half' as const };
    expect((await fetch(served.url, init)).status).toBe(413);
    const many = await post(`[${Array.from({ length: 10_001 }, () => '1').join(',')}]`);
    expect(many).toMatchObject({ status: 413, body: { error: { code: 'too_large', mend: expect.any(String) } } });
    expect(
      (await post(JSON.stringify(Array.from({ length: 10_000 }, (_, index) => event({ messageId: `n${index}` }))))).body,
    ).toMatchObject({
      accepted: 10_000,
    });
  });

  it('stores nothing when the socket breaks in the middle, and goes on serving', async () => {
    const body = JSON.stringify(Array.from({ length: 100 }, (_, index) => event({ messageId: `half-${index}` })));
    const socket = connect(served.port, '127.0.0.1');
    await once(socket, 'connect');
    socket.write(
      `POST / HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${key}\r\nContent-Length: ${body.length}\r\n\r\n${body.slice(0, body.length / 2)}`,
    );
    const before = handled;
    await vi.waitUntil(() => handled !== before, { timeout: 60_000 });
    socket.destroy();
    expect((await handled).status).toBe(400);
    expect(await stored()).toBe(0);
    expect((await post(body)).body).toMatchObject({ accepted: 100 });
  });

  it('knows the key as a bearer or as the user of Basic, and nothing else', async () => {
    const body = JSON.stringify([event()]);
    const basic = Buffer.from(`${key}:`).toString('base64');
    expect((await post(body, { authorization: `Basic ${basic}` })).status).toBe(200);
    expect((await post(body, { authorization: `bearer ${key}` })).status).toBe(200);
    const revoked = await createSource(store.db, `revoked-${provider}`, NOW_MS);
    await revokeSource(store.db, revoked.name, NOW_MS);
    const refused = await Promise.all(
      ['', 'Bearer', `Token ${key}`, 'Bearer ak_unknownunknownunknown1', `Bearer ${revoked.key}`].map((authorization) =>
        post(body, { authorization, cookie: `annum=${key}; authorization=${key}` }),
      ),
    );
    for (const answer of refused) {
      expect(answer).toMatchObject({ status: 401, body: refused[0]?.body });
      expect(answer.headers.get('www-authenticate')).toBe('Bearer');
    }
  });
});

describe('POST /api/events', () => {
  const request = (key: string, address = '10.0.0.1') =>
    new Request('http://annum/api/events', {
      method: 'POST',
      body: JSON.stringify([event()]),
      headers: { authorization: `Bearer ${key}`, 'x-forwarded-for': `1.2.3.4, ${address}` },
    });

  it('limits guessing by address behind a trusted proxy, and never the holders of a key elsewhere', async () => {
    const { db, drop } = await createTestStore('sqlite');
    try {
      const { key } = await createSource(db, 'player', NOW_MS);
      const endpoint = createEventsEndpoint({ store: async () => db, trustProxy: () => true, limits: createLimits() });
      const answers: number[] = [];
      for (let guess = 0; guess < 62; guess++) answers.push((await endpoint(request('ak_wrongwrongwrongwrong'))).status);
      expect(answers.filter((status) => status === 401)).toHaveLength(60);
      const limited = await endpoint(request('ak_wrongwrongwrongwrong'));
      expect(limited.status).toBe(429);
      expect(Number(limited.headers.get('retry-after'))).toBeGreaterThan(0);
      expect((await endpoint(request(key, '10.0.0.2'))).status).toBe(200);
      const direct = createEventsEndpoint({ store: async () => db, trustProxy: () => false, limits: createLimits() });
      for (let guess = 0; guess < 62; guess++) await direct(request('ak_wrongwrongwrongwrong'));
      expect((await direct(request('ak_wrongwrongwrongwrong'))).status).toBe(429);
      expect((await direct(request(key))).status).toBe(200);
    } finally {
      await drop();
    }
  });

  it('answers 503 without a word about the store when it is down, and 500 without a word about bugs', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const { openDb } = await import('@/server/db/db');
    const down = await openDb('postgres://annum:secret@127.0.0.1:1/annum');
    const answer = await createEventsEndpoint({ store: async () => down, trustProxy: () => false })(request('ak_wrongwrongwrongwrong'));
    expect(answer.status).toBe(503);
    expect(answer.headers.get('retry-after')).toBe('5');
    expect(await answer.text()).not.toMatch(/127|annum:|postgres/i);
    const bug = await createEventsEndpoint({
      store: async () => {
        throw new Error('secret detail');
      },
      trustProxy: () => false,
    })(request('ak_wrongwrongwrongwrong'));
    expect(bug.status).toBe(500);
    expect(await bug.text()).not.toContain('secret');
    expect(log).toHaveBeenCalledTimes(2);
    log.mockRestore();
    await down.close();
  });
});
