import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium } from '@playwright/test';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findChromium } from '@/dev/find-chromium.mjs';
import { createSource } from '@/server/events/sources';
import { CHROMIUM_FLAGS } from '../e2e/playwright.config';
import { type Served, serve } from '../support/serve';
import { createTestStore, type TestStore } from '../support/test-store';
import { serveIntake } from './serve-intake';

/** The package as its own script tag would have it. */
const sdk = readFileSync(createRequire(import.meta.url).resolve('@segment/analytics-next/dist/umd/index.js'), 'utf8');

let store: TestStore;
let served: Served;
/** A site of another origin, with an empty page. */
let shop: Served;
beforeAll(async () => {
  store = await createTestStore('sqlite');
  served = await serveIntake(store.db);
  shop = await serve(async () => new Response('<!doctype html><title>shop</title>', { headers: { 'content-type': 'text/html' } }));
});
afterAll(async () => {
  await shop.close();
  await served.close();
  await store.drop();
});

it('@segment/analytics-next delivers from the pages of its source, one by one and in batches', async () => {
  const { key } = await createSource(store.db, 'pages', Date.now(), { origins: [shop.url] });
  const browser = await chromium.launch({ executablePath: await findChromium(), args: CHROMIUM_FLAGS });
  try {
    const page = await browser.newPage();
    await page.goto(shop.url);
    await page.addScriptTag({ content: sdk });
    const asked: string[] = [];
    page.on('request', (request) => asked.push(`${request.method()} ${new URL(request.url()).pathname}`));
    const statuses: number[] = [];
    page.on('response', (response) => statuses.push(response.status()));
    for (const deliveryStrategy of [undefined, { strategy: 'batching', config: { size: 2, timeout: 50 } }]) {
      await page.evaluate(
        async ([writeKey, apiHost, strategy]) => {
          const { AnalyticsBrowser } = (
            window as unknown as { AnalyticsNext: { AnalyticsBrowser: { load: (settings: unknown) => Promise<[Tracker]> } } }
          ).AnalyticsNext;
          interface Tracker {
            track: (event: string, properties: unknown) => Promise<unknown>;
            identify: (id: string, traits: unknown) => Promise<unknown>;
          }
          const integration = {
            apiKey: writeKey,
            apiHost,
            protocol: 'http',
            ...(strategy === undefined ? {} : { deliveryStrategy: strategy }),
          };
          const [analytics] = await AnalyticsBrowser.load({ writeKey, cdnSettings: { integrations: { 'Segment.io': integration } } });
          await analytics.identify('ina', { name: 'Ina' });
          const products = [{ product_id: 'p', name: 'Mug', price: 10 }];
          await analytics.track('Order Completed', { order_id: strategy === undefined ? 'one' : 'batch', currency: 'EUR', products });
        },
        [key, `127.0.0.1:${served.port}/v1`, deliveryStrategy] as const,
      );
    }
    await expect.poll(() => store.db.client.event.count(), { timeout: 30_000 }).toBe(2);
    expect(asked).toEqual(expect.arrayContaining(['POST /v1/i', 'POST /v1/t', 'POST /v1/b']));
    expect(statuses.filter((status) => status !== 200)).toEqual([]);
    expect(await store.db.client.event.findMany({ orderBy: { messageId: 'asc' } })).toMatchObject([
      { messageId: 'order/batch/0', userId: 'ina', amountMinor: 1_000n },
      { messageId: 'order/one/0', userId: 'ina', amountMinor: 1_000n },
    ]);
    await expect.poll(() => store.db.client.user.findUnique({ where: { id: 'ina' } })).toMatchObject({ displayName: 'Ina' });
  } finally {
    await browser.close();
  }
});
