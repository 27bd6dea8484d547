import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Db, openDb } from '@/server/db/db';
import { insertBatches, insertEvents, type KeyedEvent } from '@/server/events/insert';
import { RowBatch } from '@/server/events/row-batch';
import { commitWork } from '@/server/intake/commit';
import { NO_WORK, type Work } from '@/server/intake/work';
import { describePeople } from '@/server/people/describe';
import { erasureStatements, tombstoneOf, withoutErased } from '@/server/people/erasures';
import { freeze } from '@/server/recap/freeze';
import { createTestStore, providers, type TestStore } from '../support/test-store';

const event = (userId: string, messageId: string): KeyedEvent => ({
  source: 's',
  messageId,
  userId,
  activity: 'listen',
  occurredAt: 1_000,
});

describe.each(providers)('the list of who was erased on %s', (provider) => {
  let store: TestStore;
  /** Another process, whose list is its own. */
  let other: Db;
  beforeAll(async () => {
    store = await createTestStore(provider);
    other = await openDb(store.url);
  });
  afterAll(async () => {
    await other.close();
    await store.drop();
  });
  const say = (erased: boolean, ...ids: string[]) => other.transact(erasureStatements(provider, ids, erased, 5));
  const people = async () =>
    [...new Set((await store.db.client.event.findMany({ select: { userId: true } })).map(({ userId }) => userId))].sort();

  it('keeps hashes and no ids, one of a person', async () => {
    await say(true, 'gone');
    await say(true, 'gone');
    const rows = await store.db.client.erasure.findMany();
    expect(rows.map(({ userHash, erased, atMs }) => [userHash, erased, atMs])).toEqual([[tombstoneOf('gone'), true, 5n]]);
    expect(JSON.stringify(rows, (_, value) => (typeof value === 'bigint' ? Number(value) : value))).not.toContain('gone"');
  });

  it('is heeded by a process that has read an older one', async () => {
    expect(await insertEvents(store.db, [event('late', 'm1'), event('stays', 'm2')], 7)).toMatchObject({ added: 2, erased: 0 });
    await say(true, 'late');
    expect(await insertEvents(store.db, [event('late', 'm3'), event('stays', 'm4')], 7)).toEqual({ added: 1, duplicates: 0, erased: 1 });
    // A batch of one person has the id among what does not vary.
    expect(await insertEvents(store.db, [event('late', 'm5'), event('late', 'm6')], 7)).toEqual({ added: 0, duplicates: 0, erased: 2 });
    const parts = [
      ['late', 'x'],
      ['stays', 'late', 'y'],
    ].map((ids, part) => {
      const rows = new RowBatch();
      for (const id of ids) rows.add(event(id, `${part}-${id}`));
      return rows.take();
    });
    expect(await insertBatches(store.db, parts, 7)).toEqual({ added: 3, duplicates: 0, erased: 2 });
    expect(await people()).toEqual(['late', 'stays', 'x', 'y']);
    expect(await store.db.client.event.count({ where: { userId: 'late' } })).toBe(1);
  });

  it('is heeded at the moment of the commit', async () => {
    const seen: boolean[] = [];
    await withoutErased(store.db, async (erased, guard) => {
      seen.push(erased.has('meanwhile'));
      // Erased after the look and before the commit.
      if (seen.length === 1) await say(true, 'meanwhile');
      if (!erased.has('meanwhile')) await insertRaw(guard, 'meanwhile');
    });
    expect(seen).toEqual([false, true]);
    expect(await store.db.client.user.count({ where: { id: 'meanwhile' } })).toBe(0);
  });

  it('tells any other failure as it is, once', async () => {
    let calls = 0;
    const failing = withoutErased(store.db, async () => {
      calls += 1;
      throw new Error('of its own');
    });
    await expect(failing).rejects.toThrow('of its own');
    expect(calls).toBe(1);
  });

  it('holds requests, people, merges, letters and recaps to it', async () => {
    await say(true, 'out');
    const letter = { protocol: 'events', digest: 'd', messageId: null, userId: 'out', code: 'invalid', reason: 'r', body: '{}' } as const;
    const merge = (fromId: string, toId: string) => ({ fromId, toId, letter: () => letter });
    const work: Work = {
      ...NO_WORK,
      source: 's',
      counted: true,
      events: [event('out', 'w1'), event('in', 'w2')],
      people: [{ id: 'out', displayName: 'Out' }],
      heartbeats: [{ userId: 'out', messageId: 'h', viewing: '["s","a","b"]', atMs: 1, positionMs: 1, state: 'playback', facts: null }],
      merges: [merge('out', 'in'), merge('in2', 'out')],
      dead: [letter],
    };
    expect(await commitWork(store.db, [work], 9)).toEqual([{ added: 1, duplicates: 0, erased: 1 }]);
    expect(await describePeople(store.db, [{ id: 'out', displayName: 'Out' }], 9)).toBe(0);
    const { client } = store.db;
    await client.edition.create({ data: { id: 'e', pack: 'music', settings: '{}', createdAtMs: 0n } });
    await client.run.create({ data: { id: 'r', editionId: 'e', version: 1, status: 'running', createdAtMs: 0n } });
    const rows = ['in', 'out'].map((userId) => ({ userId, recap: '{}', hash: 'h' }));
    await freeze(store.db, { runId: 'r', editionId: 'e', version: 1, attempt: 0, bucket: 0 }, rows);
    expect(await client.recap.findMany({ select: { userId: true } })).toEqual([{ userId: 'in' }]);
    expect(await client.run.findUnique({ where: { id: 'r' } })).toMatchObject({ recaps: 1 });
    const left = [client.heartbeat.count(), client.alias.count(), client.deadLetter.count(), client.user.count({ where: { id: 'out' } })];
    expect(await Promise.all(left)).toEqual([0, 0, 0, 0]);
  });

  it('lets somebody come again', async () => {
    await say(false, 'gone', 'never');
    expect(await insertEvents(store.db, [event('gone', 'back'), event('never', 'b2')], 7)).toMatchObject({ added: 2, erased: 0 });
  });

  const insertRaw = (
    guard: readonly { sql: string; args: readonly (string | number | null | readonly (string | null)[])[] }[],
    id: string,
  ) => store.db.transact([...guard, { sql: `INSERT INTO users (id, created_at_ms) VALUES ('${id}', 1)`, args: [] }]);
});
