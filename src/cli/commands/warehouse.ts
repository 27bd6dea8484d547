import type { Command } from 'commander';
import type { Db } from '@/server/db/db';
import type { Warehouse } from '@/server/warehouse/client';
import type { WarehouseStatus } from '@/server/warehouse/status';
import { withExamples } from '../examples';
import { printResult } from '../output';
import { createProgress } from '../progress';
import { withStore } from '../with-store';

interface Options {
  readonly json?: boolean;
}

export function register(program: Command): void {
  const warehouse = program.command('warehouse').description('look after the ClickHouse server or cluster that CLICKHOUSE_URL names');

  withExamples(warehouse.command('migrate'), 'annum warehouse migrate')
    .description('make the tables on the server, on every shard; safe to run again')
    .action(async (options: Options) => {
      const { migrateWarehouse, serverOf } = await import('@/server/warehouse/migrations');
      await withWarehouse(async (engine) => {
        const applied = await migrateWarehouse(engine);
        const { database } = serverOf(engine);
        await printResult(options, { database, applied }, () =>
          applied.length === 0 ? `${database} is up to date.` : `Applied to ${database}:\n${applied.map((name) => `  ${name}`).join('\n')}`,
        );
      });
    });

  withExamples(warehouse.command('sync'), 'annum warehouse sync', 'annum warehouse sync --from-scratch')
    .description('bring new, erased and changed rows of the event store to the server; the worker does it by itself')
    .option('--from-scratch', "empty the server's tables first")
    .action(async (options: Options & { fromScratch?: boolean }) => {
      const { syncWarehouse } = await import('@/server/warehouse/sync');
      await withBoth(async (db, engine) => {
        const bar = createProgress({ label: 'copying events', unit: 'events', total: undefined, silent: options.json });
        const done = await syncWarehouse(db, engine, {
          fromScratch: options.fromScratch === true,
          onProgress: (added) => bar.update(added),
        }).finally(() => bar.stop());
        await printResult(options, done, () =>
          [
            `${number(done.added)} events added; events of ${number(done.erased)} people erased; ${number(done.people)} people changed.`,
            ...(done.waitsFor === 0
              ? []
              : [`${done.waitsFor} open transaction(s) hold newer events back: run it again when they have ended.`]),
          ].join('\n'),
        );
      });
    });

  withExamples(warehouse.command('status'), 'annum warehouse status', 'annum warehouse status --json')
    .description('say how far the server has followed the event store')
    .action(async (options: Options) => {
      const { warehouseStatus } = await import('@/server/warehouse/status');
      await withBoth(async (db, engine) => {
        const status = await warehouseStatus(db, engine);
        await printResult(options, status, () => wholeText(status));
      });
    });
}

function wholeText(status: WarehouseStatus): string {
  const { database, shards, events, bytes, syncedAtMs, behind, behindSinceMs, changes, waitsFor } = status;
  const each = events === 0 ? '' : `, ${(bytes / events).toFixed(1)} bytes each`;
  const lag = behindSinceMs === null ? '' : `, the oldest there since ${new Date(behindSinceMs).toISOString()}`;
  return [
    `${database} on ${shards === 1 ? 'one server' : `${shards} shards`}`,
    `  events      ${number(events)}${each}`,
    `  last sync   ${syncedAtMs === null ? 'never' : new Date(syncedAtMs).toISOString()}`,
    `  behind      ${number(behind)} events${lag}`,
    `  to follow   ${number(changes)} erased events and changed people`,
    ...(waitsFor === 0 ? [] : [`  waits for   ${waitsFor} open transaction(s) in the event store`]),
  ].join('\n');
}

const number = (value: number): string => value.toLocaleString('en-US');

async function withWarehouse<T>(work: (warehouse: Warehouse) => Promise<T>): Promise<T> {
  const [{ openWarehouse, serverConfig }, { noServer }] = await Promise.all([
    import('@/server/warehouse/client'),
    import('@/server/warehouse/migrations'),
  ]);
  // Without a server there is nothing to look after, and no reason to start the embedded engine.
  if (serverConfig() === undefined) throw noServer();
  const warehouse = await openWarehouse();
  try {
    return await work(warehouse);
  } finally {
    await warehouse.close();
  }
}

const withBoth = (work: (db: Db, warehouse: Warehouse) => Promise<void>): Promise<void> =>
  withWarehouse((warehouse) => withStore((db) => work(db, warehouse)));
