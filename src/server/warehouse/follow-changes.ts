import type { Db } from '../db/db';
import type { Warehouse } from './client';
import { EVENTS, lastingTable, PEOPLE, serverOf, wholeLastingTable } from './migrations';
import { onShards } from './shards';

/** People whose changes are followed together: their ids travel in the address of a request. */
const PEOPLE_AT_A_TIME = 400;
const IDS_AT_A_TIME = 5_000;
const ROWS_AT_A_TIME = 20_000;
/** What a run reads of a person. */
const KNOWN = { id: true, displayName: true, timezone: true, birthday: true } as const;

export interface Followed {
  /** People of whom events were taken out. */
  readonly erased: number;
  /** People of whom a name, a zone or a birthday was read anew. */
  readonly people: number;
}

/** Does on the server what the store's triggers have noted, and forgets the notes that are done. */
export async function followChanges(db: Db, warehouse: Warehouse, pass: bigint): Promise<Followed> {
  let [erased, people] = [0, 0];
  for (;;) {
    const noted = await db.client.warehouseChange.findMany({
      where: { eventId: { not: null } },
      distinct: ['userId'],
      select: { userId: true },
      take: PEOPLE_AT_A_TIME,
    });
    if (noted.length === 0) break;
    await takeOut(
      db,
      warehouse,
      noted.map(({ userId }) => userId),
    );
    erased += noted.length;
  }
  for (;;) {
    const noted = await db.client.warehouseChange.findMany({ where: { eventId: null }, orderBy: { id: 'asc' }, take: PEOPLE_AT_A_TIME });
    if (noted.length === 0) return { erased, people };
    const ids = [...new Set(noted.map(({ userId }) => userId))];
    await readAnew(db, warehouse, ids, pass);
    await db.client.warehouseChange.deleteMany({ where: { id: { in: noted.map(({ id }) => id) } } });
    people += ids.length;
  }
}

/** Deletes erased events: of people who have none left by the person, of others one by one. */
async function takeOut(db: Db, warehouse: Warehouse, users: readonly string[]): Promise<void> {
  const table = lastingTable(warehouse, EVENTS);
  const left = await db.client.event.findMany({ where: { userId: { in: [...users] } }, distinct: ['userId'], select: { userId: true } });
  const remaining = new Set(left.map(({ userId }) => userId));
  const gone = users.filter((user) => !remaining.has(user));
  if (gone.length > 0) {
    await onShards(warehouse, (shard) =>
      shard.command('erase-people', `DELETE FROM ${table} WHERE user_id IN {users:Array(String)}`, { users: gone }),
    );
    await db.client.warehouseChange.deleteMany({ where: { userId: { in: gone }, eventId: { not: null } } });
  }
  for (const user of remaining) {
    for (;;) {
      const some = await db.client.warehouseChange.findMany({ where: { userId: user, eventId: { not: null } }, take: IDS_AT_A_TIME });
      if (some.length === 0) break;
      const ids = some.map(({ eventId }) => Number(eventId));
      const erase = `DELETE FROM ${table} WHERE user_id = {user:String} AND id IN {ids:Array(Int64)}`;
      await onShards(warehouse, (shard) => shard.command('erase-events', erase, { user, ids }));
      await db.client.warehouseChange.deleteMany({ where: { id: { in: some.map(({ id }) => id) } } });
    }
  }
}

async function readAnew(db: Db, warehouse: Warehouse, ids: readonly string[], pass: bigint): Promise<void> {
  const known = await db.client.user.findMany({ where: { id: { in: [...ids] } }, select: KNOWN });
  await insertPeople(warehouse, known, pass);
  const there = new Set(known.map(({ id }) => id));
  const gone = ids.filter((id) => !there.has(id));
  if (gone.length === 0) return;
  const erase = `DELETE FROM ${lastingTable(warehouse, PEOPLE)} WHERE id IN {gone:Array(String)}`;
  await onShards(warehouse, (shard) => shard.command('erase-names', erase, { gone }));
}

/** Everybody of the store who has a name, a zone or a birthday of their own. */
export async function copyPeople(db: Db, warehouse: Warehouse, pass: bigint): Promise<void> {
  for (let after = ''; ; ) {
    const people = await db.client.user.findMany({
      where: { id: { gt: after }, OR: [{ displayName: { not: null } }, { timezone: { not: null } }, { birthday: { not: null } }] },
      select: KNOWN,
      orderBy: { id: 'asc' },
      take: ROWS_AT_A_TIME,
    });
    const last = people.at(-1);
    if (last === undefined) return;
    await insertPeople(warehouse, people, pass);
    after = last.id;
  }
}

interface Person {
  readonly id: string;
  readonly displayName: string | null;
  readonly timezone: string | null;
  readonly birthday: string | null;
}

async function insertPeople(warehouse: Warehouse, people: readonly Person[], pass: bigint): Promise<void> {
  const lines = people
    .map(({ id, displayName, timezone, birthday }) => JSON.stringify([id, displayName ?? '', timezone ?? '', birthday ?? '', Number(pass)]))
    .join('\n');
  const columns = ['id', 'display_name', 'timezone', 'birthday', 'pass'];
  if (lines !== '') await serverOf(warehouse).insertLines('sync-people', wholeLastingTable(warehouse, PEOPLE), columns, lines);
}
