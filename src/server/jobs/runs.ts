import { randomUUID } from 'node:crypto';
import { AnnumError } from '../../model/errors';
import type { Db } from '../db/db';
import { unknownEdition } from '../editions/list';
import { isGone } from './worker-name';

/** How long a claim holds without a heartbeat, and how often its holder renews it. */
export const LEASE_MS = 60_000;
export const HEARTBEAT_MS = 15_000;

/** A run that was begun so often and never ended takes its workers with it (too little memory, say): nobody takes it up by itself again. */
export const MOST_ATTEMPTS = 5;

/** One generation of an edition, as stored. */
export type RunRow = NonNullable<Awaited<ReturnType<typeof findRun>>>;

export const findRun = (db: Db, id: string) => db.client.run.findUnique({ where: { id } });

/** Queues the next version of an edition. Throws `not_found`, or `conflict` while one of its generations waits or runs. */
export async function enqueueRun(db: Db, editionId: string): Promise<RunRow> {
  const edition = await db.client.edition.findUnique({ where: { id: editionId }, select: { id: true } });
  if (!edition) throw unknownEdition(editionId);
  const open = await db.client.run.findFirst({ where: { editionId, status: { in: ['queued', 'running'] } } });
  if (open) {
    throw new AnnumError('conflict', `Version ${open.version} of "${editionId}" is ${open.status} already.`, {
      mend: 'Wait until it is done.',
      data: { edition: editionId, run: open.id, version: open.version },
    });
  }
  const last = await db.client.run.aggregate({ where: { editionId }, _max: { version: true } });
  return db.client.run.create({
    data: { id: randomUUID(), editionId, version: (last._max.version ?? 0) + 1, status: 'queued', createdAtMs: BigInt(Date.now()) },
  });
}

/**
 * Takes the oldest run that waits, or whose holder is gone or silent for too long, and leases it to `worker`; null when there is none.
 * With `runId` only that run, which may also have failed or been stopped before. At most one of several callers gets it. A run whose
 * workers die again and again is not taken but failed.
 */
export async function claimRun(db: Db, worker: string, runId?: string): Promise<RunRow | null> {
  const now = BigInt(Date.now());
  const statuses = runId === undefined ? ['queued', 'running'] : ['queued', 'running', 'failed', 'cancelled'];
  const candidates = await db.client.run.findMany({
    where: { status: { in: statuses }, ...(runId === undefined ? {} : { id: runId }) },
    orderBy: [{ createdAtMs: 'asc' }, { id: 'asc' }],
  });
  for (const { id, status, worker: holder, leaseUntilMs, attempt } of candidates) {
    if (status === 'running' && isHeld({ worker: holder, leaseUntilMs }, now)) continue;
    if (status === 'running' && runId === undefined && attempt >= MOST_ATTEMPTS) {
      await db.client.run.updateMany({ where: { id, status, worker: holder, leaseUntilMs }, data: givenUp(attempt) });
      continue;
    }
    const taken = await db.client.run.updateMany({
      where: { id, status, worker: holder, leaseUntilMs },
      data: { status: 'running', worker, leaseUntilMs: now + BigInt(LEASE_MS), error: null, finishedAtMs: null },
    });
    if (taken.count === 1) return findRun(db, id);
  }
  return null;
}

const givenUp = (attempt: number) => ({
  status: 'failed',
  error: `It was begun ${attempt} times, and every time the process that did it ended without a word. Look at its log and memory, then go on: annum generate EDITION --resume`,
  worker: null,
  leaseUntilMs: null,
  phase: null,
  finishedAtMs: BigInt(Date.now()),
});

/** Whether somebody works on a running run, as far as can be known. */
export const isHeld = (run: Pick<RunRow, 'worker' | 'leaseUntilMs'>, now = BigInt(Date.now())): boolean =>
  run.worker !== null && run.leaseUntilMs !== null && run.leaseUntilMs > now && !isGone(run.worker);

/** Renews the lease; false when it was lost to another worker, who now owns the run. */
export async function heartbeat(db: Db, runId: string, worker: string): Promise<boolean> {
  const renewed = await db.client.run.updateMany({
    where: { id: runId, worker, status: 'running' },
    data: { leaseUntilMs: BigInt(Date.now() + LEASE_MS) },
  });
  return renewed.count === 1;
}

/** Ends the lease: `done`, `failed` (with why), `cancelled`, or `queued` for somebody else to go on. A lost lease changes nothing. */
export async function releaseRun(
  db: Db,
  runId: string,
  worker: string,
  outcome: { status: 'done' | 'failed' | 'cancelled' | 'queued'; error?: string },
): Promise<void> {
  const finishedAtMs = outcome.status === 'queued' ? null : BigInt(Date.now());
  await db.client.run.updateMany({
    where: { id: runId, worker },
    data: { status: outcome.status, error: outcome.error ?? null, worker: null, leaseUntilMs: null, phase: null, finishedAtMs },
  });
}
