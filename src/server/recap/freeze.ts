import { hash } from 'node:crypto';
import type { Recap } from '../../model/recap';
import type { Db } from '../db/db';
import type { Statement } from '../db/statement';

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
  const payloads = rows.map(({ recap }) => (recap === null ? null : JSON.stringify(recap)));
  const hashes = payloads.map((payload) => (payload === null ? '' : hash('sha256', payload)));
  const users = rows.map(({ userId }) => userId);
  const recaps = payloads.filter((payload) => payload !== null).length;
  const columns = 'INSERT INTO recaps (edition_id, version, user_id, payload, hash)';
  const inserts: Statement[] =
    db.provider === 'sqlite'
      ? users.map((userId, at) => ({
          sql: `${columns} VALUES (?1, ?2, ?3, ?4, ?5)`,
          args: [editionId, version, userId, payloads[at] ?? null, hashes[at] ?? ''],
        }))
      : [
          {
            sql: `${columns} SELECT $1, $2::integer, * FROM unnest($3::text[], $4::text[], $5::text[])`,
            args: [editionId, version, users, payloads, hashes],
          },
        ];
  const place = db.provider === 'sqlite' ? (at: number) => `?${at}` : (at: number) => `$${at}`;
  await db.transact([
    ...inserts,
    {
      sql: `INSERT INTO run_buckets (run_id, bucket, recaps, finished_at_ms) VALUES (${place(1)}, ${place(2)}, ${place(3)}, ${place(4)})`,
      args: [runId, bucket, recaps, Date.now()],
    },
    { sql: `UPDATE runs SET recaps = recaps + ${place(1)} WHERE id = ${place(2)}`, args: [recaps, runId] },
  ]);
}
