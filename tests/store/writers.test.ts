import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startScript } from '../support/run-node';
import { createTestStore, providers, type TestStore } from '../support/test-store';

const write = (store: TestStore, from: number, to: number, size: number) =>
  startScript('tests/store/insert-child.ts', [store.url, String(from), String(to), String(size)]);

const stored = async (store: TestStore) => {
  const rows = await store.db.client.event.findMany({ where: { source: 'child' }, select: { messageId: true } });
  return { rows: rows.length, distinct: new Set(rows.map((row) => row.messageId)).size };
};

describe.each(providers)('processes that write to %s', (provider) => {
  let store: TestStore;
  beforeAll(async () => {
    store = await createTestStore(provider);
  });
  afterAll(() => store.drop());

  it('leave whole batches when one is killed, and complete them when it runs again', async () => {
    const SIZE = 1_000;
    // More than it will ever come to.
    const first = write(store, 0, Number.MAX_SAFE_INTEGER, SIZE);
    for (let committed = 0; committed < 3; committed++) expect(await first.nextLine()).not.toBeNull();
    first.child.kill('SIGKILL');
    const { code } = await first.ended;
    expect(code).toBeNull();

    const left = await stored(store);
    expect(left.rows).toBeGreaterThanOrEqual(3 * SIZE);
    expect(left.rows % SIZE).toBe(0);

    const total = left.rows + 2 * SIZE;
    const again = await write(store, 0, total, SIZE).ended;
    expect(again).toMatchObject({ code: 0, stderr: '' });
    expect(await stored(store)).toEqual({ rows: total, distinct: total });
    const last = JSON.parse(again.stdout.trim().split('\n').at(-1) ?? '') as { total: number };
    expect(last.total).toBe(2 * SIZE);
  });

  it('may be several at once, with keys in common', async () => {
    await store.db.client.event.deleteMany({ where: { source: 'child' } });
    const ranges = [
      [0, 4_000],
      [2_000, 6_000],
      [1_000, 5_000],
    ] as const;
    const ends = await Promise.all(ranges.map(([from, to]) => write(store, from, to, 200).ended));
    for (const end of ends) expect(end).toMatchObject({ code: 0, stderr: '' });
    expect(await stored(store)).toEqual({ rows: 6_000, distinct: 6_000 });
    const added = ends.map((end) => (JSON.parse(end.stdout.trim().split('\n').at(-1) ?? '') as { total: number }).total);
    expect(added.reduce((sum, count) => sum + count, 0)).toBe(6_000);
  });
});
