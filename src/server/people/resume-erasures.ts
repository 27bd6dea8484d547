import type { Db } from '../db/db';
import { type EraseOptions, erasePerson } from './erase';

/** Whoever erases somebody now is left to it for so long. */
const LEFT_ALONE_MS = 60_000;
const AT_A_TIME = 100;

/**
 * Goes on with erasures that were begun and are not done: their process ended, or a bucket was away. How many were done. One that cannot be done
 * now is told to `onFailure`, and its turn comes again. Costs a look at an empty table as long as there are none.
 */
export async function resumeErasures(
  db: Db,
  { onFailure, ...options }: Omit<EraseOptions, 'onStep'> & { readonly onFailure: (error: unknown) => void },
): Promise<number> {
  const { nowMs = Date.now() } = options;
  const begun = await db.client.erasing.findMany({
    where: { atMs: { lte: BigInt(nowMs - LEFT_ALONE_MS) } },
    orderBy: { atMs: 'asc' },
    take: AT_A_TIME,
  });
  let done = 0;
  for (const { userId } of begun) {
    try {
      await erasePerson(db, userId, options);
      done += 1;
    } catch (error) {
      onFailure(error);
    }
  }
  return done;
}
