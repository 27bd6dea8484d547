import { AnnumError } from '../../model/errors';
import type { Db } from '../db/db';

/** Somebody in a version; without a recap they are below the minimum. */
export interface Person {
  readonly userId: string;
  readonly hasRecap: boolean;
}

const MOST_FOUND = 20;

/** The first people of a version, by id, whose id begins with `prefix` (as it is spelled); at most twenty. Throws `invalid_input`. */
export async function findPeople(db: Db, editionId: string, version: number, prefix: string): Promise<Person[]> {
  if (prefix.length > 128) throw new AnnumError('invalid_input', 'A user id has at most 128 characters.');
  // Not LIKE, which folds case on SQLite and not on PostgreSQL; not a range, which follows PostgreSQL's collation.
  const rows = await db.client.$queryRaw<{ user_id: string; hash: string }[]>`
    SELECT user_id, hash FROM recaps
    WHERE edition_id = ${editionId} AND version = ${version} AND substr(user_id, 1, ${[...prefix].length}) = ${prefix}
    ORDER BY user_id LIMIT ${MOST_FOUND}`;
  return rows.map(({ user_id, hash }) => ({ userId: user_id, hasRecap: hash !== '' }));
}
