import type { Db } from '../db/db';
import { type EraseOptions, erasePerson } from '../people/erase';

const AT_A_TIME = 100;

/**
 * Forgets the visitors whose time is over; how many. One that cannot be forgotten now is told to `onFailure` and tried again the next time: nobody
 * can open anything of theirs meanwhile, for their links ended with their time.
 */
export async function forgetOverdue(
  db: Db,
  options: Pick<EraseOptions, 'erasePictures'> & { readonly onFailure: (error: unknown) => void; readonly nowMs?: number },
): Promise<number> {
  const { erasePictures, onFailure, nowMs = Date.now() } = options;
  const overdue = await db.client.visit.findMany({
    where: { forgetAtMs: { lte: BigInt(nowMs) } },
    orderBy: { forgetAtMs: 'asc' },
    take: AT_A_TIME,
    select: { userId: true },
  });
  let forgotten = 0;
  for (const { userId } of overdue) {
    try {
      // As anybody is erased; their edition and visit go with them.
      await erasePerson(db, userId, { erasePictures });
      forgotten += 1;
    } catch (error) {
      onFailure(error);
    }
  }
  return forgotten;
}
