import { createHash } from 'node:crypto';
import type { Recap } from '../../model/recap';
import type { Db } from '../db/db';
import { Prisma } from '../db/generated/sqlite/client';

/** One person's row: `recap` is null for somebody below the edition's minimum. */
export interface FrozenRow {
  readonly userId: string;
  readonly recap: Recap | null;
}

export interface BucketOfRun {
  readonly runId: string;
  readonly editionId: string;
  readonly version: number;
  readonly bucket: number;
}

/** Rows of one statement: SQLite takes 32,766 values in one, PostgreSQL 65,535. */
const ROWS_A_STATEMENT = 1_000;

/** Writes a bucket's recaps together with the mark that they are written, in one transaction: a resumed run repeats a bucket wholly or not at all. */
export async function freeze(db: Db, { runId, editionId, version, bucket }: BucketOfRun, rows: readonly FrozenRow[]): Promise<void> {
  const recaps = rows.filter(({ recap }) => recap !== null).length;
  const values = rows.map(({ userId, recap }) => {
    const payload = recap === null ? null : JSON.stringify(recap);
    const hash = payload === null ? '' : createHash('sha256').update(payload).digest('hex');
    return Prisma.sql`(${editionId}, ${version}, ${userId}, ${payload}, ${hash})`;
  });
  const inserts = Array.from({ length: Math.ceil(values.length / ROWS_A_STATEMENT) }, (_, at) => {
    const some = Prisma.join(values.slice(at * ROWS_A_STATEMENT, (at + 1) * ROWS_A_STATEMENT));
    return db.client.$executeRaw`INSERT INTO recaps (edition_id, version, user_id, payload, hash) VALUES ${some}`;
  });
  await db.client.$transaction([
    ...inserts,
    db.client.runBucket.create({ data: { runId, bucket, recaps, finishedAtMs: BigInt(Date.now()) } }),
    db.client.run.update({ where: { id: runId }, data: { recaps: { increment: recaps } } }),
  ]);
}
