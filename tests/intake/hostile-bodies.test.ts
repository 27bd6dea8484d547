import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createSource } from '@/server/events/sources';
import type { BodyBudget } from '@/server/http/body-budget';
import { createLimits } from '@/server/http/door';
import { createTestStore, providers, type TestStore } from '../support/test-store';
import { hostileBodies } from './hostile-bodies';
import { intakeHandler } from './serve-intake';

/** The number of random bodies; the bench sends ten thousand (npm run bench -- hostile). */
const RUNS = 150;
const PATHS = ['/v1/batch', '/v1/track', '/v1/identify', '/v1/alias', '/api/events', '/1/submit-listens'] as const;

describe.each(providers)('hostile bodies on %s', (provider) => {
  let store: TestStore;
  let key: string;
  let token: string;
  let handle: (request: Request) => Promise<Response>;
  let bodies: BodyBudget;
  const log = vi.spyOn(console, 'error');
  beforeAll(async () => {
    store = await createTestStore(provider);
    const open = { eventsPerMinute: 1_000_000_000 };
    ({ key } = await createSource(store.db, 'app', Date.now(), open));
    ({ key: token } = await createSource(store.db, 'person', Date.now(), { ...open, userId: 'ina' }));
    const limits = createLimits();
    bodies = limits.bodies;
    handle = intakeHandler(store.db, { limits });
  });
  afterAll(() => store.drop());

  const post = async (path: string, body: BodyInit, headers: Record<string, string> = {}) => {
    const authorization = `Bearer ${path.startsWith('/1') ? token : key}`;
    const response = await handle(
      new Request(`http://annum${path}`, { method: 'POST', body, headers: { authorization, ...headers }, duplex: 'half' } as RequestInit),
    );
    return { status: response.status, text: await response.text() };
  };

  it.each(
    hostileBodies()
      // What never reaches the store is the same on both.
      .filter(({ refused }) => !refused || provider === 'sqlite')
      .flatMap(({ name, body, refused }) => PATHS.map((path) => [name, path, body, refused] as const)),
  )('%s at %s is told what is wrong', async (_name, path, body, refused) => {
    for (const packed of [false, true]) {
      const { status, text } = await post(
        path,
        packed ? new Uint8Array(gzipSync(body)) : new Uint8Array(body),
        packed ? { 'content-encoding': 'gzip' } : {},
      );
      expect(status, text).toBeGreaterThanOrEqual(200);
      expect(status, text).toBeLessThan(500);
      if (refused) expect(status, text).toBeGreaterThanOrEqual(400);
      expect(JSON.parse(text)).toBeTypeOf('object');
    }
  });

  it('random ones never end in a 500, and hold nothing afterwards', async () => {
    const id = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('ina', '__proto__', 'constructor', '\0', '\ud800'));
    const value = fc.oneof(fc.jsonValue({ maxDepth: 5 }), id, fc.double(), fc.maxSafeInteger());
    const keys = fc.constantFrom(
      ...[
        'type',
        'event',
        'userId',
        'anonymousId',
        'previousId',
        'messageId',
        'timestamp',
        'sentAt',
        'properties',
        'traits',
        'context',
        'batch',
        'writeKey',
      ],
      ...[
        'order_id',
        'products',
        'price',
        'quantity',
        'currency',
        'total',
        'session_id',
        'asset_id',
        'position',
        'title',
        'name',
        'timezone',
        'locale',
      ],
      ...[
        'activity',
        'occurredAt',
        'durationMs',
        'item',
        'creator',
        'categories',
        'listen_type',
        'payload',
        'listened_at',
        'track_metadata',
        'artist_name',
      ],
    );
    const words = fc.constantFrom(
      'track',
      'identify',
      'alias',
      'Order Completed',
      'Order Refunded',
      'Video Content Playing',
      'Listen',
      'listen',
      'single',
      'ina',
      'EUR',
      '2026-01-01T00:00:00Z',
    );
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        { maxDepth: 4 },
        words,
        value,
        fc.array(tie('tree'), { maxLength: 4 }),
        fc.dictionary(keys, tie('tree'), { maxKeys: 8 }),
      ),
    }));
    const text = fc.oneof(
      { weight: 6, arbitrary: tree.map((one) => JSON.stringify(one) ?? '') },
      { weight: 2, arbitrary: fc.array(tree, { maxLength: 5 }).map((batch) => JSON.stringify({ batch })) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...PATHS), text, async (path, body) => {
        const { status, text: said } = await post(path, body);
        expect(status, `${body}\n${said}`).toBeLessThan(500);
      }),
      { numRuns: RUNS },
    );
    expect(log).not.toHaveBeenCalled();
    expect(bodies.heldBytes).toBe(0);
  });
});
