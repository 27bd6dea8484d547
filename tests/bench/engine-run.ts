import { editionSchema } from '@/model/edition';
import { getPack } from '@/packs/registry';
import type { Db } from '@/server/db/db';
import { aggregate, bucketRanges } from '@/server/recap/aggregate';
import { fetchBucket } from '@/server/recap/fetch';
import { openNameBook } from '@/server/recap/name-book';
import { openWarehouse } from '@/server/warehouse/client';
import { makeRunTables, runDatabase } from '@/server/warehouse/run-tables';
import { type Scope, scopeOf } from '@/server/warehouse/scope';
import { readersOf } from '@/server/warehouse/shards';
import { readSnapshot } from '@/server/warehouse/snapshot';
import { EDITION } from './bench-store';
import { type Timings, timedWarehouse } from './timed-warehouse';

/** People whose rows are asked for together, as in a run. */
const BUCKET = 2_000;

export async function scopeOfBench(db: Db, database: string): Promise<Scope> {
  const { settings } = await db.client.edition.findUniqueOrThrow({ where: { id: EDITION } });
  const edition = editionSchema.parse(JSON.parse(settings));
  return scopeOf(edition, getPack(edition.pack), database);
}

/** Every statement of a run from the store's events to the last person's rows, each timed by itself. */
export async function timeEngine(db: Db): Promise<{ timings: Timings; people: number }> {
  const timings: Timings = new Map();
  const engine = await openWarehouse();
  try {
    const warehouse = timedWarehouse(engine, timings);
    const database = runDatabase(warehouse, 'bench', 1);
    const scope = await scopeOfBench(db, database);
    await makeRunTables(warehouse, database);
    const { people } = await aggregate(warehouse, scope, await readSnapshot(db, warehouse), async () => undefined);
    const book = openNameBook();
    for (const range of await bucketRanges(warehouse, scope, BUCKET)) {
      await fetchBucket(readersOf(warehouse), scope, range, book);
    }
    return { timings, people };
  } finally {
    await engine.close();
  }
}
