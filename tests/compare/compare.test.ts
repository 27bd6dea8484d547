import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fixtureRecap } from '@/cards/fixture-recap';
import { confirm, end, resolveInvitation, takeUp } from '@/server/compare/answer';
import { invite } from '@/server/compare/invite';
import { listComparisons } from '@/server/compare/list';
import { createEdition } from '@/server/editions/create';
import { newToken } from '@/server/links/token';
import { createTestStore, providers, type TestStore } from '../support/test-store';

const EDITION = 'music-2025';
const side = (userId: string) => ({ editionId: EDITION, userId });
const [mina, jun, eve] = [side('mina'), side('jun'), side('eve')];
const DAY_MS = 86_400_000;
const at = (date: string) => Date.parse(date);

/** [person, creator, id or none, instant, length]; some do not count, and some only make a first time. */
const PLAYS: readonly (readonly [string, string, string | null, string, number])[] = [
  ['mina', 'Café Nord', null, '2023-02-01T00:00Z', 60_000],
  ['mina', 'Café  Nord', null, '2025-03-01T00:00Z', 60_000],
  ['jun', 'café nord', null, '2024-05-01T00:00Z', 60_000],
  ['jun', 'café nord', null, '2025-05-01T00:00Z', 60_000],
  // Skipped in 2022: no find. Found in 2025 by both, by Jun first.
  ['mina', 'Tide', 't1', '2022-01-01T00:00Z', 5_000],
  ['mina', 'Tide', 't1', '2025-08-01T00:00Z', 60_000],
  ['jun', 'Tide (live)', 't1', '2025-02-01T00:00Z', 60_000],
  // Mina's first moment of 2025 in Seoul is still 2024 in UTC; Jun's last one is 2026 there.
  ['mina', 'Midnight', null, '2024-12-31T15:00Z', 60_000],
  ['jun', 'Midnight', null, '2025-12-31T15:00Z', 60_000],
  ['mina', 'Secret One', null, '2025-06-01T00:00Z', 60_000],
  ['jun', 'Secret Two', null, '2025-06-01T00:00Z', 60_000],
];

describe.each(providers)('comparing on %s', (provider) => {
  let store: TestStore;
  beforeAll(async () => {
    store = await createTestStore(provider);
    const { client } = store.db;
    await createEdition(store.db, { id: EDITION, pack: 'music', year: 2025, zone: 'Asia/Seoul' });
    await client.run.create({ data: { id: 'r1', editionId: EDITION, version: 1, status: 'done', createdAtMs: 1n } });
    for (const [id, name] of [
      ['mina', 'Mina'],
      ['jun', 'Jun'],
      ['eve', 'Eve'],
    ] as const) {
      const payload = JSON.stringify({ ...fixtureRecap('en'), edition: EDITION, timezone: 'Asia/Seoul', user: { id, name } });
      await client.recap.create({ data: { editionId: EDITION, version: 1, userId: id, payload, hash: id } });
    }
    await client.edition.update({ where: { id: EDITION }, data: { publishedVersion: 1 } });
    await client.event.createMany({
      data: PLAYS.map(([userId, creatorName, creatorId, instant, durationMs], nth) => {
        const occurredAtMs = BigInt(at(instant));
        const base = { source: 's', messageId: `m${nth}`, activity: 'listen', receivedAtMs: 0n };
        return { ...base, userId, creatorName, creatorId, occurredAtMs, durationMs };
      }),
    });
  });
  afterAll(() => store.drop());

  const states = async (who: typeof mina) => (await listComparisons(store.db, who)).map(({ state }) => state);
  const only = async (who: typeof mina) => {
    const [one, ...more] = await listComparisons(store.db, who);
    if (!one || more.length > 0) throw new Error('not one');
    return one;
  };

  it('shows nothing of either before both said yes, and then what they have in common', async () => {
    const { db } = store;
    const { token } = await invite(db, mina);
    expect(await resolveInvitation(db, token)).toEqual({ editionId: EDITION, inviter: 'mina' });
    expect(await only(mina)).toEqual({ id: expect.any(String), state: 'invited' });
    expect(await states(jun)).toEqual([]);

    await takeUp(db, token, jun);
    const [asked, waiting] = [await only(mina), await only(jun)];
    // The number is all that either has of the other.
    expect(asked).toEqual({ id: asked.id, state: 'asked', code: expect.stringMatching(/^\d{4}$/) });
    expect(waiting).toEqual({ ...asked, state: 'waiting' });
    expect(await resolveInvitation(db, token)).toBeNull();

    // Neither the guest nor a stranger says yes in the inviter's place.
    for (const other of [jun, eve]) await expect(confirm(db, other, asked.id)).rejects.toMatchObject({ code: 'not_found' });
    await confirm(db, mina, asked.id);
    const [mine, theirs] = [await only(mina), await only(jun)];
    expect(mine).toMatchObject({ state: 'both', side: 'inviter' });
    expect(theirs).toMatchObject({ state: 'both', side: 'guest' });
    expect('result' in mine && mine.result).toEqual('result' in theirs && theirs.result);
    expect('result' in mine && mine.result).toEqual({
      basis: 'all',
      names: { inviter: 'Mina', guest: 'Jun' },
      // Mina counts 4 plays of 2025, Jun 3: Café Nord and Tide are a quarter of the one and a third of the other.
      overlap: 0.5,
      count: 2,
      shared: [
        { name: 'Café Nord', first: 'inviter' },
        { name: 'Tide', first: 'guest' },
      ],
    });
    expect(JSON.stringify([mine, theirs])).not.toMatch(/Secret|Midnight/);
    await expect(confirm(db, mina, asked.id)).rejects.toMatchObject({ code: 'not_found' });

    await end(db, jun, asked.id);
    expect([await states(mina), await states(jun)]).toEqual([[], []]);
    expect(await db.client.comparison.count()).toBe(0);
  });

  it('is ended by either side, before and after, and by nobody else', async () => {
    const { db } = store;
    for (const ender of [mina, jun]) {
      const { token } = await invite(db, mina);
      await takeUp(db, token, jun);
      const { id } = await only(mina);
      await expect(end(db, eve, id)).rejects.toMatchObject({ code: 'not_found' });
      await end(db, ender, id);
      expect([await states(mina), await states(jun)]).toEqual([[], []]);
      await expect(confirm(db, mina, id)).rejects.toMatchObject({ code: 'not_found' });
    }
    const { token } = await invite(db, mina);
    await end(db, mina, (await only(mina)).id);
    expect(await resolveInvitation(db, token)).toBeNull();
  });

  it('has one guest: the first, who is not the inviter, and of the same edition', async () => {
    const { db } = store;
    const { token } = await invite(db, mina);
    await expect(takeUp(db, token, mina)).rejects.toMatchObject({ code: 'conflict' });
    await expect(takeUp(db, token, { ...jun, editionId: 'other' })).rejects.toMatchObject({ code: 'not_found' });
    const taken = await Promise.allSettled([takeUp(db, token, jun), takeUp(db, token, eve)]);
    expect(taken.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await expect(takeUp(db, token, eve)).rejects.toMatchObject({ code: 'not_found' });
    await end(db, mina, (await only(mina)).id);
  });

  it('answers alike to invitations that never were, are malformed, or ran out', async () => {
    const { db } = store;
    const { token } = await invite(db, mina, Date.now() - 31 * DAY_MS);
    for (const wrong of [token, newToken(), '', 'x', `${token}=`]) {
      expect(await resolveInvitation(db, wrong)).toBeNull();
      await expect(takeUp(db, wrong, jun)).rejects.toMatchObject({ code: 'not_found' });
    }
    expect(await states(mina)).toEqual([]);
    for (const wrong of ['', '%', 'zzzzzzzzzzzz']) await expect(end(db, mina, wrong)).rejects.toMatchObject({ code: 'not_found' });
  });

  it.each([
    ['are kept elsewhere', { from: 'plays', activity: 'listen', columns: { userId: 'u', occurredAt: 'at', creatorName: 'c' } }],
    ['are no longer in the store', undefined],
  ] as const)('compares by the heads of both recaps where the events %s, and does not pretend to know who was first', async (_, events) => {
    const { db } = store;
    const id = events ? 'outside' : 'emptied';
    await createEdition(db, { id, pack: 'music', year: 2025, zone: 'UTC', ...(events && { events }) });
    await db.client.run.create({ data: { id, editionId: id, version: 1, status: 'done', createdAtMs: 1n } });
    const base = fixtureRecap('en');
    const entry = (name: string, plays: number) => ({ ...base.top.creators[0], id: null, name, plays, standing: null });
    for (const [userId, creators] of [
      ['ada', [entry('Café Nord', 60), entry('Secret One', 40)]],
      ['ben', [entry('Secret Two', 50), entry('café  nord', 50)]],
    ] as const) {
      const top = { ...base.top, creators };
      const payload = JSON.stringify({ ...base, edition: id, timezone: 'UTC', user: { id: userId, name: userId }, top });
      await db.client.recap.create({ data: { editionId: id, version: 1, userId, payload, hash: `${id}-${userId}` } });
    }
    await db.client.edition.update({ where: { id }, data: { publishedVersion: 1 } });
    const [ada, ben] = [
      { editionId: id, userId: 'ada' },
      { editionId: id, userId: 'ben' },
    ];
    const { token } = await invite(db, ada);
    await takeUp(db, token, ben);
    await confirm(db, ada, (await only(ada)).id);
    const mine = await only(ada);
    expect('result' in mine && mine.result).toEqual({
      basis: 'favourites',
      names: { inviter: 'ada', guest: 'ben' },
      overlap: 0.5,
      count: 1,
      shared: [{ name: 'Café Nord', first: null }],
    });
    expect(await only(ben)).toMatchObject({ state: 'both', side: 'guest' });
  });

  it('keeps no token', async () => {
    const { token } = await invite(store.db, mina);
    const rows = await store.db.client.comparison.findMany();
    expect(JSON.stringify(rows, (_key, value) => (typeof value === 'bigint' ? String(value) : value))).not.toContain(token);
  });
});
