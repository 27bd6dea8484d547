import type { Edition } from '@/model/edition';
import type { Pack } from '@/model/pack';
import type { Recap } from '@/model/recap';
import type { Db } from '@/server/db/db';
import { insertEvents } from '@/server/events/insert';
import { aggregate, bucketRanges } from '@/server/recap/aggregate';
import { compute } from '@/server/recap/compute';
import { fetchBucket } from '@/server/recap/fetch';
import { assertSound } from '@/server/recap/gate';
import { openNameBook } from '@/server/recap/name-book';
import { packRecap, unpackRecap } from '@/server/recap/packed';
import type { Warehouse } from '@/server/warehouse/client';
import { dropRunTables, makeRunTables, runDatabase } from '@/server/warehouse/run-tables';
import { scopeOf } from '@/server/warehouse/scope';
import { readersOf } from '@/server/warehouse/shards';
import { readSnapshot } from '@/server/warehouse/snapshot';
import { syncWarehouse } from '@/server/warehouse/sync';
import type { Person, StoredEvent } from './brute-force-events';

/** Empties the store and fills it with these people and events, through the intake that everybody uses. */
export async function fillStore(db: Db, people: readonly Person[], events: readonly StoredEvent[]): Promise<void> {
  await db.client.$transaction([db.client.event.deleteMany(), db.client.user.deleteMany()]);
  if (events.length > 0) await insertEvents(db, events, 0);
  for (const { id, timezone, displayName, birthday } of people) {
    await db.client.user.upsert({
      where: { id },
      create: { id, timezone, displayName, birthday, createdAtMs: 0n },
      update: { timezone, displayName, birthday },
    });
  }
}

let databases = 0;

/** The engine's recaps of everybody in the store, by user id; the same steps as a run, without the freezing. */
export async function engineRecaps(
  warehouse: Warehouse,
  db: Db,
  edition: Edition,
  pack: Pack,
  buckets = 1,
): Promise<Map<string, Recap | null>> {
  databases += 1;
  if (warehouse.server) await syncWarehouse(db, warehouse);
  const database = runDatabase(warehouse, `${process.pid}x`, databases);
  const scope = scopeOf(edition, pack, database);
  await makeRunTables(warehouse, database);
  const { people: count, everybody } = await aggregate(warehouse, scope, await readSnapshot(db, warehouse), async () => undefined);
  const recaps = new Map<string, Recap | null>();
  const book = openNameBook();
  const size = Math.max(1, Math.ceil(count / buckets));
  for (const range of await bucketRanges(warehouse, scope, size)) {
    const { people, names } = await fetchBucket(readersOf(warehouse), scope, range, book);
    for (const { id, rows } of people) {
      const recap = rows && compute(rows, names, { edition, pack, everybody });
      if (recap) {
        assertSound(recap);
        assertKept(recap, pack);
      }
      recaps.set(id, recap);
    }
  }
  await dropRunTables(warehouse, database);
  return recaps;
}

/** Throws when a recap is not read as it was stored. */
function assertKept(recap: Recap, pack: Pack): void {
  const [before, after] = [JSON.stringify(recap), JSON.stringify(unpackRecap(packRecap(recap, pack.listMeasures.creators)))];
  if (before !== after) throw new Error(`Packing changes a recap: ${before} becomes ${after}`);
}
