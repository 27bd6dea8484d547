import type { Db, Provider } from '../db/db';
import type { Statement } from '../db/statement';
import { withoutErased } from '../people/erasures';
import type { FrozenRow } from './compute-bucket';

export interface BucketOfRun {
  readonly runId: string;
  readonly editionId: string;
  readonly version: number;
  /** Of the run, when its rows were read: a later one wants others. */
  readonly attempt: number;
  readonly bucket: number;
}

/**
 * Writes a bucket's recaps together with the mark that they are written, in one transaction: a resumed run repeats a bucket wholly or not
 * at all. Who was erased since their events were read gets none.
 */
export async function freeze(db: Db, bucket: BucketOfRun, rows: readonly FrozenRow[]): Promise<void> {
  await withoutErased(db, async (erased, guard) => {
    const kept = erased.any ? rows.filter(({ userId }) => !erased.has(userId)) : rows;
    await db.transact([...guard, ...statementsOf(db.provider, bucket, kept)]);
  });
}

function statementsOf(
  provider: Provider,
  { runId, editionId, version, attempt, bucket }: BucketOfRun,
  rows: readonly FrozenRow[],
): Statement[] {
  const payloads = rows.map(({ recap }) => recap);
  const hashes = rows.map(({ hash }) => hash);
  const users = rows.map(({ userId }) => userId);
  const recaps = payloads.filter((payload) => payload !== null).length;
  const columns = 'INSERT INTO recaps (edition_id, version, user_id, payload, hash)';
  const inserts: Statement[] =
    provider === 'sqlite'
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
  const integer = (value: string) => `CAST(${value} AS INTEGER)`;
  const place = provider === 'sqlite' ? (at: number) => `?${at}` : (at: number) => `$${at}`;
  return [
    // First, so that the run's row is held until the end: a new attempt begins before this transaction or after it.
    {
      sql: `UPDATE runs SET recaps = recaps + ${place(1)} WHERE id = ${place(2)} AND attempt = ${place(3)}`,
      args: [recaps, runId, attempt],
    },
    ...inserts,
    // Of another attempt there is no bucket: the mark would be null, and nothing of this is kept.
    {
      sql: `INSERT INTO run_buckets (run_id, bucket, recaps, finished_at_ms)
        VALUES (${place(1)}, (SELECT ${integer(place(2))} FROM runs WHERE id = ${place(5)} AND attempt = ${place(6)}), ${place(3)}, ${place(4)})`,
      args: [runId, bucket, recaps, Date.now(), runId, attempt],
    },
  ];
}
