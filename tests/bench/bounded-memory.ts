import { openStore } from '@/server/db/open-store';
import { aggregate } from '@/server/recap/aggregate';
import { openWarehouse, type Warehouse } from '@/server/warehouse/client';
import { makeRunTables, runDatabase } from '@/server/warehouse/run-tables';
import { readSnapshot } from '@/server/warehouse/snapshot';
import { generatedOnce } from './bench-store';
import { scopeOfBench } from './engine-run';
import { type Figure, inThousands } from './figure';
import { generateInChild } from './generate-in-child';

/**
 * A generation within so many megabytes a statement: the same statements with nothing but that limit must run out of it, and with the
 * setting they must finish with the bytes of a generation without any bound.
 */
export async function boundedMemory(file: string, megabytes: number): Promise<Figure[]> {
  const free = await generatedOnce(file);
  const failure = await failureWithin(file, megabytes);
  if (failure === null) throw new Error(`${megabytes} MB are enough without the setting too: take fewer (--memory) or more people.`);
  const bounded = await generateInChild(file, { WAREHOUSE_MEMORY_MB: String(megabytes) });
  if (bounded.digest !== free.digest) throw new Error('The recaps of the bounded run differ.');
  return [
    {
      what: `WAREHOUSE_MEMORY_MB=${megabytes}, ${inThousands(free.events)} events; ${inThousands(free.recaps)} recaps equal`,
      annum: `${bounded.seconds} s, peak ${inThousands(bounded.peakMb)} MB`,
      baseline: `no bound ${free.seconds} s, peak ${inThousands(free.peakMb)} MB; the limit alone fails at "${failure}"`,
      ratio: `${(bounded.seconds / free.seconds).toFixed(2)} x the time`,
      wanted: 'finishes',
    },
  ];
}

/** The statement that runs out of the limit when nothing spills; null when all fit. */
async function failureWithin(file: string, megabytes: number): Promise<string | null> {
  const db = await openStore(`file:${file}`);
  const engine = await openWarehouse();
  let asked = '';
  const limited: Warehouse = {
    ...engine,
    command: (name, sql, params) => {
      asked = name;
      const limit = name === 'create-tables' ? '' : ` SETTINGS max_memory_usage = ${megabytes * 1_000_000}`;
      return engine.command(name, `${sql}${limit}`, params);
    },
  };
  try {
    const database = runDatabase(limited, 'bench', 1);
    await makeRunTables(limited, database);
    await aggregate(limited, await scopeOfBench(db, database), await readSnapshot(db, limited), async () => undefined);
    return null;
  } catch (error) {
    if (error instanceof Error && /memory limit exceeded/i.test(error.message)) return asked;
    throw error;
  } finally {
    await engine.close();
    await db.close();
  }
}
