import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { acceptEvents } from '@/server/events/accept';
import type { Source } from '@/server/events/source-settings';
import { createSource, getSource } from '@/server/events/sources';
import { countLetters, discardLetters, listLetters } from '@/server/intake/dead-letters';
import { Intake } from '@/server/intake/intake';
import { countDropped, dropOldLetters, LETTER_DAYS, MOST_LETTERS } from '@/server/intake/letter-limits';
import { createTestStore, providers, type TestStore } from '../support/test-store';

const NOW = 1_760_000_000_000;
const DAY_MS = 86_400_000;

describe.each(providers)('dead letters on %s', (provider) => {
  let store: TestStore;
  beforeAll(async () => {
    store = await createTestStore(provider);
  });
  afterAll(() => store.drop());

  it('make room for newer ones, each source for its own, and are counted as they go', async () => {
    const { db } = store;
    await createSource(db, 'broken', NOW);
    await createSource(db, 'other', NOW);
    const [broken, other] = [await getSource(db, 'broken'), await getSource(db, 'other')];
    const wrong = (first: number, count: number) => Array.from({ length: count }, (_, index) => ({ nth: first + index }));
    const send = (source: Source, items: unknown[], nowMs = NOW) =>
      acceptEvents(db, source, items, nowMs, null, new Intake(db, () => nowMs));
    await send(other, wrong(0, 2));
    await send(broken, wrong(0, 3));
    await send(broken, wrong(3, MOST_LETTERS));
    expect([await countLetters(db, 'broken'), await countDropped(db, 'broken')]).toEqual([MOST_LETTERS, 3]);
    const [newest] = await listLetters(db, 'broken', 1);
    expect(JSON.parse(newest?.body ?? '')).toEqual({ nth: MOST_LETTERS + 2 });
    expect(await db.client.deadLetter.findFirst({ where: { source: 'broken' }, orderBy: { id: 'asc' } })).toMatchObject({
      body: '{"nth":3}',
    });

    const later = NOW + (LETTER_DAYS + 1) * DAY_MS;
    await send(broken, wrong(9_999_999, 1), later);
    expect([await countLetters(db, 'broken'), await countDropped(db, 'broken')]).toEqual([1, MOST_LETTERS + 3]);
    expect([await countLetters(db, 'other'), await countDropped(db, 'other')]).toEqual([2, 0]);
    await dropOldLetters(db, later);
    expect([await countLetters(db, 'other'), await countDropped(db, 'other')]).toEqual([0, 2]);
    expect([await discardLetters(db, 'broken'), await countDropped(db, 'broken')]).toEqual([1, 0]);
  });
});
