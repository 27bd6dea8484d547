import type { Db } from '../db/db';
import type { Work } from './work';

/** Parameters of one question; SQLite takes 32,766. */
const IDS_AT_A_TIME = 10_000;

/** The same works with everybody under the id that they were merged into. */
export async function resolveAliases(db: Db, works: readonly Work[]): Promise<readonly Work[]> {
  if ((await db.client.alias.findFirst({ select: { fromId: true } })) === null) return works;
  const ids = new Set<string>();
  for (const { events, people, heartbeats } of works) {
    for (const { userId } of events) ids.add(userId);
    for (const { id } of people) ids.add(id);
    for (const { userId } of heartbeats) ids.add(userId);
  }
  const all = [...ids];
  const known = new Map<string, string>();
  for (let from = 0; from < all.length; from += IDS_AT_A_TIME) {
    const rows = await db.client.alias.findMany({ where: { fromId: { in: all.slice(from, from + IDS_AT_A_TIME) } } });
    for (const { fromId, toId } of rows) known.set(fromId, toId);
  }
  if (known.size === 0) return works;
  const user = (id: string) => known.get(id) ?? id;
  return works.map((work) => ({
    ...work,
    events: work.events.map((event) => ({ ...event, userId: user(event.userId) })),
    people: work.people.map((person) => ({ ...person, id: user(person.id) })),
    heartbeats: work.heartbeats.map((beat) => ({ ...beat, userId: user(beat.userId) })),
  }));
}

/** The id under which somebody's events are filed. */
export async function filedUnder(db: Db, userId: string): Promise<string> {
  return (await db.client.alias.findUnique({ where: { fromId: userId } }))?.toId ?? userId;
}
