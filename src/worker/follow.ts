import { setTimeout as wait } from 'node:timers/promises';
import { AnnumError } from '../model/errors';
import type { Db } from '../server/db/db';
import { openWarehouse } from '../server/warehouse/client';
import { syncWarehouse } from '../server/warehouse/sync';

/** How long after one pass the next begins: the lag of an idle system. */
const PAUSE_MS = 5_000;

export interface FollowOptions {
  readonly signal: AbortSignal;
  readonly print: (line: string) => void;
}

/** Keeps the ClickHouse server up to date with the store until the signal; what goes wrong is told once and tried again. */
export async function follow(db: Db, { signal, print }: FollowOptions): Promise<void> {
  let trouble = '';
  while (!signal.aborted) {
    try {
      const warehouse = await openWarehouse(db.warehouse);
      try {
        const { added } = await syncWarehouse(db, warehouse, { signal, patienceMs: 1_000 });
        if (added > 0) print(`Copied ${added} events to ClickHouse.`);
      } finally {
        await warehouse.close();
      }
      if (trouble !== '') print('ClickHouse follows again.');
      trouble = '';
    } catch (error) {
      if (signal.aborted) return;
      const busy = error instanceof AnnumError && error.code === 'busy';
      const reason = error instanceof Error ? error.message : String(error);
      if (!busy && reason !== trouble) print(`ClickHouse does not follow: ${reason}`);
      if (!busy) trouble = reason;
    }
    await wait(PAUSE_MS, undefined, { signal }).catch(() => undefined);
  }
}
