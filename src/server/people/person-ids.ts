import type { Db } from '../db/db';
import { filedUnder } from '../intake/aliases';

/** All ids that are one person, whichever of them is given: the one that their events are filed under first. */
export async function personIds(db: Db, userId: string): Promise<[string, ...string[]]> {
  const own = await filedUnder(db, userId);
  const others = await db.client.alias.findMany({ where: { toId: own }, select: { fromId: true }, orderBy: { fromId: 'asc' } });
  return [own, ...others.map(({ fromId }) => fromId)];
}
