import type { Db } from '@/server/db/db';
import type { ServerConfig } from '@/server/warehouse/client';
import { type Check, check } from './check';

/** Older ones lack settings that Annum sends. */
const OLDEST_CLICKHOUSE = [25, 3] as const;
/** A difference of clocks that confuses the ages of leftovers. */
const CLOCK_MS = 60_000;
/** More events than this waiting, or for longer, is worth a look at the worker. */
const BEHIND_EVENTS = 1_000_000;
const BEHIND_MS = 15 * 60_000;

/** Whether the ClickHouse server or cluster answers, is new enough, has the time, gives the rights, and has followed the store. */
export const checkWarehouse = (config: ServerConfig, openStore: () => Promise<Db>): Promise<Check> =>
  check('ClickHouse', async () => {
    const [{ openWarehouse }, { examineServer }, { warehouseStatus }] = await Promise.all([
      import('@/server/warehouse/client'),
      import('@/server/warehouse/examine-server'),
      import('@/server/warehouse/status'),
    ]);
    const warehouse = await openWarehouse(config);
    try {
      const facts = await examineServer(warehouse);
      const versions = [...new Set(facts.map(({ version }) => version))];
      const name = `ClickHouse ${versions.join(' and ')}${config.cluster === undefined ? '' : `, ${facts.length} shards of "${config.cluster}"`}`;
      const old = facts.find(({ version }) => isOlder(version));
      if (old) return { state: 'wrong', found: name, mend: `Use ClickHouse ${OLDEST_CLICKHOUSE.join('.')} or newer.` };
      const refusing = facts.find(({ refused }) => refused !== null);
      if (refusing) {
        const mend = `Give ${config.user} the rights on ${config.database}*.* that docs/scale.md lists.`;
        return { state: 'wrong', found: `${name}; shard ${refusing.shard}: ${refusing.refused}`, mend };
      }
      const late = facts.find(({ clockAheadMs }) => Math.abs(clockAheadMs) > CLOCK_MS);
      if (late) {
        const found = `${name}; the clock of shard ${late.shard} is ${Math.round(late.clockAheadMs / 1000)} s ahead`;
        return { state: 'note', found, mend: 'Synchronise the clocks (NTP).' };
      }
      const db = await openStore();
      try {
        const { behind, behindSinceMs, events, waitsFor } = await warehouseStatus(db, warehouse);
        const found = `${name} holds ${events.toLocaleString('en-US')} events and is ${behind.toLocaleString('en-US')} behind`;
        const slow = behind > BEHIND_EVENTS || (behindSinceMs !== null && Date.now() - behindSinceMs > BEHIND_MS);
        if (!slow) return { state: 'fine', found };
        const mend = waitsFor > 0 ? 'End the long transactions in the event store.' : 'Start the worker, or run: annum warehouse sync';
        return { state: 'note', found, mend };
      } finally {
        await db.close();
      }
    } finally {
      await warehouse.close();
    }
  });

function isOlder(version: string): boolean {
  const [year = 0, month = 0] = version.split('.').map(Number);
  return year < OLDEST_CLICKHOUSE[0] || (year === OLDEST_CLICKHOUSE[0] && month < OLDEST_CLICKHOUSE[1]);
}
