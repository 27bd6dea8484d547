import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { Intake } from '@/server/intake/intake';
import { NO_WORK, type Work } from '@/server/intake/work';
import { createTestStore, providers, type TestStore } from '../support/test-store';

const NOW = 1_760_000_000_000;

const work = (...messageIds: string[]): Work => ({
  ...NO_WORK,
  source: 'app',
  counted: true,
  events: messageIds.map((messageId) => ({ source: 'app', messageId, userId: 'ina', activity: 'listen', occurredAt: NOW })),
});

describe.each(providers)('requests that share a commit on %s', (provider) => {
  let store: TestStore;
  beforeAll(async () => {
    store = await createTestStore(provider);
  });
  afterAll(() => store.drop());

  it('are each told what of theirs was new, and take one transaction when all was', async () => {
    const transact = vi.spyOn(store.db, 'transact');
    const intake = new Intake(store.db, () => NOW);
    const submit = async (...works: Work[]) => {
      transact.mockClear();
      return (await Promise.all(works.map((one) => intake.submit(one)))).map(({ added, duplicates }) => [added, duplicates]);
    };
    expect(await submit(work('a', 'b'), work('c'), work())).toEqual([
      [2, 0],
      [1, 0],
      [0, 0],
    ]);
    expect(transact).toHaveBeenCalledTimes(1);
    // Of what two bring at once the first is told that it was new; what was there is nobody's.
    expect(await submit(work('d', 'e'), work('e', 'f'), work('a', 'g', 'g'), work('h'))).toEqual([
      [2, 0],
      [1, 1],
      [1, 2],
      [1, 0],
    ]);
    expect(await store.db.client.event.count()).toBe(8);
  });
});
