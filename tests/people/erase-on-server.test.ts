import { afterAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { insertEvents } from '@/server/events/insert';
import { describePeople } from '@/server/people/describe';
import { erasePerson } from '@/server/people/erase';
import { openWarehouse, type Warehouse } from '@/server/warehouse/client';
import { EVENTS, PEOPLE, wholeLastingTable } from '@/server/warehouse/migrations';
import { syncWarehouse } from '@/server/warehouse/sync';
import { smallPopulation } from '../recap/population';
import { createTestStore, providers, type TestStore } from '../support/test-store';

const noPictures = { erasePictures: async () => 0 };
const rowsOf = z.object({ rows: z.number() });

/** Rows of a person on the server, those that are hidden and not yet off the disk among them. */
async function onServer(warehouse: Warehouse, user: string): Promise<number[]> {
  const count = async (table: string, column: string) => {
    const sql = `SELECT count() AS rows FROM ${wholeLastingTable(warehouse, table)} WHERE ${column} = {user:String}`;
    const [found] = await warehouse.query('left', `${sql} SETTINGS apply_deleted_mask = 0`, { user }, rowsOf);
    return found?.rows ?? -1;
  };
  return [await count(EVENTS, 'user_id'), await count(PEOPLE, 'id')];
}

describe.each(providers)('erasing somebody of whom a server has a copy, from %s', (provider) => {
  const stores: TestStore[] = [];
  afterAll(async () => {
    for (const store of stores) await store.drop();
  });

  it('takes the copy off its disks, also of what was not copied yet', async () => {
    const store = await createTestStore(provider, 'shards');
    stores.push(store);
    const { db } = store;
    const warehouse = await openWarehouse(db.warehouse);
    const events = smallPopulation(6);
    await insertEvents(db, events.slice(0, 100), 1);
    for (const id of ['user-002', 'user-003']) await describePeople(db, [{ id, displayName: id }], 1);
    await syncWarehouse(db, warehouse);
    await insertEvents(db, events, 2);
    expect((await onServer(warehouse, 'user-002'))[0]).toBeGreaterThan(0);
    expect(await erasePerson(db, 'user-002', noPictures)).toMatchObject({
      removed: { events: 31, profiles: 1 },
      server: { state: 'done' },
    });
    expect(await onServer(warehouse, 'user-002')).toEqual([0, 0]);
    expect(await onServer(warehouse, 'user-003')).toEqual([34, 1]);
    expect(await db.client.warehouseChange.count()).toBe(0);
    await warehouse.close();
  });

  it('says that a server which is away will follow, and does when it is there', async () => {
    const store = await createTestStore(provider, 'server');
    stores.push(store);
    const { db } = store;
    const warehouse = await openWarehouse(db.warehouse);
    await insertEvents(db, smallPopulation(3), 1);
    await syncWarehouse(db, warehouse);
    const away = {
      ...db,
      warehouse: { urls: ['http://127.0.0.1:1'], user: 'default', password: '', database: 'annum', cluster: undefined },
    };
    const erasure = await erasePerson(away, 'user-001', noPictures);
    expect(erasure).toMatchObject({ removed: { events: 28 }, server: { state: 'later', why: expect.any(String) } });
    expect(await db.client.event.count({ where: { userId: 'user-001' } })).toBe(0);
    expect(await onServer(warehouse, 'user-001')).toEqual([28, 0]);
    expect(await erasePerson(db, 'user-001', noPictures)).toMatchObject({ again: true, server: { state: 'done' } });
    expect(await onServer(warehouse, 'user-001')).toEqual([0, 0]);
    await warehouse.close();
  });
});
