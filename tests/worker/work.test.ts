import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createEdition } from '@/server/editions/create';
import { getEdition } from '@/server/editions/list';
import { publishEdition } from '@/server/editions/publish';
import { enqueueRun, findRun } from '@/server/jobs/runs';
import { readRecap } from '@/server/recap/read';
import { work } from '@/worker/work';
import { providers, type TestStore } from '../support/test-store';
import { createListeners, PEOPLE } from './listeners';
import { createSaid, type Said } from './said';

describe.each(providers)('the work on %s', (provider) => {
  let store: TestStore;
  let stop: AbortController;
  let working: Promise<void>;
  beforeAll(async () => {
    store = await createListeners(provider);
    await createEdition(store.db, { id: 'broken', pack: 'music', year: 2025, zone: 'Asia/Seoul' });
    const { settings } = await store.db.client.edition.findUniqueOrThrow({ where: { id: 'broken' } });
    await store.db.client.edition.update({ where: { id: 'broken' }, data: { settings: settings.replace('"music"', '"gone"') } });
  });
  afterAll(() => store.drop());
  afterEach(async () => {
    stop.abort();
    await working;
    await store.db.client.run.deleteMany();
    await store.db.client.recap.deleteMany();
  });

  function begin(): Said {
    const said = createSaid();
    stop = new AbortController();
    working = work(store.db, { worker: 'this-host|0|test', signal: stop.signal, print: said.add }).finally(said.end);
    return said;
  }
  const held = (leaseUntilMs: number) => ({ status: 'running', worker: 'another-host|1|x', leaseUntilMs: BigInt(leaseUntilMs) });

  it('does what is queued while it waits, gives its run back when it is stopped in the middle, and serves nothing that nobody published', async () => {
    const { says } = begin();
    const { id } = await enqueueRun(store.db, 'music-2025');
    await says(`Finished version 1 of music-2025: ${PEOPLE} recaps of ${PEOPLE} people`);
    expect(await findRun(store.db, id)).toMatchObject({ status: 'done', people: PEOPLE, recaps: PEOPLE, worker: null, leaseUntilMs: null });
    expect((await getEdition(store.db, 'music-2025')).publishedVersion).toBeNull();
    await publishEdition(store.db, 'music-2025');
    const next = await enqueueRun(store.db, 'music-2025');
    await says('Generating version 2');
    stop.abort();
    await working;
    expect(await findRun(store.db, next.id)).toMatchObject({ status: 'queued', worker: null, leaseUntilMs: null });
    await begin().says('Finished version 2');
    expect((await getEdition(store.db, 'music-2025')).publishedVersion).toBe(1);
    expect(await readRecap(store.db, 'music-2025', 'u7', { version: 'published' })).toMatchObject({ state: 'recap', version: 1 });
  });

  it('leaves alone what another worker holds until the lease has run out, and goes on after a run that fails, which says why', async () => {
    const { id } = await enqueueRun(store.db, 'music-2025');
    await store.db.client.run.update({ where: { id }, data: held(Date.now() + 3_600_000) });
    const broken = await enqueueRun(store.db, 'broken');
    const { says } = begin();
    expect(await says('Failed at version 1 of broken')).toContain('gone');
    expect(await findRun(store.db, broken.id)).toMatchObject({ status: 'failed', error: expect.stringContaining('gone') });
    expect(await findRun(store.db, id)).toMatchObject({ worker: 'another-host|1|x' });
    await store.db.client.run.update({ where: { id }, data: held(Date.now() - 1) });
    await says('Finished version 1 of music-2025');
    expect(await findRun(store.db, id)).toMatchObject({ status: 'done' });
  });
});
