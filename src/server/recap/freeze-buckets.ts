import { availableParallelism } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import type { Db } from '../db/db';
import { bucketClaims, returnBuckets } from '../jobs/buckets';
import type { RunRow } from '../jobs/runs';
import type { Warehouse } from '../warehouse/client';
import { runDatabase } from '../warehouse/run-tables';
import type { Scope } from '../warehouse/scope';
import { readersOf } from '../warehouse/shards';
import { bucketRanges, type Population } from './aggregate';
import { bucketComputer } from './compute-bucket';
import { computeInThread } from './compute-in-thread';
import type { PeopleRange } from './fetch';
import { freeze } from './freeze';

/** How often it is asked whether the last buckets of other workers are frozen. */
const POLL_MS = 250;

/** The division of a run's people: bucket n holds `size` of them from the n-th time `size`. */
export interface Plan {
  readonly size: number;
  readonly buckets: number;
  readonly done: ReadonlySet<number>;
}

export interface Freezing {
  readonly scope: Scope;
  readonly population: Population;
  readonly plan: Plan;
  /** Told before the first and after each bucket: people frozen so far by this worker, and all people. */
  readonly tell: (done: number, of: number) => Promise<void>;
  /** Told when a bucket is begun. */
  readonly onBucket?: ((bucket: number) => void | Promise<void>) | undefined;
}

/** The buckets that this worker freezes, one after another; undefined at the end. */
type Buckets = () => Promise<number | undefined>;

/** Freezes everything that is missing: the only worker of a run. */
export function freezeAlone(db: Db, run: RunRow, warehouse: Warehouse, freezing: Freezing): Promise<void> {
  const { buckets, done } = freezing.plan;
  const missing = Array.from({ length: buckets }, (_, bucket) => bucket).filter((bucket) => !done.has(bucket));
  return freezeBuckets(db, run, warehouse, freezing, async () => missing.shift());
}

/** Freezes buckets beside other workers. With `untilAll` it ends when all of them are frozen, by whomever; else when there is none to take. */
export async function freezeTogether(
  db: Db,
  run: RunRow,
  warehouse: Warehouse,
  freezing: Freezing,
  { worker, untilAll, signal }: { worker: string; untilAll: boolean; signal: AbortSignal },
): Promise<void> {
  const claim = bucketClaims(db, run.id, freezing.plan.buckets, worker);
  const halt = new AbortController();
  const over = AbortSignal.any([signal, halt.signal]);
  let last: Promise<number | undefined> = Promise.resolve(undefined);
  const next: Buckets = async () => {
    for (;;) {
      over.throwIfAborted();
      const found = await claim();
      if (typeof found === 'object') return found.bucket;
      if (found === 'all frozen' || !untilAll) return undefined;
      await wait(POLL_MS, undefined, { signal: over });
    }
  };
  let ended = false;
  // One claim after another, though several are wanted at once; and none after the end, for nobody would freeze it.
  const buckets: Buckets = () => {
    const before = last.catch(() => undefined);
    last = before.then(async () => {
      const bucket = ended ? undefined : await next();
      ended = bucket === undefined;
      return bucket;
    });
    return last;
  };
  try {
    await freezeBuckets(db, run, warehouse, freezing, buckets);
  } catch (error) {
    // What was claimed and not frozen is nobody's again at once; a claim on its way must not come after that.
    halt.abort();
    await last.catch(() => undefined);
    await returnBuckets(db, run.id, worker).catch(() => undefined);
    throw error;
  }
}

/** Fewer buckets are computed sooner than a thread has started. */
const WORTH_A_THREAD = 4;
/** One core is left to the engine and the store. */
const THREADS = Math.max(1, Math.min(8, availableParallelism() - 1));

/** Reads, computes and freezes bucket by bucket, all three at the same time. */
async function freezeBuckets(db: Db, run: RunRow, warehouse: Warehouse, freezing: Freezing, buckets: Buckets): Promise<void> {
  const { scope, population, plan, tell, onBucket } = freezing;
  const { people, everybody } = population;
  const ranges = await bucketRanges(warehouse, scope, plan.size);
  const missing = plan.buckets - plan.done.size;
  const threads = Array.from({ length: Math.min(THREADS, Math.floor(missing / WORTH_A_THREAD)) }, () =>
    computeInThread(warehouse, runDatabase(warehouse, run.id, run.attempt), scope, everybody),
  );
  const here = bucketComputer(readersOf(warehouse), scope, everybody);
  let turn = 0;
  const computed = (range: PeopleRange) => (threads[turn++ % threads.length]?.compute ?? here)(range);
  const read = async () => {
    const bucket = await buckets();
    if (bucket === undefined) return undefined;
    await onBucket?.(bucket);
    const range = ranges[bucket];
    if (range === undefined) throw new Error(`Bucket ${bucket} has no people.`);
    return { bucket, rows: await computed(range) };
  };
  const ahead = () => {
    const next = read();
    // A failure surfaces where the rows are awaited, even if something else fails before.
    next.catch(() => undefined);
    return next;
  };
  try {
    await tell(0, people);
    let done = Math.min(people, plan.done.size * plan.size);
    // Besides those that are computed, one that the engine reads for.
    const coming = Array.from({ length: threads.length + 1 }, ahead);
    for (;;) {
      const now = await coming.shift();
      if (now === undefined) return;
      // Together, the next one may have to be waited for: what is read is frozen first.
      coming.push(ahead());
      const { bucket, rows } = now;
      const { id: runId, editionId, version, attempt } = run;
      await freeze(db, { runId, editionId, version, attempt, bucket }, rows).catch(async (error: unknown) => {
        // A worker that was thought dead may have come first.
        if ((await db.client.runBucket.findUnique({ where: { runId_bucket: { runId, bucket } } })) === null) throw error;
      });
      done += rows.length;
      await tell(done, people);
    }
  } finally {
    await Promise.all(threads.map((thread) => thread.end()));
  }
}
