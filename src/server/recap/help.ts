import { editionSchema } from '../../model/edition';
import { getPack } from '../../packs/registry';
import type { Db } from '../db/db';
import { isHeld } from '../jobs/runs';
import { openWarehouse, serverConfig } from '../warehouse/client';
import { hasRunTables, runDatabase } from '../warehouse/run-tables';
import { scopeOf } from '../warehouse/scope';
import { readPopulation } from './aggregate';
import { freezeTogether } from './freeze-buckets';

export interface HelpOptions {
  readonly worker: string;
  readonly signal: AbortSignal;
  readonly onBucket?: ((bucket: number) => void | Promise<void>) | undefined;
}

export interface Helped {
  readonly editionId: string;
  readonly version: number;
  readonly people: number;
}

/**
 * Freezes buckets of a generation that another worker leads, until there is none to take; null when there was nothing to do. Its
 * tables must be where both can read them: on a ClickHouse server. A generation that ends or begins anew meanwhile ends the help.
 */
export async function helpFreeze(db: Db, { worker, signal, onBucket }: HelpOptions): Promise<Helped | null> {
  const config = db.warehouse ?? serverConfig();
  if (config === undefined) return null;
  const run = await leadByAnother(db, worker);
  if (run === null) return null;
  const settings = editionSchema.parse(JSON.parse(run.edition.settings));
  const warehouse = await openWarehouse(config);
  let people = 0;
  try {
    const database = runDatabase(warehouse, run.id, run.attempt);
    if (!(await hasRunTables(warehouse, database))) return null;
    const scope = scopeOf(settings, getPack(settings.pack), database);
    const population = await readPopulation(warehouse, scope);
    if (population.people !== run.people) return null;
    const plan = { size: Math.max(1, Math.ceil(run.people / run.bucketCount)), buckets: run.bucketCount, done: new Set<number>() };
    const tell = async (done: number) => {
      people = done;
      signal.throwIfAborted();
    };
    await freezeTogether(db, run, warehouse, { scope, population, plan, tell, onBucket }, { worker, untilAll: false, signal });
  } catch (error) {
    const now = await db.client.run.findUnique({ where: { id: run.id } });
    const same = now?.status === 'running' && now.phase === 'freeze' && now.attempt === run.attempt;
    if (same && !signal.aborted) throw error;
  } finally {
    await warehouse.close();
  }
  return people === 0 ? null : { editionId: run.editionId, version: run.version, people };
}

/** The oldest generation that somebody freezes now and that has buckets left. */
async function leadByAnother(db: Db, worker: string) {
  const runs = await db.client.run.findMany({
    where: { status: 'running', phase: 'freeze', worker: { not: worker } },
    include: { edition: { select: { settings: true } }, _count: { select: { buckets: true } } },
    orderBy: { createdAtMs: 'asc' },
  });
  return runs.find((run) => isHeld(run) && run._count.buckets < run.bucketCount) ?? null;
}
