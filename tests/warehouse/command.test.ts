import { afterEach, expect, test } from 'vitest';
import { createEdition } from '@/server/editions/create';
import { insertEvents } from '@/server/events/insert';
import { follow } from '@/worker/follow';
import { smallPopulation } from '../recap/population';
import { annum } from '../support/run-node';
import { createTestStore, type TestStore } from '../support/test-store';

const stores: TestStore[] = [];
afterEach(async () => {
  for (const store of stores.splice(0)) await store.drop();
});

async function filled(engine: 'embedded' | 'shards'): Promise<TestStore> {
  const store = await createTestStore('sqlite', engine);
  stores.push(store);
  await insertEvents(store.db, smallPopulation(8), Date.now());
  return store;
}

const envOf = (store: TestStore) => ({ DATABASE_URL: store.url, ...store.env });

test('without a server the commands say so, and how to name one', async () => {
  const store = await filled('embedded');
  const { code, stderr } = await annum(['warehouse', 'status'], { env: envOf(store) });
  expect(code).toBe(1);
  expect(stderr).toContain('No ClickHouse server is configured');
  expect(stderr).toContain('CLICKHOUSE_URL');
});

test('a server that is not there is named, with the mend', async () => {
  const store = await filled('embedded');
  const { code, stderr } = await annum(['warehouse', 'migrate'], { env: { ...envOf(store), CLICKHOUSE_URL: 'http://127.0.0.1:1' } });
  expect(code).toBe(1);
  expect(stderr).toContain('ClickHouse at 127.0.0.1:1 does not answer');
});

test('migrate, status, sync, doctor and generate work on a cluster as the environment names it', async () => {
  const store = await filled('shards');
  const env = envOf(store);
  const run = async (...args: string[]) => {
    const { code, stdout, stderr } = await annum([...args, '--json'], { env });
    expect({ code, stderr: code === 0 ? '' : stderr }).toEqual({ code: 0, stderr: '' });
    return JSON.parse(stdout);
  };
  expect(await run('warehouse', 'migrate')).toMatchObject({ applied: [] });
  const stored = await store.db.client.event.count();
  expect(await run('warehouse', 'status')).toMatchObject({ shards: 2, events: 0, behind: stored, syncedAtMs: null });
  expect(await run('warehouse', 'sync')).toEqual({ added: stored, erased: 0, people: 0, waitsFor: 0 });
  expect(await run('warehouse', 'status')).toMatchObject({ events: stored, behind: 0 });
  const { checks } = await run('doctor');
  expect(checks).toContainEqual({
    name: 'ClickHouse',
    state: 'fine',
    found: expect.stringMatching(/^ClickHouse [\d.]+, 2 shards of "annum_test" holds [\d,]+ events and is 0 behind$/),
  });
  await createEdition(store.db, { id: 'm', pack: 'music', year: 2025, zone: 'UTC' });
  expect(await run('generate', 'm')).toMatchObject({ version: 1, people: 8 });
});

test('the worker follows the store until it is told to stop', async () => {
  const store = await filled('shards');
  const stop = new AbortController();
  const said: string[] = [];
  const print = (line: string) => {
    said.push(line);
    stop.abort();
  };
  await follow(store.db, { signal: stop.signal, print });
  expect(said).toEqual([`Copied ${await store.db.client.event.count()} events to ClickHouse.`]);
});
