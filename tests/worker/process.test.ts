import { afterEach, describe, expect, it } from 'vitest';
import { enqueueRun, findRun } from '@/server/jobs/runs';
import { startScript } from '../support/run-node';
import { providers, type TestStore } from '../support/test-store';
import { createListeners, PEOPLE } from './listeners';
import { startWorker } from './process';

let store: TestStore | undefined;
afterEach(async () => {
  await store?.drop();
  store = undefined;
});

// What a killed worker leaves to others is held to on both databases in work.test.ts.
describe.each(providers.slice(-1))('the worker process on %s', (provider) => {
  it('finishes the run of a worker that was killed in the middle', async () => {
    store = await createListeners(provider);
    const { id } = await enqueueRun(store.db, 'music-2025');
    // Dies by kill -9 at its second bucket, however slow this process is to notice that it works.
    const first = startScript('tests/warehouse/worker-child.ts', [store.url, '2'], { env: { DATABASE_URL: store.url } });
    expect((await first.ended).code).toBeNull();
    expect(await findRun(store.db, id)).toMatchObject({ status: 'running', worker: expect.any(String) });
    const second = startWorker(store.url);
    await second.says(`Finished version 1 of music-2025: ${PEOPLE} recaps`);
    expect(await findRun(store.db, id)).toMatchObject({ status: 'done', version: 1 });
    expect(await store.db.client.recap.count()).toBe(PEOPLE);
    expect(await second.kill('SIGTERM')).toBe(0);
  });
});

it('gives its run back on SIGTERM and ends well', async () => {
  store = await createListeners('sqlite');
  const { id } = await enqueueRun(store.db, 'music-2025');
  const worker = startWorker(store.url);
  await worker.says('Generating version 1');
  expect(await worker.kill('SIGTERM')).toBe(0);
  expect(await findRun(store.db, id)).toMatchObject({ status: 'queued', worker: null, leaseUntilMs: null });
});

it('says what is wrong with the environment, and that starting again cannot help', async () => {
  const worker = startWorker('mysql://localhost/x');
  await worker.says('DATABASE_URL');
  expect(await worker.ended).toBe(78);
});

it('ends so that it is started again when the database is away', async () => {
  const worker = startWorker('postgres://nobody@127.0.0.1:9/none');
  await worker.says('refuses the connection');
  expect(await worker.ended).toBe(1);
});
