import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { VisitEvent, Wish } from '@/model/visit';
import { createEdition } from '@/server/editions/create';
import { listEditions } from '@/server/editions/list';
import { publishEdition } from '@/server/editions/publish';
import { insertEvents, type KeyedEvent } from '@/server/events/insert';
import { claimRun } from '@/server/jobs/runs';
import { resolveOwner } from '@/server/links/resolve';
import { generateEdition } from '@/server/recap/generate';
import { readRecap, readServed } from '@/server/recap/read';
import { executeRun } from '@/server/recap/run';
import { finishVisit } from '@/server/start/finish';
import { forgetOverdue } from '@/server/start/forget';
import { offersOf } from '@/server/start/offers';
import { receivePart } from '@/server/start/receive';
import { openVisit, visitState } from '@/server/start/visit-state';
import { beginVisit, keepVisit, type Visit, visitOf } from '@/server/start/visits';
import { createTestStore, providers, type TestStore } from '../support/test-store';

const DAY = 86_400_000;
const START = Date.parse('2025-01-01T12:00:00Z');
const wish: Wish = { pack: 'music', year: 2025, zone: 'UTC', name: 'Ina', locale: 'en', format: 'maloja', currency: null };

/** `days` days of listening to two of four artists, so that cohorts differ. */
const plays = (person: number, days: number): VisitEvent[] =>
  Array.from({ length: days * 2 }, (_, at) => ({
    messageId: `${person}-${at}`,
    activity: 'listen',
    occurredAt: START + Math.floor(at / 2) * DAY + at * 1_000,
    durationMs: 200_000 + person,
    item: { name: `song ${at % 9}` },
    creator: { name: `artist ${(person + at) % 7}` },
  }));
const asEvents = (userId: string, events: readonly VisitEvent[]) =>
  events.map((event) => ({ ...event, userId, source: userId })) as KeyedEvent[];
const body = (events: readonly VisitEvent[]) => Buffer.from(events.map((event) => JSON.stringify(event)).join('\n'));

describe.each(providers)('a visit on %s', (provider) => {
  let store: TestStore;
  beforeAll(async () => {
    store = await createTestStore(provider, 'embedded');
    const people = Array.from({ length: 24 }, (_, at) => at + 1);
    await insertEvents(
      store.db,
      people.flatMap((person) => asEvents(`p${person}`, plays(person, 20 + person))),
      1,
    );
    await createEdition(store.db, { id: 'music-2025', pack: 'music', year: 2025, zone: 'UTC', theme: 'lime' });
    await generateEdition(store.db, 'music-2025');
    await publishEdition(store.db, 'music-2025');
  });
  afterAll(() => store.drop());

  const again = async (token: string): Promise<Visit> => {
    const visit = await visitOf(store.db, token);
    if (visit === null) throw new Error('The visit is gone.');
    return visit;
  };
  /** Brings events and has the recap made. */
  async function bring(events: readonly VisitEvent[], wanted: Wish = wish) {
    const { token } = await beginVisit(store.db, wanted);
    await receivePart(store.db, await again(token), 0, body(events));
    await finishVisit(store.db, await again(token), { parts: 1, events: events.length });
    const run = await claimRun(store.db, 'test|1|x');
    if (run === null) throw new Error('Nothing waits.');
    await executeRun(store.db, run);
    return { token, visit: await again(token), state: await visitState(store.db, await again(token)) };
  }

  it('ends in a recap against the people of the edition, and is forgotten after its time with all that is its own', async () => {
    const { visit, state } = await bring(plays(30, 30));
    expect(state).toMatchObject({ state: 'ready', label: '2025', events: 60 });
    const { edition, stored } = await readServed(store.db, visit.editionId, visit.userId);
    expect(edition).toMatchObject({ theme: 'lime', window: { from: '2025-01-01', to: '2026-01-01' } });
    // p10 to p24 listened on 30 days or more, each time a little shorter than this person.
    expect(stored).toMatchObject({ recap: { user: { id: visit.userId }, standing: { overall: { rank: 15, of: 25 } } } });
    const { client } = store.db;
    const mine = { where: { userId: visit.userId } };
    const left = () =>
      Promise.all([client.event.count(mine), client.recap.count(mine), client.shareLink.count(mine), client.visit.count(mine)]);
    const link = await openVisit(store.db, visit);
    expect(await left()).toEqual([60, 1, 1, 1]);
    const later = Number(visit.forgetAtMs) + 1;
    expect([await resolveOwner(store.db, link), await resolveOwner(store.db, link, later)]).toEqual([expect.anything(), null]);
    expect(await visitOf(store.db, 'A'.repeat(22))).toBeNull();
    const failures: unknown[] = [];
    const overdue = { erasePictures: async () => 0, onFailure: (error: unknown) => failures.push(error), nowMs: later };
    expect([await forgetOverdue(store.db, overdue), failures]).toEqual([1, []]);
    expect(await left()).toEqual([0, 0, 0, 0]);
    expect(await client.edition.count({ where: { id: visit.editionId } })).toBe(0);
    expect(await client.user.count({ where: { id: visit.userId } })).toBe(0);
  });

  it('stores each part once, in order, and nothing but what a page sends', async () => {
    const { token } = await beginVisit(store.db, wish);
    const visit = await again(token);
    const [first, second] = [plays(40, 3), plays(41, 4)];
    await expect(receivePart(store.db, visit, 1, body(second))).rejects.toMatchObject({ code: 'conflict', data: { parts: 0 } });
    await Promise.all([receivePart(store.db, visit, 0, body(first)), receivePart(store.db, visit, 0, body(first))]);
    expect(await receivePart(store.db, await again(token), 0, body(first))).toEqual({ parts: 1, events: 6 });
    expect(await receivePart(store.db, await again(token), 1, body(second))).toEqual({ parts: 2, events: 14 });
    expect(await store.db.client.event.count({ where: { userId: visit.userId } })).toBe(14);
    for (const more of [
      { country: 'KR' },
      { userId: 'p1' },
      { properties: {} },
      { occurredAt: -5 },
      { durationMs: -1 },
      { activity: 'a\0' },
    ]) {
      const line = Buffer.from(JSON.stringify({ ...first[0], ...more }));
      await expect(receivePart(store.db, await again(token), 2, line)).rejects.toMatchObject({ code: 'invalid_input' });
    }
    await expect(finishVisit(store.db, await again(token), { parts: 3, events: 14 })).rejects.toMatchObject({ data: { parts: 2 } });
  });

  it.runIf(provider === 'sqlite')('is the recap that anybody with the same events gets, and changes nobody else’s', async () => {
    const before = await readRecap(store.db, 'music-2025', 'p1');
    const { visit } = await bring(plays(31, 25));
    await generateEdition(store.db, 'music-2025');
    expect(await readRecap(store.db, 'music-2025', 'p1')).toMatchObject({ hash: hashOf(before), version: 2 });
    const served = await readServed(store.db, visit.editionId, visit.userId);
    await insertEvents(store.db, asEvents('twin', plays(31, 25)), 1);
    await generateEdition(store.db, 'music-2025');
    const twin = await readRecap(store.db, 'music-2025', 'twin');
    if (served.stored.state !== 'recap' || twin.state !== 'recap') throw new Error('There is no recap.');
    const same = ({ edition: _, user: __, ...rest }: typeof twin.recap) => rest;
    expect(same(served.stored.recap)).toEqual(same(twin.recap));
    expect((await listEditions(store.db)).map(({ edition }) => edition.id)).toEqual(['music-2025']);
    await expect(createEdition(store.db, { id: 'start-2025', pack: 'music', year: 2025, zone: 'UTC' })).rejects.toThrow(/begin with/);
  });

  it.runIf(provider === 'sqlite')('may be of a year that no edition is of, of a pack that nobody is in, and be kept', async () => {
    const earlier = plays(50, 30).map((event) => ({ ...event, occurredAt: event.occurredAt - 365 * DAY }));
    const { visit } = await bring(earlier, { ...wish, year: 2024 });
    const { edition, stored } = await readServed(store.db, visit.editionId, visit.userId);
    expect(edition).toMatchObject({ label: '2024', theme: 'lime' });
    // Alone, nobody is told a standing.
    expect(stored).toMatchObject({ recap: { standing: { overall: { of: 1, shown: null } } } });
    const watched = plays(51, 2).map((event) => ({ ...event, activity: 'watch' }));
    const few = await bring(watched, { ...wish, pack: 'video', year: 2023 });
    expect(few.state).toMatchObject({ state: 'too-little', label: '2023' });
    expect(await offersOf(store.db, 'en')).toContainEqual(
      expect.objectContaining({ pack: 'music', editions: [{ label: '2025', from: '2025-01-01', to: '2026-01-01', people: 24 }] }),
    );
    const link = await openVisit(store.db, visit);
    await keepVisit(store.db, visit);
    expect(await resolveOwner(store.db, link, Number(visit.forgetAtMs) + 1)).not.toBeNull();
    expect((await visitState(store.db, await again(few.token))).state).toBe('too-little');
  });
});

const hashOf = (stored: Awaited<ReturnType<typeof readRecap>>) => (stored.state === 'recap' ? stored.hash : '');
