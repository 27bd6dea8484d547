import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cancelRun } from '@/server/editions/cancel';
import { createEdition } from '@/server/editions/create';
import { findPeople } from '@/server/editions/find-people';
import { getEdition, listEditions } from '@/server/editions/list';
import { publishEdition, unpublishEdition } from '@/server/editions/publish';
import { claimRun, enqueueRun, MOST_ATTEMPTS, releaseRun } from '@/server/jobs/runs';
import { createTestStore, providers, type TestStore } from '../support/test-store';

const draft = (id: string) => ({ id, pack: 'music', year: 2025, zone: 'Asia/Seoul' });

describe.each(providers)('editions on %s', (provider) => {
  let store: TestStore;
  beforeAll(async () => {
    store = await createTestStore(provider);
  });
  afterAll(() => store.drop());

  /** A run of the edition that ended so, with one recap and one person below the minimum when it is done. */
  async function run(editionId: string, version: number, status: 'done' | 'failed' | 'queued' | 'running', error?: string) {
    const { client } = store.db;
    const id = randomUUID();
    await client.run.create({
      data: { id, editionId, version, status, error: error ?? null, people: 2, recaps: 1, bucketCount: 1, createdAtMs: BigInt(version) },
    });
    if (status !== 'done') return;
    await client.runBucket.create({ data: { runId: id, bucket: 0, recaps: 1, finishedAtMs: 1n } });
    await client.recap.createMany({
      data: [
        { editionId, version, userId: 'ann_1', payload: '{}', hash: 'x' },
        { editionId, version, userId: 'Ann2', payload: null, hash: '' },
      ],
    });
  }

  it('makes an edition with the defaults of its pack and lists it', async () => {
    const made = await createEdition(store.db, draft('plain'));
    expect(made).toMatchObject({
      label: '2025',
      window: { from: '2025-01-01', to: '2026-01-01' },
      minimum: { plays: 30, creators: 5 },
      minCohort: 20,
      minDurationMs: 30_000,
      theme: 'dusk',
      top: 5,
      currency: null,
    });
    const overview = await getEdition(store.db, 'plain');
    expect(overview).toMatchObject({ edition: made, publishedVersion: null, newestVersion: null, runs: [], shownRun: null });
    expect((await listEditions(store.db)).map(({ edition }) => edition.id)).toContain('plain');
  });

  it('says whether an id is taken with the same or with other settings, and keeps the first', async () => {
    const made = await createEdition(store.db, { ...draft('twice'), minimum: { plays: undefined, creators: 7 } });
    await expect(createEdition(store.db, { ...draft('twice'), zone: 'asia/seoul', minimum: { creators: 7 } })).rejects.toMatchObject({
      code: 'conflict',
      data: { sameSettings: true },
    });
    await expect(createEdition(store.db, draft('twice'))).rejects.toMatchObject({ code: 'conflict', data: { sameSettings: false } });
    expect((await getEdition(store.db, 'twice')).edition).toEqual(made);
  });

  it('lets one of two makers win', async () => {
    const results = await Promise.allSettled([createEdition(store.db, draft('race')), createEdition(store.db, draft('race'))]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('publishes the newest finished version, an older one by number, and takes it down', async () => {
    await createEdition(store.db, draft('pub'));
    await expect(publishEdition(store.db, 'pub')).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('nothing to publish'),
    });
    await run('pub', 1, 'done');
    await run('pub', 2, 'done');
    await run('pub', 3, 'running');
    expect(await publishEdition(store.db, 'pub')).toEqual({ edition: 'pub', version: 2, previous: null });
    await expect(publishEdition(store.db, 'pub', 3)).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('running'),
    });
    await expect(publishEdition(store.db, 'pub', 9)).rejects.toMatchObject({ code: 'not_found' });
    expect((await getEdition(store.db, 'pub')).publishedVersion).toBe(2);
    expect(await publishEdition(store.db, 'pub', 1)).toEqual({ edition: 'pub', version: 1, previous: 2 });
    expect(await getEdition(store.db, 'pub')).toMatchObject({
      newestVersion: 2,
      shownRun: { version: 1, people: 2, buckets: { done: 1, of: 1 } },
    });
    expect(await unpublishEdition(store.db, 'pub')).toEqual({ edition: 'pub', version: null, previous: 1 });
    expect((await getEdition(store.db, 'pub')).publishedVersion).toBeNull();
  });

  it('does not pass off an older version as the newest when the newest failed', async () => {
    await createEdition(store.db, draft('gate'));
    await run('gate', 1, 'done');
    await publishEdition(store.db, 'gate');
    await run('gate', 2, 'failed', 'The recap of "u" contradicts itself.');
    await expect(publishEdition(store.db, 'gate')).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('contradicts itself'),
      mend: expect.stringContaining('--version 1'),
    });
    await expect(publishEdition(store.db, 'gate', 2)).rejects.toMatchObject({ code: 'conflict' });
    expect((await getEdition(store.db, 'gate')).publishedVersion).toBe(1);
  });

  it('refuses a version whose recaps were cleared away', async () => {
    await createEdition(store.db, draft('pruned'));
    await run('pruned', 1, 'done');
    await run('pruned', 2, 'done');
    await store.db.client.recap.deleteMany({ where: { editionId: 'pruned', version: 1 } });
    await expect(publishEdition(store.db, 'pruned', 1)).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('cleared away'),
    });
  });

  it('publishes an edition without anybody', async () => {
    await createEdition(store.db, draft('nobody'));
    await store.db.client.run.create({ data: { id: randomUUID(), editionId: 'nobody', version: 1, status: 'done', createdAtMs: 1n } });
    expect(await publishEdition(store.db, 'nobody')).toMatchObject({ version: 1 });
  });

  it.each(['publish', 'unpublish', 'show', 'cancel'])('knows no edition that is not there (%s)', async (verb) => {
    const verbs: Record<string, () => Promise<unknown>> = {
      publish: () => publishEdition(store.db, 'none'),
      unpublish: () => unpublishEdition(store.db, 'none'),
      show: () => getEdition(store.db, 'none'),
      cancel: () => cancelRun(store.db, 'none'),
    };
    await expect(verbs[verb]?.()).rejects.toMatchObject({ code: 'not_found' });
  });

  it('stops a generation so that its worker cannot finish it, and leaves what is served', async () => {
    await createEdition(store.db, draft('stop'));
    await run('stop', 1, 'done');
    await publishEdition(store.db, 'stop');
    const { id } = await enqueueRun(store.db, 'stop');
    await claimRun(store.db, 'some-worker', id);
    expect(await cancelRun(store.db, 'stop')).toEqual({ edition: 'stop', cancelled: 1 });
    await releaseRun(store.db, id, 'some-worker', { status: 'done' });
    const { runs, publishedVersion } = await getEdition(store.db, 'stop');
    expect(runs[0]).toMatchObject({ version: 2, status: 'cancelled' });
    expect(publishedVersion).toBe(1);
    await expect(cancelRun(store.db, 'stop')).rejects.toMatchObject({ code: 'conflict' });
    // What was stopped does not stand in the way of publishing what is done, nor of beginning again.
    expect(await publishEdition(store.db, 'stop')).toMatchObject({ version: 1 });
    expect(await enqueueRun(store.db, 'stop')).toMatchObject({ version: 3 });
  });

  it('gives up a generation whose workers die again and again, until somebody asks for it', async () => {
    await store.db.client.run.updateMany({ where: { status: { in: ['queued', 'running'] } }, data: { status: 'cancelled' } });
    await createEdition(store.db, draft('crash'));
    const { id } = await enqueueRun(store.db, 'crash');
    for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
      expect((await claimRun(store.db, 'a worker that dies'))?.id).toBe(id);
      await store.db.client.run.update({ where: { id }, data: { attempt, leaseUntilMs: 1n } });
    }
    expect(await claimRun(store.db, 'another worker')).toBeNull();
    const { runs } = await getEdition(store.db, 'crash');
    expect(runs[0]).toMatchObject({ status: 'failed', error: expect.stringContaining('It was begun 5 times') });
    expect((await claimRun(store.db, 'another worker', id))?.id).toBe(id);
  });

  it('finds people by how their id begins, in its very spelling', async () => {
    await createEdition(store.db, draft('people'));
    await run('people', 1, 'done');
    expect(await findPeople(store.db, 'people', 1, 'ann')).toEqual([{ userId: 'ann_1', hasRecap: true }]);
    expect(await findPeople(store.db, 'people', 1, 'Ann')).toEqual([{ userId: 'Ann2', hasRecap: false }]);
    expect(await findPeople(store.db, 'people', 1, '')).toHaveLength(2);
    expect(await findPeople(store.db, 'people', 1, 'ann%')).toEqual([]);
    expect(await findPeople(store.db, 'people', 2, '')).toEqual([]);
  });
});
