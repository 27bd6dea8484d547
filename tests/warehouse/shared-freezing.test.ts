import { afterEach, beforeAll, expect, test } from 'vitest';
import { createEdition } from '@/server/editions/create';
import { insertEvents } from '@/server/events/insert';
import { enqueueRun } from '@/server/jobs/runs';
import { generateEdition } from '@/server/recap/generate';
import { smallPopulation } from '../recap/population';
import { type Running, startScript } from '../support/run-node';
import { createTestStore, providers, type TestStore } from '../support/test-store';

const PEOPLE = 30;
const EDITION = { id: 'music-2025', pack: 'music', year: 2025, zone: 'UTC' };
const workers: Running[] = [];
const stores: TestStore[] = [];
afterEach(async () => {
  for (const { child } of workers) child.kill('SIGKILL');
  await Promise.all(workers.splice(0).map(({ ended }) => ended));
  for (const store of stores.splice(0)) await store.drop();
});

async function filled(engine: 'embedded' | 'shards'): Promise<TestStore> {
  const store = await createTestStore(providers.at(-1) ?? 'sqlite', engine);
  stores.push(store);
  await insertEvents(store.db, smallPopulation(PEOPLE), 0);
  await createEdition(store.db, EDITION);
  return store;
}

let expected: unknown;
const frozen = ({ db }: TestStore) => db.client.recap.findMany({ orderBy: { userId: 'asc' }, select: { userId: true, hash: true } });

// What one process freezes alone.
beforeAll(async () => {
  const alone = await filled('embedded');
  await generateEdition(alone.db, EDITION.id);
  expected = await frozen(alone);
  expect(expected).toHaveLength(PEOPLE);
});

test.each([
  ['a helper', [0, 4, 0]],
  ['the leader', [4, 0, 0]],
] as const)(
  'three worker processes freeze one run bucket by bucket; %s dies by kill -9 and the others finish what it had begun',
  async (who, dieAt) => {
    const store = await filled('shards');
    const { id } = await enqueueRun(store.db, EDITION.id);
    const start = (at: number) => {
      const running = startScript('tests/warehouse/worker-child.ts', [store.url, String(dieAt[at] ?? 0), 'wait'], {
        env: { DATABASE_URL: store.url, ...store.env },
        input: null,
      });
      workers.push(running);
      return running;
    };
    // The first one leads; the others join, and only then does anybody go on: first who dies, then the others.
    const leader = start(0);
    expect(await leader.nextLine()).toContain('Generating version 1');
    const others = [start(1), start(2)];
    for (const worker of [leader, ...others]) expect(await worker.nextLine()).toContain('bucket');
    const [victim] = who === 'the leader' ? [leader] : others;
    victim?.child.stdin?.write('\n');
    const { stdout } = await (victim as Running).ended;
    const begun = stdout.split('\n').filter((line) => line.startsWith('bucket')).length;
    expect(begun).toBe(4);
    for (const { child } of workers) if (child !== victim?.child) child.stdin?.write('\n');
    const done = () => store.db.client.run.findUniqueOrThrow({ where: { id } });
    await expect.poll(async () => (await done()).status, { timeout: 300_000, interval: 200 }).toBe('done');

    expect(await frozen(store)).toEqual(expected);
    const marks = await store.db.client.runBucket.findMany({ where: { runId: id } });
    expect(marks).toHaveLength(PEOPLE);
    expect((await done()).recaps).toBe(marks.reduce((sum, { recaps }) => sum + recaps, 0));
    expect(await store.db.client.bucketLease.count()).toBe(0);
  },
  600_000,
);
