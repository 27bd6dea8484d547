import type { Db } from '../db/db';

/** The columns of the server's `events`, in the order of the lines. Absent text is '' there. */
export const EVENT_COLUMNS = [
  'id',
  'user_id',
  'activity',
  'occurred_at_ms',
  'duration_ms',
  'amount_minor',
  'currency',
  'quantity',
  'item_id',
  'item_name',
  'creator_id',
  'creator_name',
  'collection_id',
  'collection_name',
  'categories',
  'country',
  'platform',
  'timezone',
  'estimated',
] as const;

export interface Lines {
  readonly lines: string;
  readonly rows: number;
  readonly lastId: bigint;
}

/** Up to `limit` events with `after < id <= upTo` in the order of ids, as JSON arrays that the database itself wrote; null when there are none. */
export async function readEventLines(db: Db, after: bigint, upTo: bigint, limit: number): Promise<Lines | null> {
  const columns = EVENT_COLUMNS.join(', ');
  const sql =
    db.provider === 'sqlite'
      ? `SELECT max(id) AS last, count(*) AS rows, group_concat(json_array(${columns}), char(10)) AS lines
         FROM (SELECT ${columns} FROM events WHERE id > ${after} AND id <= ${upTo} ORDER BY id LIMIT ${limit})`
      : `SELECT max(id) AS last, count(*) AS rows, string_agg(json_build_array(${columns})::text, chr(10)) AS lines
         FROM (SELECT ${columns} FROM events WHERE id > ${after} AND id <= ${upTo} ORDER BY id LIMIT ${limit}) AS batch`;
  const [row] = await db.client.$queryRawUnsafe<{ last: bigint | number | null; rows: bigint | number; lines: string | null }[]>(sql);
  if (!row || row.last === null || row.lines === null) return null;
  return { lines: row.lines, rows: Number(row.rows), lastId: BigInt(row.last) };
}
