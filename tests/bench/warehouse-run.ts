// Where the time of a generation goes on one ClickHouse server and on two shards, and what its tables take, by step.
// All servers share this machine: two shards show what dividing costs, not what it gains. Run: node src/dev/run.mjs tests/bench/warehouse-run.ts [people] [events a person]
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { editionSchema } from '@/model/edition';
import { getPack } from '@/packs/registry';
import { openStore } from '@/server/db/open-store';
import { aggregate, bucketRanges } from '@/server/recap/aggregate';
import { fetchBucket } from '@/server/recap/fetch';
import { openNameBook } from '@/server/recap/name-book';
import { openWarehouse } from '@/server/warehouse/client';
import { migrateWarehouse } from '@/server/warehouse/migrations';
import { dropRunTables, makeRunTables, runDatabase } from '@/server/warehouse/run-tables';
import { scopeOf } from '@/server/warehouse/scope';
import { queryShards, readersOf, wholeScope } from '@/server/warehouse/shards';
import { readSnapshot } from '@/server/warehouse/snapshot';
import { syncWarehouse } from '@/server/warehouse/sync';
import { startClickHouse } from '../support/clickhouse-server';
import { EDITION, fillStore } from './bench-store';
import { serverProcessorSeconds } from './server-processors';

const [people = 20_000, mean = 100] = process.argv.slice(2).map(Number);
const folder = mkdtempSync(join(tmpdir(), 'annum-bench-'));
const file = join(folder, 'store.db');
await fillStore(file, people, mean);
const db = await openStore(`file:${file}`);
const row = await db.client.edition.findUniqueOrThrow({ where: { id: EDITION } });
const edition = editionSchema.parse(JSON.parse(row.settings));
for (const shards of [1, 2]) {
  const clickhouse = await startClickHouse(shards);
  const config = { urls: clickhouse.url.split(','), user: 'default', password: '', database: 'annum', cluster: clickhouse.cluster };
  const warehouse = await openWarehouse(config);
  await migrateWarehouse(warehouse);
  await syncWarehouse(db, warehouse, { fromScratch: true });
  const database = runDatabase(warehouse, 'bench', 0);
  const scope = scopeOf(edition, getPack(edition.pack), database);
  await makeRunTables(warehouse, database);
  const snapshot = await readSnapshot(db, warehouse);
  const times: number[] = [];
  const startedMs = performance.now();
  const before = await serverProcessorSeconds(warehouse);
  const population = await aggregate(warehouse, scope, snapshot, async () => {
    times.push(performance.now());
  });
  times.push(performance.now());
  const spent = (await serverProcessorSeconds(warehouse)) - before;
  const steps = times.slice(1).map((time, at) => ((time - (times[at] ?? time)) / 1000).toFixed(2));
  console.log(
    `${shards} server(s): ${snapshot.count} events, ${population.people} people, aggregated in ${((performance.now() - startedMs) / 1000).toFixed(1)} s, ${spent.toFixed(1)} s of processors`,
  );
  console.log(`  steps: ${steps.join(' ')} s`);
  const fetchMs = performance.now();
  const beforeFetch = await serverProcessorSeconds(warehouse);
  const [some = { low: 0, high: 1 }] = await bucketRanges(warehouse, scope, 2_000);
  const { people } = await fetchBucket(readersOf(warehouse), scope, some, openNameBook());
  console.log(
    `  a bucket of ${people.length} people read in ${((performance.now() - fetchMs) / 1000).toFixed(2)} s, ${((await serverProcessorSeconds(warehouse)) - beforeFetch).toFixed(2)} s of processors`,
  );
  const sizes = await queryShards(
    warehouse,
    'sizes',
    'SELECT name, toInt64(ifNull(total_bytes, 0)) AS bytes FROM system.tables WHERE database = {database:String} ORDER BY bytes DESC LIMIT 8',
    { database },
    z.object({ name: z.string(), bytes: z.number() }),
  );
  console.log(`  ${sizes.map(({ name, bytes }) => `${name} ${(bytes / Number(snapshot.count)).toFixed(1)}`).join(', ')} bytes an event`);
  const pairs = `SELECT toInt64(count()) AS n FROM ${wholeScope(warehouse, scope).tables.creator_pairs}`;
  console.log(`  creator pairs: ${(await warehouse.query('pairs', pairs, {}, z.object({ n: z.number() })))[0]?.n}`);
  await dropRunTables(warehouse, database);
  await warehouse.close();
  await clickhouse.stop();
}
await db.close();
rmSync(folder, { recursive: true, force: true });
