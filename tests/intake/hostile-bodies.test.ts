import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createSource } from '@/server/events/sources';
import type { BodyBudget } from '@/server/http/body-budget';
import { createLimits } from '@/server/http/door';
import { createTestStore, providers, type TestStore } from '../support/test-store';
import { anyBody, PATHS } from './hostile-arbitrary';
import { hostileBodies } from './hostile-bodies';
import { intakeHandler } from './serve-intake';

/** The number of random bodies; the bench sends ten thousand (npm run bench -- hostile). */
const RUNS = 150;

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
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...PATHS), anyBody(), async (path, body) => {
        const { status, text: said } = await post(path, body);
        expect(status, `${body}\n${said}`).toBeLessThan(500);
      }),
      { numRuns: RUNS },
    );
    expect(log).not.toHaveBeenCalled();
    expect(bodies.heldBytes).toBe(0);
  });
});
