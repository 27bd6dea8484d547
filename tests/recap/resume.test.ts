import { afterEach, beforeEach, expect, test } from 'vitest';
import { createEdition } from '@/server/editions/create';
import { publishEdition } from '@/server/editions/publish';
import { insertEvents } from '@/server/events/insert';
import { claimRun, enqueueRun } from '@/server/jobs/runs';
import { generateEdition } from '@/server/recap/generate';
import { executeRun } from '@/server/recap/run';
import { startScript } from '../support/run-node';
import { createTestStore, type TestStore } from '../support/test-store';
import { smallPopulation } from './population';

const PEOPLE = 24;
const EDITION = 'music-2025';
let store: TestStore;
beforeEach(async () => {
  store = await createTestStore('sqlite');
  await insertEvents(store.db, smallPopulation(PEOPLE), 0);
  await createEdition(store.db, { id: EDITION, pack: 'music', year: 2025, zone: 'UTC' });
});
afterEach(() => store.drop());

const rowsOf = (version: number) =>
  store.db.client.recap.findMany({ where: { version }, orderBy: { userId: 'asc' }, select: { userId: true, payload: true } });
const run = (version: number) => store.db.client.run.findFirstOrThrow({ where: { version }, include: { buckets: true } });

/** A generation in a process of its own that was killed without warning once `people` were frozen. */
async function killedAfter(people: number): Promise<void> {
  const { child, ended } = startScript('tests/recap/generate-child.ts', [store.url, EDITION, '2', String(people)], { env: store.env });
  await ended;
  expect(child.signalCode).toBe('SIGKILL');
}

test('a generation killed half-way is finished by --resume, which repeats no bucket, and nothing was served meanwhile', async () => {
  await generateEdition(store.db, EDITION);
  await publishEdition(store.db, EDITION);
  await killedAfter(8);
  const half = await run(2);
  expect(half.status).toBe('running');
  expect(half.buckets.length).toBeGreaterThanOrEqual(4);
  expect(half.buckets.length).toBeLessThan(PEOPLE / 2);
  await expect(publishEdition(store.db, EDITION, 2)).rejects.toThrow('Only a finished one can be published');

  const result = await generateEdition(store.db, EDITION, { resume: true });
  expect(result).toMatchObject({ version: 2, people: PEOPLE });
  const whole = await run(2);
  expect(whole.status).toBe('done');
  expect(whole.recaps).toBe(result.recaps);
  for (const bucket of half.buckets) expect(whole.buckets).toContainEqual(bucket);
  expect(await rowsOf(2)).toEqual(await rowsOf(1));
  expect((await store.db.client.edition.findUniqueOrThrow({ where: { id: EDITION } })).publishedVersion).toBe(1);
});

test('a resumed generation begins anew when events of its snapshot were erased; without --resume the killed one is superseded and its rows are gone', async () => {
  await killedAfter(6);
  await store.db.client.event.deleteMany({ where: { userId: 'user-020' } });
  expect(await generateEdition(store.db, EDITION, { resume: true })).toMatchObject({ version: 1, people: PEOPLE - 1 });
  const rows = await rowsOf(1);
  await killedAfter(6);
  expect(await generateEdition(store.db, EDITION)).toMatchObject({ version: 3, people: PEOPLE - 1 });
  expect(await run(2)).toMatchObject({ status: 'failed', error: 'Superseded by a newer generation.', buckets: [] });
  expect(await rowsOf(2)).toEqual([]);
  expect(await rowsOf(3)).toEqual(rows);
});

test('a stop leaves what is frozen, and the run waits for the next one to go on', async () => {
  const stop = new AbortController();
  const queued = await enqueueRun(store.db, EDITION);
  const claimed = await claimRun(store.db, 'one');
  expect(claimed?.id).toBe(queued.id);
  if (!claimed) return;
  const onProgress = ({ phase, done }: { phase: string; done: number }) => phase === 'freeze' && done >= 4 && stop.abort(new Error('stop'));
  await expect(executeRun(store.db, claimed, { bucketSize: 2, signal: stop.signal, onProgress })).rejects.toThrow('stop');
  expect((await run(1)).status).toBe('queued');
  const frozen = (await run(1)).buckets;
  expect(frozen.length).toBeGreaterThanOrEqual(2);

  const again = await claimRun(store.db, 'two');
  if (!again) throw new Error('the run cannot be claimed again');
  await executeRun(store.db, again);
  expect((await run(1)).status).toBe('done');
  for (const bucket of frozen) expect((await run(1)).buckets).toContainEqual(bucket);
});

test('a run belongs to one worker at a time', async () => {
  const { id } = await enqueueRun(store.db, EDITION);
  await expect(enqueueRun(store.db, EDITION)).rejects.toThrow('is queued already');
  const claims = await Promise.all([claimRun(store.db, 'a'), claimRun(store.db, 'b'), claimRun(store.db, 'c')]);
  expect(claims.filter(Boolean)).toHaveLength(1);
  expect(await claimRun(store.db, 'd')).toBeNull();
  await expect(generateEdition(store.db, EDITION)).rejects.toThrow('by another process');
  await store.db.client.run.update({ where: { id }, data: { leaseUntilMs: 1n } });
  expect((await claimRun(store.db, 'd'))?.worker).toBe('d');
});

test('there is nothing to resume when everything is done', async () => {
  await expect(generateEdition(store.db, EDITION, { resume: true })).rejects.toThrow('nothing to resume');
});
