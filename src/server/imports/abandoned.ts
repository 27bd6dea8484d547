import { hostname } from 'node:os';
import { z } from 'zod';
import type { Db } from '../db/db';

/** How often a running import gives a sign of life, and after how long without one it is taken for dead where nobody can look. */
export const BEAT_MS = 15_000;
const DEAD_AFTER_MS = 8 * BEAT_MS;

/** What the row of a running import says in `counts`. */
export const runningCounts = (aliveAtMs: number, stored: { added: number; duplicates: number }): string =>
  JSON.stringify({ aliveAtMs, host: hostname(), pid: process.pid, added: stored.added, duplicates: stored.duplicates });

/**
 * Closes the rows of imports that were killed, so that the list does not call them running for ever; for processes that start. What they
 * stored stays, and running them again adds the rest. One that was only suspended closes its row itself when it ends. Returns how many.
 */
export async function closeAbandonedImports(db: Db, nowMs: number): Promise<number> {
  const running = await db.client.import.findMany({ where: { status: 'running' }, select: { id: true, counts: true, startedAtMs: true } });
  let closed = 0;
  for (const { id, counts, startedAtMs } of running) {
    const { aliveAtMs, host, pid, added, duplicates } = runningSchema.parse(JSON.parse(counts));
    const seenMs = aliveAtMs ?? Number(startedAtMs);
    const gone = host === hostname() && pid !== undefined && !isRunning(pid);
    if (!gone && seenMs > nowMs - DEAD_AFTER_MS) continue;
    const { count } = await db.client.import.updateMany({
      // A sign of life that came meanwhile changes the counts.
      where: { id, status: 'running', counts },
      data: {
        status: 'failed',
        counts: JSON.stringify({
          added,
          duplicates,
          error: 'It was stopped before its end. Run it again: what it stored is not added twice.',
        }),
        finishedAtMs: BigInt(seenMs),
      },
    });
    closed += count;
  }
  return closed;
}

/** What `runningCounts` wrote; versions that gave no sign of life wrote nothing. */
const runningSchema = z
  .object({ aliveAtMs: z.number(), host: z.string(), pid: z.number().int().positive(), added: z.number(), duplicates: z.number() })
  .partial();

/** Whether this machine runs a process of that number; one of somebody else's may not be asked, but is there. */
function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
