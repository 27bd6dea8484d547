import type { Db } from '../db/db';

/** The newest version of an edition whose generation finished; null before the first. */
export async function newestFinished(db: Db, editionId: string): Promise<number | null> {
  const { _max } = await db.client.run.aggregate({ where: { editionId, status: 'done' }, _max: { version: true } });
  return _max.version;
}

/** Removes what a run has written so far, so that it can begin anew. */
export async function clearRun(db: Db, run: { id: string; editionId: string; version: number }): Promise<void> {
  await db.client.$transaction([
    db.client.recap.deleteMany({ where: { editionId: run.editionId, version: run.version } }),
    db.client.runBucket.deleteMany({ where: { runId: run.id } }),
    db.client.bucketLease.deleteMany({ where: { runId: run.id } }),
    db.client.run.update({ where: { id: run.id }, data: { recaps: 0, people: 0, bucketCount: 0 } }),
  ]);
}

/** Removes recaps of versions that are neither served nor the newest finished one nor being written. */
export async function pruneVersions(db: Db, editionId: string): Promise<void> {
  const newest = await newestFinished(db, editionId);
  if (newest === null) return;
  await db.client.$executeRaw`DELETE FROM recaps WHERE edition_id = ${editionId} AND version < ${newest}
    AND version NOT IN (SELECT published_version FROM editions WHERE id = ${editionId} AND published_version IS NOT NULL)`;
}
