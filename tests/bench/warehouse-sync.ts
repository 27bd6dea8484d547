// How fast events reach a ClickHouse server, and what they take there: through Node, as `annum warehouse sync` does, beside ClickHouse's own
// sqlite() on the same machine. Run: node src/dev/run.mjs tests/bench/warehouse-sync.ts [people] [events a person]
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { openStore } from '@/server/db/open-store';
import { openWarehouse } from '@/server/warehouse/client';
import { EVENT_COLUMNS } from '@/server/warehouse/event-lines';
import { migrateWarehouse, wholeLastingTable } from '@/server/warehouse/migrations';
import { sourceTable } from '@/server/warehouse/source';
import { warehouseStatus } from '@/server/warehouse/status';
import { syncWarehouse } from '@/server/warehouse/sync';
import { startClickHouse } from '../support/clickhouse-server';
import { fillStore } from './bench-store';
import { serverProcessorSeconds } from './server-processors';

const [people = 10_000, mean = 100] = process.argv.slice(2).map(Number);
const folder = mkdtempSync(join(tmpdir(), 'annum-bench-'));
const file = join(folder, 'store.db');
const seconds = async (work: () => Promise<unknown>): Promise<number> => {
  const startedMs = performance.now();
  await work();
  return (performance.now() - startedMs) / 1000;
};
const say = (what: string, events: number, took: number) =>
  console.log(`${what.padEnd(44)} ${took.toFixed(2)} s  ${Math.round(events / took).toLocaleString('en-US')} events/s`);
const one = z.object({ n: z.number() });

await fillStore(file, people, mean);
const db = await openStore(`file:${file}`);
for (const shards of [1, 2]) {
  const clickhouse = await startClickHouse(shards);
  const config = { urls: clickhouse.url.split(','), user: 'default', password: '', database: 'annum', cluster: clickhouse.cluster };
  const warehouse = await openWarehouse(config);
  await migrateWarehouse(warehouse);
  const before = { node: process.cpuUsage(), server: await serverProcessorSeconds(warehouse) };
  const took = await seconds(() => syncWarehouse(db, warehouse, { fromScratch: true }));
  const { user, system } = process.cpuUsage(before.node);
  const spent = { node: (user + system) / 1e6, server: (await serverProcessorSeconds(warehouse)) - before.server };
  const { events, bytes } = await warehouseStatus(db, warehouse);
  say(`sync to ${shards} server(s)`, events, took);
  console.log(`  processors: ${spent.node.toFixed(1)} s here (with SQLite), ${spent.server.toFixed(1)} s on the servers`);
  console.log(`  ${(bytes / events).toFixed(1)} bytes an event on disk`);
  if (shards === 1) {
    const table = wholeLastingTable(warehouse, 'events');
    const read = (final: string) =>
      seconds(() =>
        warehouse.query(
          'read',
          `SELECT toInt64(sum(cityHash64(user_id, item_name, occurred_at_ms)) % 7) AS n FROM ${table} ${final}`,
          {},
          one,
        ),
      );
    say('read as it is', events, await read(''));
    say('read with FINAL, parts as the sync left them', events, await read('FINAL'));
    await warehouse.command('merge', `OPTIMIZE TABLE ${table} FINAL`);
    say('read with FINAL, merged', events, await read('FINAL'));
    const merged = await warehouseStatus(db, warehouse);
    console.log(`  ${(merged.bytes / events).toFixed(1)} bytes an event on disk, merged`);
    await warehouse.command('copy', `CREATE TABLE annum.copy AS ${table}`);
    const columns = EVENT_COLUMNS.join(', ');
    const absent = EVENT_COLUMNS.map((name) => (['duration_ms', 'amount_minor'].includes(name) ? name : `assumeNotNull(${name})`)).join(
      ', ',
    );
    const direct = `INSERT INTO annum.copy (${columns}) SELECT ${absent} FROM ${sourceTable(db, 'events')}`;
    say("ClickHouse's own sqlite()", events, await seconds(() => warehouse.command('direct', direct)));
  }
  await warehouse.close();
  await clickhouse.stop();
}
await db.close();
rmSync(folder, { recursive: true, force: true });
