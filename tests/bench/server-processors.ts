import { z } from 'zod';
import type { Warehouse } from '@/server/warehouse/client';
import { queryShards } from '@/server/warehouse/shards';

/** Seconds of processors that the servers have spent on statements since they began: what work costs, however busy the machine is. */
export async function serverProcessorSeconds(warehouse: Warehouse): Promise<number> {
  const sql = "SELECT toInt64(sum(value)) AS us FROM system.events WHERE event = 'OSCPUVirtualTimeMicroseconds'";
  const rows = await queryShards(warehouse, 'processors', sql, {}, z.object({ us: z.number() }));
  return rows.reduce((sum, { us }) => sum + us, 0) / 1e6;
}
