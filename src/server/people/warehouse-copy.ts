import { z } from 'zod';
import { AnnumError } from '@/model/errors';
import type { Db } from '../db/db';
import { openWarehouse, serverConfig, type Warehouse } from '../warehouse/client';
import { readCursor } from '../warehouse/cursor';
import { EVENTS, lastingTable, PEOPLE, wholeLastingTable } from '../warehouse/migrations';
import { onShards } from '../warehouse/shards';
import { syncWarehouse } from '../warehouse/sync';

/** What became of the copy on a ClickHouse server. */
export type OnServer = { readonly state: 'none' } | { readonly state: 'done' } | { readonly state: 'later'; readonly why: string };

/**
 * Takes what the store's triggers have noted out of the server's tables, and off its disks, and looks that nothing is left under the ids. What
 * cannot be done now stays noted: the next sync does it.
 */
export async function eraseOnServer(db: Db, ids: readonly string[]): Promise<OnServer> {
  if ((await readCursor(db)) === null) return { state: 'none' };
  const config = db.warehouse ?? serverConfig();
  if (config === undefined) return { state: 'later', why: 'CLICKHOUSE_URL is not set here.' };
  let warehouse: Warehouse | undefined;
  try {
    warehouse = await openWarehouse(config);
    await syncWarehouse(db, warehouse);
    for (const name of [EVENTS, PEOPLE]) {
      // Deleted rows are only hidden until their part is merged; this writes the parts that have some anew.
      await onShards(warehouse, (shard) =>
        shard.command('erase-for-good', `ALTER TABLE ${lastingTable(shard, name)} APPLY DELETED MASK SETTINGS mutations_sync = 2`),
      );
    }
    const left = await countLeft(warehouse, ids);
    return left === 0 ? { state: 'done' } : { state: 'later', why: `${left} rows are still there.` };
  } catch (error) {
    if (error instanceof AnnumError) return { state: 'later', why: error.message };
    throw error;
  } finally {
    await warehouse?.close();
  }
}

const countRow = z.object({ rows: z.number() });

async function countLeft(warehouse: Warehouse, ids: readonly string[]): Promise<number> {
  const [found] = await warehouse.query(
    'erase-look',
    `SELECT (SELECT count() FROM ${wholeLastingTable(warehouse, EVENTS)} WHERE user_id IN {ids:Array(String)})
      + (SELECT count() FROM ${wholeLastingTable(warehouse, PEOPLE)} WHERE id IN {ids:Array(String)}) AS rows`,
    { ids: [...ids] },
    countRow,
  );
  return found?.rows ?? 0;
}
