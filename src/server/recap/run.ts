import { type Edition, editionSchema } from '../../model/edition';
import { AnnumError } from '../../model/errors';
import { getPack } from '../../packs/registry';
import type { Db } from '../db/db';
import { HEARTBEAT_MS, heartbeat, type RunRow, releaseRun } from '../jobs/runs';
import { openWarehouse, type Warehouse } from '../warehouse/client';
import { dropRunTables, makeRunTables, runDatabase } from '../warehouse/run-tables';
import { scopeOf } from '../warehouse/scope';
import { readSnapshot, type Snapshot } from '../warehouse/snapshot';
import { syncWarehouse } from '../warehouse/sync';
import { aggregate, type Population } from './aggregate';
import { compute } from './compute';
import { fetchBucket } from './fetch';
import { freeze } from './freeze';
import { assertComplete, assertSound } from './gate';
import { clearRun, pruneVersions } from './versions';

export type Phase = 'project' | 'aggregate' | 'freeze';

export interface RunProgress {
  readonly phase: Phase;
  /** Steps while projecting and aggregating, people while freezing. */
  readonly done: number;
  readonly of: number;
}

export interface ExecuteOptions {
  readonly onProgress?: (progress: RunProgress) => void;
  /** Stops between two steps or buckets; what is frozen stays and the run can be resumed. */
  readonly signal?: AbortSignal;
  /** What a stopped run becomes: `queued` for any worker to go on (the default), or `cancelled` until somebody resumes it. */
  readonly stopAs?: 'queued' | 'cancelled';
  /** People whose recaps are read, computed and frozen together. */
  readonly bucketSize?: number;
}

export interface RunResult {
  readonly version: number;
  readonly people: number;
  readonly recaps: number;
}

const BUCKET_SIZE = 2_000;

/**
 * Does a claimed run from its events to its last frozen recap, skipping the buckets that an earlier attempt froze. The published
 * version is not touched. On a failure the run is marked failed, on a stop it waits (`stopAs`), and the error goes to the caller.
 */
export async function executeRun(db: Db, run: RunRow, options: ExecuteOptions = {}): Promise<RunResult> {
  const { worker } = run;
  if (worker === null) throw new Error('A run must be claimed before it is executed.');
  const lost = new AbortController();
  const beat = setInterval(() => {
    heartbeat(db, run.id, worker).then(
      (held) =>
        held || lost.abort(new AnnumError('conflict', `Version ${run.version} of "${run.editionId}" was taken over by another worker.`)),
      () => undefined, // A database that is busy now is asked again before the lease ends.
    );
  }, HEARTBEAT_MS);
  const signal = AbortSignal.any(options.signal ? [options.signal, lost.signal] : [lost.signal]);
  try {
    const result = await generate(db, run, { ...options, signal });
    await releaseRun(db, run.id, worker, { status: 'done' });
    await pruneVersions(db, run.editionId);
    return result;
  } catch (error) {
    const stopped = options.signal?.aborted === true;
    const reason = error instanceof AnnumError ? error.message : 'An unexpected error; the log of the process that ran it has the details.';
    await releaseRun(db, run.id, worker, stopped ? { status: options.stopAs ?? 'queued' } : { status: 'failed', error: reason });
    throw error;
  } finally {
    clearInterval(beat);
  }
}

async function generate(db: Db, run: RunRow, options: ExecuteOptions & { signal: AbortSignal }): Promise<RunResult> {
  const edition = await db.client.edition.findUniqueOrThrow({ where: { id: run.editionId } });
  const settings = editionSchema.parse(JSON.parse(edition.settings));
  const tell = async (phase: Phase, done: number, of: number) => {
    options.signal.throwIfAborted();
    if (done === 0) await db.client.run.update({ where: { id: run.id }, data: { phase } });
    options.onProgress?.({ phase, done, of });
  };

  const warehouse = await openWarehouse(db.warehouse);
  const database = runDatabase(warehouse, run.id);
  const scope = scopeOf(settings, getPack(settings.pack), database);
  try {
    await tell('project', 0, 1);
    if (warehouse.server && settings.events === undefined) await syncWarehouse(db, warehouse, { signal: options.signal });
    await makeRunTables(warehouse, database);
    const snapshot = await snapshotOf(db, warehouse, run, settings);
    const population = await aggregate(warehouse, scope, snapshot, (done, of) => tell('aggregate', done, of));
    const plan = await planBuckets(db, run, population, options.bucketSize ?? BUCKET_SIZE);
    await freezeBuckets(db, run, warehouse, { scope, population, plan, tell });
    const expected = { people: population.uids.length, recaps: population.median.of };
    await assertComplete(db, run.editionId, run.version, expected);
    return { version: run.version, ...expected };
  } finally {
    await dropRunTables(warehouse, database);
    await warehouse.close();
  }
}

/** The state of the store that this run sees. A resumed run keeps its own, unless events of it were erased since: then it begins anew. */
async function snapshotOf(db: Db, warehouse: Warehouse, run: RunRow, { events: outside }: Edition): Promise<Snapshot> {
  const known = run.eventCutoff;
  const snapshot = await readSnapshot(db, warehouse, { upTo: known ?? undefined, outside });
  if (known !== null && snapshot.count === run.eventCount) return snapshot;
  await clearRun(db, run);
  const fresh = known === null ? snapshot : await readSnapshot(db, warehouse, { outside });
  await db.client.run.update({
    where: { id: run.id },
    data: { eventCutoff: fresh.cutoff, eventCount: fresh.count, startedAtMs: BigInt(Date.now()) },
  });
  return fresh;
}

interface Plan {
  readonly size: number;
  readonly buckets: number;
  readonly done: ReadonlySet<number>;
}

/** Divides the people into buckets. A resumed run keeps its division; when the people are not the same, it begins anew. */
async function planBuckets(db: Db, run: RunRow, { uids }: Population, bucketSize: number): Promise<Plan> {
  const stored = await db.client.run.findUniqueOrThrow({ where: { id: run.id }, include: { buckets: { select: { bucket: true } } } });
  const people = uids.length;
  if (stored.buckets.length > 0 && stored.people === people) {
    const size = Math.ceil(people / stored.bucketCount);
    return { size, buckets: stored.bucketCount, done: new Set(stored.buckets.map(({ bucket }) => bucket)) };
  }
  if (stored.buckets.length > 0) await clearRun(db, run);
  const wanted = Math.ceil(people / bucketSize);
  // The size that the number of buckets gives back, so that resuming needs no more than that number.
  const size = Math.max(1, Math.ceil(people / Math.max(1, wanted)));
  const buckets = Math.ceil(people / size);
  await db.client.run.update({ where: { id: run.id }, data: { bucketCount: buckets, people } });
  return { size, buckets, done: new Set() };
}

interface Freezing {
  readonly scope: ReturnType<typeof scopeOf>;
  readonly population: Population;
  readonly plan: Plan;
  readonly tell: (phase: Phase, done: number, of: number) => Promise<void>;
}

/** Reads, computes and freezes bucket by bucket; the next bucket is read while one is frozen. */
async function freezeBuckets(db: Db, run: RunRow, warehouse: Warehouse, { scope, population, plan, tell }: Freezing): Promise<void> {
  const { uids, median } = population;
  const missing = Array.from({ length: plan.buckets }, (_, bucket) => bucket).filter((bucket) => !plan.done.has(bucket));
  const read = (bucket: number | undefined) => {
    const low = bucket === undefined ? undefined : uids[bucket * plan.size];
    if (bucket === undefined || low === undefined) return undefined;
    const high = uids[(bucket + 1) * plan.size] ?? (uids.at(-1) ?? 0) + 1;
    const rows = fetchBucket(warehouse, scope, { low, high });
    // A failure surfaces where the rows are awaited, even if something else fails before.
    rows.catch(() => undefined);
    return rows;
  };
  await tell('freeze', 0, uids.length);
  let done = Math.min(uids.length, plan.done.size * plan.size);
  let next = read(missing[0]);
  for (const [at, bucket] of missing.entries()) {
    const rows = await next;
    next = read(missing[at + 1]);
    if (!rows) throw new Error(`Bucket ${bucket} has no people.`);
    const frozen = rows.people.map((person) => {
      const recap = person.totals.eligible ? compute(person, rows.names, { edition: scope.edition, pack: scope.pack, median }) : null;
      if (recap) assertSound(recap);
      return { userId: person.totals.user_id, recap };
    });
    await freeze(db, { runId: run.id, editionId: run.editionId, version: run.version, bucket }, frozen);
    done += frozen.length;
    await tell('freeze', done, uids.length);
  }
  await next;
}
