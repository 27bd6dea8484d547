import { type Edition, editionSchema } from '../../model/edition';
import { AnnumError } from '../../model/errors';
import { getPack } from '../../packs/registry';
import type { Db } from '../db/db';
import { closeViewings } from '../intake/viewings';
import { clearLeases } from '../jobs/buckets';
import { HEARTBEAT_MS, heartbeat, type RunRow, releaseRun } from '../jobs/runs';
import { erasedSince } from '../people/erasures';
import { openWarehouse, type Warehouse } from '../warehouse/client';
import { dropLeftovers, dropRunTables, hasRunTables, makeRunTables, runDatabase } from '../warehouse/run-tables';
import { type Scope, scopeOf } from '../warehouse/scope';
import { readSnapshot, type Snapshot } from '../warehouse/snapshot';
import { syncWarehouse } from '../warehouse/sync';
import { aggregate, type Population, readPopulation } from './aggregate';
import { freezeAlone, freezeTogether, type Plan } from './freeze-buckets';
import { assertComplete } from './gate';
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
  /** Told when this process begins a bucket. */
  readonly onBucket?: ((bucket: number) => void | Promise<void>) | undefined;
}

export interface RunResult {
  readonly version: number;
  readonly people: number;
  readonly recaps: number;
}

const BUCKET_SIZE = 2_000;
/** The worker's own sync may be at its first, long copy of the store. */
const SYNC_QUEUE_MS = 3_600_000;

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
    const result = await generate(db, run, { ...options, signal, lost: lost.signal });
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

async function generate(db: Db, run: RunRow, options: ExecuteOptions & { signal: AbortSignal; lost: AbortSignal }): Promise<RunResult> {
  const edition = await db.client.edition.findUniqueOrThrow({ where: { id: run.editionId } });
  const settings = editionSchema.parse(JSON.parse(edition.settings));
  const tell = async (phase: Phase, done: number, of: number) => {
    options.signal.throwIfAborted();
    // Buckets tell of the freezing; the steps before it are few.
    if (done === 0 || phase !== 'freeze') await db.client.run.update({ where: { id: run.id }, data: { phase, step: done, steps: of } });
    options.onProgress?.({ phase, done, of });
  };
  const warehouse = await openWarehouse(db.warehouse);
  let database: string | undefined;
  try {
    const known = run.phase;
    await tell('project', 0, 1);
    // What was watched until now is counted too, whether or not a server has looked since.
    await closeViewings(db, Date.now());
    if (warehouse.server && settings.events === undefined) {
      await syncWarehouse(db, warehouse, { signal: options.signal, queueMs: SYNC_QUEUE_MS });
    }
    const kept = await keptSnapshot(db, warehouse, run, settings);
    const aggregated = runDatabase(warehouse, run.id, run.attempt);
    // A worker that died while it froze has left tables on the server that are whole, and others may be freezing from them.
    const reused = kept !== null && known === 'freeze' && warehouse.server !== undefined && (await hasRunTables(warehouse, aggregated));
    const attempt = reused ? run : await db.client.run.update({ where: { id: run.id }, data: { attempt: { increment: 1 } } });
    database = runDatabase(warehouse, run.id, attempt.attempt);
    const scope = scopeOf(settings, getPack(settings.pack), database);
    const population = reused ? await readPopulation(warehouse, scope) : await aggregateAnew(attempt, scope, kept);
    const plan = await planBuckets(db, run, population, options.bucketSize ?? BUCKET_SIZE, reused);
    const freezing = {
      scope,
      population,
      plan,
      tell: (done: number, of: number) => tell('freeze', done, of),
      onBucket: options.onBucket,
    };
    if (warehouse.server && run.worker !== null) {
      await freezeTogether(db, attempt, warehouse, freezing, { worker: run.worker, untilAll: true, signal: options.signal });
      await clearLeases(db, run.id);
    } else await freezeAlone(db, attempt, warehouse, freezing);
    const expected = { people: population.people, recaps: population.recaps };
    await assertComplete(db, run.editionId, run.version, await lessErased(db, run, settings, expected));
    return { version: run.version, ...expected };
  } finally {
    // Whoever took the run over goes on with these tables.
    if (database !== undefined && !options.lost.aborted) await dropRunTables(warehouse, database);
    await warehouse.close();
  }

  async function aggregateAnew(attempt: RunRow, scope: Scope, kept: Snapshot | null): Promise<Population> {
    await dropLeftovers(warehouse, run.id);
    await makeRunTables(warehouse, runDatabase(warehouse, run.id, attempt.attempt));
    const snapshot = kept ?? (await freshSnapshot(db, warehouse, run, settings));
    return aggregate(warehouse, scope, snapshot, (done, of) => tell('aggregate', done, of));
  }
}

/**
 * Who was erased while the run was at work has no row any more, and of outside events, which are not ours to erase, nobody who ever was: of so
 * many it may lack, and nobody else.
 */
async function lessErased<T extends { people: number; recaps: number }>(
  db: Db,
  run: RunRow,
  { events: outside }: Edition,
  expected: T,
): Promise<T> {
  const { editionId, version } = run;
  const people = await db.client.recap.count({ where: { editionId, version } });
  if (people >= expected.people) return expected;
  const recaps = await db.client.recap.count({ where: { editionId, version, payload: { not: null } } });
  const lacking = Math.max(expected.people - people, expected.recaps - recaps);
  return lacking <= (await erasedSince(db, outside ? 0 : Number(run.createdAtMs))) ? { ...expected, people, recaps } : expected;
}

/** What a resumed run saw before, unless events of it were erased since: then it begins anew. */
async function keptSnapshot(db: Db, warehouse: Warehouse, run: RunRow, { events: outside }: Edition): Promise<Snapshot | null> {
  if (run.eventCutoff === null) return null;
  const snapshot = await readSnapshot(db, warehouse, { upTo: run.eventCutoff, outside });
  return snapshot.count === run.eventCount ? snapshot : null;
}

/** The present state of the events; what the run froze of another goes. */
async function freshSnapshot(db: Db, warehouse: Warehouse, run: RunRow, { events: outside }: Edition): Promise<Snapshot> {
  await clearRun(db, run);
  const fresh = await readSnapshot(db, warehouse, { outside });
  await db.client.run.update({
    where: { id: run.id },
    data: { eventCutoff: fresh.cutoff, eventCount: fresh.count, startedAtMs: BigInt(Date.now()) },
  });
  return fresh;
}

/** Divides the people into buckets. A resumed run keeps its division, and so does one that others may be freezing (`begun`); when the people are not the same, it begins anew. */
async function planBuckets(db: Db, run: RunRow, { people }: Population, bucketSize: number, begun: boolean): Promise<Plan> {
  const stored = await db.client.run.findUniqueOrThrow({ where: { id: run.id }, include: { buckets: { select: { bucket: true } } } });
  if ((begun || stored.buckets.length > 0) && stored.people === people) {
    const size = Math.max(1, Math.ceil(people / Math.max(1, stored.bucketCount)));
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
