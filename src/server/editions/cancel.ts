import { AnnumError } from '../../model/errors';
import type { Db } from '../db/db';
import { getEdition } from './list';

/**
 * Stops the generation of an edition that waits or runs; what is served stays. Its worker loses the lease and notices at its next
 * heartbeat. Throws `not_found`, or `conflict` when nothing is under way.
 */
export async function cancelRun(db: Db, editionId: string): Promise<{ edition: string; cancelled: number }> {
  await getEdition(db, editionId);
  const stopped = await db.client.run.updateMany({
    where: { editionId, status: { in: ['queued', 'running'] } },
    // Without its worker's name the run can no longer be finished by it.
    data: { status: 'cancelled', worker: null, leaseUntilMs: null, phase: null, finishedAtMs: BigInt(Date.now()) },
  });
  if (stopped.count > 0) return { edition: editionId, cancelled: stopped.count };
  throw new AnnumError('conflict', `No generation of "${editionId}" is under way.`, { data: { edition: editionId } });
}
