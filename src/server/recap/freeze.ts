import { createHash } from 'node:crypto';
import type { Recap } from '../../model/recap';
import type { Db } from '../db/db';

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

/** Writes a bucket's recaps together with the mark that they are written, in one transaction: a resumed run repeats a bucket wholly or not at all. */
export async function freeze(db: Db, { runId, editionId, version, bucket }: BucketOfRun, rows: readonly FrozenRow[]): Promise<void> {
  const recaps = rows.filter(({ recap }) => recap !== null).length;
  const encoded = JSON.stringify(
    rows.map(({ userId, recap }) => {
      const payload = recap === null ? null : JSON.stringify(recap);
      return { u: userId, p: payload, h: payload === null ? '' : createHash('sha256').update(payload).digest('hex') };
    }),
  );
  const finishedAtMs = BigInt(Date.now());
  const insert =
    db.provider === 'sqlite'
      ? db.client.$executeRaw`INSERT INTO recaps (edition_id, version, user_id, payload, hash)
          SELECT ${editionId}, ${version}, value ->> 'u', value ->> 'p', value ->> 'h' FROM json_each(${encoded})`
      : db.client.$executeRaw`INSERT INTO recaps (edition_id, version, user_id, payload, hash)
          SELECT ${editionId}, ${version}::int, u, p, h FROM json_to_recordset(${encoded}::json) AS r (u text, p text, h text)`;
  await db.client.$transaction([
    insert,
    db.client.runBucket.create({ data: { runId, bucket, recaps, finishedAtMs } }),
    db.client.run.update({ where: { id: runId }, data: { recaps: { increment: recaps } } }),
  ]);
}
