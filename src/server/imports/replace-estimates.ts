import type { Db } from '../db/db';

/** A list of days is in the zone of its profile, which nobody knows: its noon lies at most so far from what the other form says. */
const APART_MS = 86_400_000;

/**
 * Some services give a history twice: as a list with days alone, whose durations are estimates, and whole. Whichever came first, what the
 * whole one covers is taken from it alone: estimates of the same source within its span go. `userId` may stand for several profiles
 * ("me:Ina"). Returns how many went; doing it again changes nothing.
 */
export async function replaceEstimates(db: Db, source: string, userId: string): Promise<number> {
  const people = await db.client.event.groupBy({
    by: ['userId'],
    where: { source, estimated: 0, OR: [{ userId }, { userId: { startsWith: `${userId}:` } }] },
    _min: { occurredAtMs: true },
    _max: { occurredAtMs: true },
  });
  let replaced = 0;
  for (const { userId: person, _min: first, _max: last } of people) {
    // To a database % and _ in an id mean more than themselves.
    if (person !== userId && !person.startsWith(`${userId}:`)) continue;
    const occurredAtMs = { gte: Number(first.occurredAtMs) - APART_MS, lte: Number(last.occurredAtMs) + APART_MS };
    replaced += (await db.client.event.deleteMany({ where: { source, userId: person, estimated: 1, occurredAtMs } })).count;
  }
  return replaced;
}
