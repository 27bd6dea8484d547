import type { Db } from '../db/db';
import { LEASE_MS } from './runs';
import { isGone } from './worker-name';

/** Buckets that are looked at together when a free one is sought. */
const SIGHT = 64;

/** What a search for a free bucket found: one to freeze, none while others freeze the last ones, or that all are frozen. */
export type Claim = { readonly bucket: number } | 'all leased' | 'all frozen';

/**
 * Gives the buckets of a run that several workers share, to one of them at a time; those of a worker that is gone or silent too long
 * to the next. That a bucket is frozen once does not hang on leases: its rows and its mark are keys of their tables.
 */
export function bucketClaims(db: Db, runId: string, buckets: number, worker: string): () => Promise<Claim> {
  // All below are frozen; frozen stays frozen.
  let first = 0;
  return async () => {
    let allFrozen = true;
    for (let from = first; from < buckets; from += SIGHT) {
      const range = { gte: from, lt: Math.min(from + SIGHT, buckets) };
      const frozen = await db.client.runBucket.findMany({ where: { runId, bucket: range }, select: { bucket: true } });
      if (frozen.length === range.lt - range.gte) {
        if (allFrozen) first = range.lt;
        continue;
      }
      allFrozen = false;
      const done = new Set(frozen.map(({ bucket }) => bucket));
      const leases = await db.client.bucketLease.findMany({ where: { runId, bucket: range } });
      const held = new Map(leases.map((lease) => [lease.bucket, lease]));
      for (let bucket = range.gte; bucket < range.lt; bucket++) {
        if (!done.has(bucket) && (await take(db, runId, bucket, worker, held.get(bucket)))) return { bucket };
      }
    }
    return allFrozen ? 'all frozen' : 'all leased';
  };
}

interface Lease {
  readonly worker: string;
  readonly leaseUntilMs: bigint;
}

async function take(db: Db, runId: string, bucket: number, worker: string, lease: Lease | undefined): Promise<boolean> {
  const now = BigInt(Date.now());
  const leaseUntilMs = now + BigInt(LEASE_MS);
  if (lease === undefined) {
    const made = await db.client.$executeRaw`INSERT INTO bucket_leases (run_id, bucket, worker, lease_until_ms)
      VALUES (${runId}, ${bucket}, ${worker}, ${leaseUntilMs}) ON CONFLICT DO NOTHING`;
    return made === 1;
  }
  if (lease.leaseUntilMs > now && !isGone(lease.worker)) return false;
  const taken = await db.client.bucketLease.updateMany({
    where: { runId, bucket, worker: lease.worker, leaseUntilMs: lease.leaseUntilMs },
    data: { worker, leaseUntilMs },
  });
  return taken.count === 1;
}

/** Forgets who froze what, when all is frozen. */
export const clearLeases = (db: Db, runId: string) => db.client.bucketLease.deleteMany({ where: { runId } });

/** Lets others have the buckets that a worker began and did not freeze. */
export const returnBuckets = (db: Db, runId: string, worker: string) => db.client.bucketLease.deleteMany({ where: { runId, worker } });
