import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { AnnumError } from '@/model/errors';
import { createEdition } from '@/server/editions/create';
import { publishEdition } from '@/server/editions/publish';
import { insertEvents } from '@/server/events/insert';
import { generateEdition } from '@/server/recap/generate';
import type { RunProgress } from '@/server/recap/run';
import { openWarehouse } from '@/server/warehouse/client';
import { migrateWarehouse } from '@/server/warehouse/migrations';
import { smallPopulation } from '../recap/population';
import { type ClickHouse, startClickHouse } from '../support/clickhouse-server';
import { createTestStore, type TestStore } from '../support/test-store';

const PEOPLE = 24;
const EDITION = 'music-2025';
let cluster: ClickHouse;
let store: TestStore;
beforeAll(async () => {
  cluster = await startClickHouse(2);
  const embedded = await createTestStore('sqlite', 'embedded');
  const database = `t_${randomBytes(4).toString('hex')}`;
  const config = { urls: cluster.url.split(','), user: 'default', password: '', database, cluster: cluster.cluster };
  const warehouse = await openWarehouse(config);
  await migrateWarehouse(warehouse);
  await warehouse.close();
  store = { ...embedded, db: { ...embedded.db, warehouse: config } };
  await insertEvents(store.db, smallPopulation(PEOPLE), 0);
  await createEdition(store.db, { id: EDITION, pack: 'music', year: 2025, zone: 'UTC' });
  await generateEdition(store.db, EDITION, { bucketSize: 3 });
  await publishEdition(store.db, EDITION);
});
afterAll(async () => {
  await store?.drop();
  await cluster?.stop();
});

const rowsOf = (version: number) =>
  store.db.client.recap.findMany({ where: { version }, orderBy: { userId: 'asc' }, select: { userId: true, payload: true } });

test.each([
  ['while it counts', 2, (progress: RunProgress) => progress.phase === 'aggregate' && progress.done === 7],
  ['while it freezes', 3, (progress: RunProgress) => progress.phase === 'freeze' && progress.done >= 6],
] as const)(
  'a shard lost %s ends the generation with a clear error and nothing published; --resume finishes when it is back',
  async (_when, version, here) => {
    const shard = cluster.servers[1];
    let killed: Promise<void> | undefined;
    const onProgress = (progress: RunProgress) => {
      if (here(progress)) killed ??= shard?.kill();
    };
    const failure = await generateEdition(store.db, EDITION, { bucketSize: 3, onProgress }).then(
      () => undefined,
      (error: unknown) => error,
    );
    await killed;
    expect(failure).toBeInstanceOf(AnnumError);
    expect(failure).toMatchObject({
      code: 'unavailable',
      message: expect.stringContaining('does not answer'),
      mend: expect.stringContaining('--resume'),
    });
    const run = await store.db.client.run.findFirstOrThrow({ where: { version } });
    expect(run).toMatchObject({ status: 'failed', worker: null, error: expect.stringContaining('does not answer') });
    await expect(publishEdition(store.db, EDITION, version)).rejects.toThrow('Only a finished one can be published');
    expect((await store.db.client.edition.findUniqueOrThrow({ where: { id: EDITION } })).publishedVersion).toBe(1);
    await expect(generateEdition(store.db, EDITION, { resume: true })).rejects.toMatchObject({ code: 'unavailable' });

    await shard?.restart();
    expect(await generateEdition(store.db, EDITION, { resume: true })).toMatchObject({ version, people: PEOPLE });
    expect(await rowsOf(version)).toEqual(await rowsOf(1));
  },
);
