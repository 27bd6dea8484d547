import { z } from 'zod';
import type { Warehouse } from './client';
import { wholeLastingTable } from './migrations';

/** Rows of a lasting table on all shards, each once; only those up to an id when one is given. */
export async function countRows(warehouse: Warehouse, table: string, upTo?: bigint): Promise<number> {
  const condition = upTo === undefined ? '' : `WHERE id <= ${upTo}`;
  const [row] = await warehouse.query(
    'count-rows',
    `SELECT toInt64(count()) AS count FROM ${wholeLastingTable(warehouse, table)} FINAL ${condition}`,
    {},
    z.object({ count: z.number() }),
  );
  return row?.count ?? 0;
}
