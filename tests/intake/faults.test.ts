import { once } from 'node:events';
import { connect } from 'node:net';
import { Analytics } from '@segment/analytics-node';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Db, openDb } from '@/server/db/db';
import { migrate } from '@/server/db/migrate';
import { createSource } from '@/server/events/sources';
import { freePort } from '../support/free-port';
import { startPostgres } from '../support/postgres-server';
import { type Running, startScript } from '../support/run-node';
import type { Served } from '../support/serve';
import { createTestStore, providers, type TestStore } from '../support/test-store';
import { RetryingClient } from './retrying-client';
import { serveIntake } from './serve-intake';

const ALL = { eventsPerMinute: 1_000_000_000 };
const stored = async (db: Db) => (await db.client.event.findMany({ select: { messageId: true } })).map(({ messageId }) => messageId).sort();

describe.each(providers)('a server on %s that is killed under load', (provider) => {
  let store: TestStore;
  let running: Running;
  beforeAll(async () => {
    store = await createTestStore(provider);
  });
  afterAll(async () => {
    running.child.kill('SIGKILL');
    await running.ended;
    await store.drop();
  });

  it('has everything it said yes to exactly once, and the rest after it was sent again', async () => {
    const { key } = await createSource(store.db, 'app', Date.now(), ALL);
    const port = await freePort();
    const start = async () => {
      running = startScript('tests/intake/intake-child.ts', [String(port)], { env: { DATABASE_URL: store.url } });
      expect(await running.nextLine()).toBe('ready');
    };
    await start();
    const url = `http://127.0.0.1:${port}`;
    const client = new RetryingClient(url, key);
    const sdk = new Analytics({ writeKey: key, host: url, flushAt: 5, flushInterval: 20 });
    const trouble: unknown[] = [];
    sdk.on('error', (error) => trouble.push(error));
    let shot = false;
    let sending: Promise<unknown> | undefined;
    const killed = new Promise<void>((resolve) => {
      const senders = ['a', 'b', 'c', 'd'].map((name) =>
        client.run(name, 15, 10, (events) => {
          if (shot || events < 150) return;
          shot = true;
          // In the middle of what the others are being answered.
          for (let message = 0; message < 20; message++) {
            sdk.track({ userId: 'sdk', event: 'Listen', messageId: `sdk-${message}`, properties: { item: { name: 'x' } } });
          }
          running.child.kill('SIGKILL');
          resolve();
        }),
      );
      sending = Promise.all(senders);
    });
    await killed;
    await running.ended;
    const promised = new Set(client.acknowledged);
    const kept = new Set(await stored(store.db));
    expect([...promised].filter((id) => !kept.has(id))).toEqual([]);
    await start();
    await sending;
    await sdk.closeAndFlush();
    expect(trouble).toEqual([]);
    expect(client.statuses).toContain('broken');
    const all = [...client.acknowledged, ...Array.from({ length: 20 }, (_, message) => `sdk-${message}`)].sort();
    expect(client.acknowledged.size).toBe(client.sent);
    expect(await stored(store.db)).toEqual(all);
  });
});

describe.runIf(providers.includes('postgresql'))('a PostgreSQL that crashes under load', () => {
  it('costs nothing that was said yes to, and takes the rest when it is back', async () => {
    const server = await startPostgres();
    await migrate({ provider: 'postgresql', url: server.url });
    const db = await openDb(server.url);
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const served = await serveIntake(db);
    try {
      const { key } = await createSource(db, 'app', Date.now(), ALL);
      const admin = new Client({ connectionString: server.url });
      admin.on('error', () => undefined);
      await admin.connect();
      const { rows } = await admin.query<{ pid: number }>("SELECT pid FROM pg_stat_activity WHERE backend_type = 'checkpointer'");
      const client = new RetryingClient(served.url, key);
      let crashed = false;
      const sending = ['a', 'b', 'c'].map((name) =>
        client.run(name, 15, 10, (events) => {
          if (crashed || events < 150) return;
          crashed = true;
          // A part of it that dies takes all down: the log of writes is all that is left, as after a power cut.
          process.kill(rows[0]?.pid ?? 0, 'SIGKILL');
        }),
      );
      await Promise.all(sending);
      expect(crashed).toBe(true);
      expect(client.statuses).toContain(503);
      expect([...client.statuses].filter((status) => status !== 200 && status !== 503)).toEqual([]);
      expect(await stored(db)).toEqual([...client.acknowledged].sort());
      expect(client.acknowledged.size).toBe(client.sent);
    } finally {
      log.mockRestore();
      await served.close();
      await db.close();
      await server.stop();
    }
  });
});

describe('a full disk', () => {
  it('is told with 503, keeps whole requests, and takes the rest when there is room', async () => {
    const { db, drop } = await createTestStore('sqlite');
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const served = await serveIntake(db);
    try {
      const { key } = await createSource(db, 'app', Date.now(), ALL);
      // SQLite itself refuses further pages, as it does when the disk has none.
      const [pages] = await db.client.$queryRawUnsafe<{ page_count: bigint }[]>('PRAGMA page_count');
      await db.transact([{ sql: `PRAGMA max_page_count = ${Number(pages?.page_count) + 40}`, args: [] }]);
      const client = new RetryingClient(served.url, key);
      const sending = client.run('full', 40, 100);
      await vi.waitUntil(() => client.statuses.has(503), { timeout: 30_000 });
      const kept = await stored(db);
      expect(kept).toEqual([...client.acknowledged].sort());
      expect(kept.length).toBeGreaterThan(0);
      await db.transact([{ sql: 'PRAGMA max_page_count = 1000000', args: [] }]);
      await sending;
      expect(await stored(db)).toHaveLength(4_000);
      expect([...client.statuses].sort()).toEqual([200, 503]);
    } finally {
      log.mockRestore();
      await served.close();
      await drop();
    }
  });
});

describe('a sender that holds a connection', () => {
  let store: TestStore;
  let served: Served;
  let key: string;
  beforeAll(async () => {
    store = await createTestStore('sqlite');
    ({ key } = await createSource(store.db, 'app', Date.now(), ALL));
    served = await serveIntake(store.db, { reading: { idleMs: 100, wholeMs: 400 } });
  });
  afterAll(async () => {
    await served.close();
    await store.drop();
  });

  /** Sends the head of a request, then pieces until the connection ends; what was answered. */
  async function hold(piece: string | null, everyMs: number, { port } = served): Promise<string> {
    const socket = connect(port, '127.0.0.1');
    socket.on('error', () => undefined);
    let answer = '';
    socket.on('data', (data) => {
      answer += String(data);
    });
    await once(socket, 'connect');
    const head = ['POST /v1/batch HTTP/1.1', 'Host: x', `Authorization: Bearer ${key}`, 'Transfer-Encoding: chunked', '', '1', '{', ''];
    socket.write(head.join('\r\n'));
    const feeding = piece === null ? undefined : setInterval(() => socket.write(`${piece.length.toString(16)}\r\n${piece}\r\n`), everyMs);
    await new Promise((resolve) => socket.on('close', resolve));
    clearInterval(feeding);
    return answer;
  }

  it('and says nothing is told so and cut off', async () => {
    expect(await hold(null, 0)).toMatch(/^HTTP\/1\.1 408 [\s\S]*connection: close/i);
  });

  it('and drips is cut off as well', async () => {
    expect(await hold(' ', 20)).toMatch(/^HTTP\/1\.1 408 [\s\S]*connection: close/i);
  });

  it('and never ends is told that it is too much and cut off', async () => {
    const patient = await serveIntake(store.db);
    // What it still has on the way may cost it the answer.
    expect(await hold(' '.repeat(1024 * 1024), 1, patient)).toMatch(/^(HTTP\/1\.1 413 |$)/);
    await patient.close();
  });
});
